/** The posts of a blog beside the text: found by their titles, narrowed, opened. */
@NullMarked
package genko.ui.library;

import org.jspecify.annotations.NullMarked;
