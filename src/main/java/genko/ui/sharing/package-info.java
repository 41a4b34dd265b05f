/** A post as others show it where it is shared or found. */
@NullMarked
package genko.ui.sharing;

import org.jspecify.annotations.NullMarked;
