/**
 * What a writer does with the file of a post: publish, schedule, hide, rename, delete, and back.
 */
@NullMarked
package genko.workspace.lifecycle;

import org.jspecify.annotations.NullMarked;
