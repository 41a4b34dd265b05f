@NullMarked
package genko.workspace.position;

import org.jspecify.annotations.NullMarked;
