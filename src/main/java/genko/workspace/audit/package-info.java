/** A whole blog looked through and mended, without a window. */
@NullMarked
package genko.workspace.audit;

import org.jspecify.annotations.NullMarked;
