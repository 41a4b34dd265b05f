@NullMarked
package genko.ui.palette;

import org.jspecify.annotations.NullMarked;
