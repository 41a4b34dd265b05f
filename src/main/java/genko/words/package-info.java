@NullMarked
package genko.words;

import org.jspecify.annotations.NullMarked;
