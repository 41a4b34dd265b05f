@NullMarked
package genko.markdown;

import org.jspecify.annotations.NullMarked;
