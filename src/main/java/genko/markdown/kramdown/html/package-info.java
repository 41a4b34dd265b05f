@NullMarked
package genko.markdown.kramdown.html;

import org.jspecify.annotations.NullMarked;
