@NullMarked
package genko.ui.insert;

import org.jspecify.annotations.NullMarked;
