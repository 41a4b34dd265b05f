@NullMarked
package genko.markdown.flexmark;

import org.jspecify.annotations.NullMarked;
