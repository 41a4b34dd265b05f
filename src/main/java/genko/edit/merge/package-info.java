@NullMarked
package genko.edit.merge;

import org.jspecify.annotations.NullMarked;
