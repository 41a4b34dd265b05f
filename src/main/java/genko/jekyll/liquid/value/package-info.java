/** What templates reckon with. Liquid's nil is null, as a member of a list or a map too. */
@NullMarked
package genko.jekyll.liquid.value;

import org.jspecify.annotations.NullMarked;
