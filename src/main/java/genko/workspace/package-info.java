@NullMarked
package genko.workspace;

import org.jspecify.annotations.NullMarked;
