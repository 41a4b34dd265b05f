@NullMarked
package genko.workspace.spelling;

import org.jspecify.annotations.NullMarked;
