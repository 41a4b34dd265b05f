@NullMarked
package genko.frontmatter;

import org.jspecify.annotations.NullMarked;
