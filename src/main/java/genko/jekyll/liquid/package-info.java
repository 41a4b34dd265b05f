@NullMarked
package genko.jekyll.liquid;

import org.jspecify.annotations.NullMarked;
