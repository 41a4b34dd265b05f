@NullMarked
package genko.edit.command;

import org.jspecify.annotations.NullMarked;
