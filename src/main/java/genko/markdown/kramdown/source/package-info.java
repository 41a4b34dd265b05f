@NullMarked
package genko.markdown.kramdown.source;

import org.jspecify.annotations.NullMarked;
