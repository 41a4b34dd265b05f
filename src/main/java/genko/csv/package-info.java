@NullMarked
package genko.csv;

import org.jspecify.annotations.NullMarked;
