@NullMarked
package genko.ui.find;

import org.jspecify.annotations.NullMarked;
