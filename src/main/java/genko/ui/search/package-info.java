@NullMarked
package genko.ui.search;

import org.jspecify.annotations.NullMarked;
