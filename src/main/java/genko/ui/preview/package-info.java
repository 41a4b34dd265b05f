@NullMarked
package genko.ui.preview;

import org.jspecify.annotations.NullMarked;
