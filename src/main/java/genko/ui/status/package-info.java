@NullMarked
package genko.ui.status;

import org.jspecify.annotations.NullMarked;
