@NullMarked
package genko.ui.theme;

import org.jspecify.annotations.NullMarked;
