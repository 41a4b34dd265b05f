@NullMarked
package genko.ui.history;

import org.jspecify.annotations.NullMarked;
