@NullMarked
package genko.jekyll.liquid.filter;

import org.jspecify.annotations.NullMarked;
