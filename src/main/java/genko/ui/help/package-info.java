@NullMarked
package genko.ui.help;

import org.jspecify.annotations.NullMarked;
