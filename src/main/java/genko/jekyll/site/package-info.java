@NullMarked
package genko.jekyll.site;

import org.jspecify.annotations.NullMarked;
