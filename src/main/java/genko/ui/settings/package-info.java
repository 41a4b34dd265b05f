@NullMarked
package genko.ui.settings;

import org.jspecify.annotations.NullMarked;
