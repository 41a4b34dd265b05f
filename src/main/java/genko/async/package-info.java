@NullMarked
package genko.async;

import org.jspecify.annotations.NullMarked;
