@NullMarked
package genko.export;

import org.jspecify.annotations.NullMarked;
