@NullMarked
package genko.edit.find;

import org.jspecify.annotations.NullMarked;
