@NullMarked
package genko.kinds;

import org.jspecify.annotations.NullMarked;
