@NullMarked
package genko.blog;

import org.jspecify.annotations.NullMarked;
