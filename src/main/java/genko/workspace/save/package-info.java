@NullMarked
package genko.workspace.save;

import org.jspecify.annotations.NullMarked;
