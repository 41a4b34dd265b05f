@NullMarked
package genko.ui.tab;

import org.jspecify.annotations.NullMarked;
