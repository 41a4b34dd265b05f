@NullMarked
package genko.frontmatter.yaml;

import org.jspecify.annotations.NullMarked;
