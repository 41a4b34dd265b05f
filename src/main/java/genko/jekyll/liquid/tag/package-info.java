@NullMarked
package genko.jekyll.liquid.tag;

import org.jspecify.annotations.NullMarked;
