@NullMarked
package genko.jekyll.liquid.run;

import org.jspecify.annotations.NullMarked;
