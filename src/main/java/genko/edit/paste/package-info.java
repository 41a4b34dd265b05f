@NullMarked
package genko.edit.paste;

import org.jspecify.annotations.NullMarked;
