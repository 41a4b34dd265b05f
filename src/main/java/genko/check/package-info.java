@NullMarked
package genko.check;

import org.jspecify.annotations.NullMarked;
