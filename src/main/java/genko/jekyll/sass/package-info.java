@NullMarked
package genko.jekyll.sass;

import org.jspecify.annotations.NullMarked;
