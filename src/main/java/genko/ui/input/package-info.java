@NullMarked
package genko.ui.input;

import org.jspecify.annotations.NullMarked;
