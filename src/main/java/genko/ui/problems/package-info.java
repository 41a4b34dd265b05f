@NullMarked
package genko.ui.problems;

import org.jspecify.annotations.NullMarked;
