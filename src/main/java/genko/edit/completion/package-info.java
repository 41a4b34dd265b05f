@NullMarked
package genko.edit.completion;

import org.jspecify.annotations.NullMarked;
