@NullMarked
package genko.preview;

import org.jspecify.annotations.NullMarked;
