/** What git says of the posts that a writer sees, and what becomes of a post that is committed. */
@NullMarked
package genko.workspace.git;

import org.jspecify.annotations.NullMarked;
