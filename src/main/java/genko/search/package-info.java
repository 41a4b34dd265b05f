@NullMarked
package genko.search;

import org.jspecify.annotations.NullMarked;
