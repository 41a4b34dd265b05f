@NullMarked
package genko.markdown.kramdown;

import org.jspecify.annotations.NullMarked;
