/** Committing the post in front, and pushing it, where its folder is in a repository. */
@NullMarked
package genko.ui.git;

import org.jspecify.annotations.NullMarked;
