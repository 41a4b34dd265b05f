@NullMarked
package genko.ui.menu;

import org.jspecify.annotations.NullMarked;
