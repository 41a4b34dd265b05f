@NullMarked
package genko.ui.outline;

import org.jspecify.annotations.NullMarked;
