/** What search engines and networks show of a post where somebody shares it. */
@NullMarked
package genko.workspace.sharing;

import org.jspecify.annotations.NullMarked;
