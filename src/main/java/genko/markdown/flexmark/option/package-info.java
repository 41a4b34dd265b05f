@NullMarked
package genko.markdown.flexmark.option;

import org.jspecify.annotations.NullMarked;
