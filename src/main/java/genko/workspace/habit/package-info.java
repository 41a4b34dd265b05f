/** How the posts of a blog are written, learnt from the newest of them. */
@NullMarked
package genko.workspace.habit;

import org.jspecify.annotations.NullMarked;
