@NullMarked
package genko.highlight;

import org.jspecify.annotations.NullMarked;
