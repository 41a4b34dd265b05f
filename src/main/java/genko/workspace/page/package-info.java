@NullMarked
package genko.workspace.page;

import org.jspecify.annotations.NullMarked;
