@NullMarked
package genko.text;

import org.jspecify.annotations.NullMarked;
