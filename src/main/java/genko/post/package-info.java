@NullMarked
package genko.post;

import org.jspecify.annotations.NullMarked;
