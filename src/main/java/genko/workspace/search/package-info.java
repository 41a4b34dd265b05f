@NullMarked
package genko.workspace.search;

import org.jspecify.annotations.NullMarked;
