/** A change of many posts as one step, which a kill leaves to be gone on with, and undoing it. */
@NullMarked
package genko.workspace.step;

import org.jspecify.annotations.NullMarked;
