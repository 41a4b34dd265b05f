@NullMarked
package genko.jekyll.render;

import org.jspecify.annotations.NullMarked;
