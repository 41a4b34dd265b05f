@NullMarked
package genko.jekyll.rules;

import org.jspecify.annotations.NullMarked;
