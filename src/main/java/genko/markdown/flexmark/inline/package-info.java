@NullMarked
package genko.markdown.flexmark.inline;

import org.jspecify.annotations.NullMarked;
