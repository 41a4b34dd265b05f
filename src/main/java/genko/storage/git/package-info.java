/** What the writer's own git knows of a folder of posts, and what it does when it is asked to. */
@NullMarked
package genko.storage.git;

import org.jspecify.annotations.NullMarked;
