@NullMarked
package genko.ui.window;

import org.jspecify.annotations.NullMarked;
