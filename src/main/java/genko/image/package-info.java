@NullMarked
package genko.image;

import org.jspecify.annotations.NullMarked;
