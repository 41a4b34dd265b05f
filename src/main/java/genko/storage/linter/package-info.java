/** Programs of a blog or its writer that look texts through, and what they say. */
@NullMarked
package genko.storage.linter;

import org.jspecify.annotations.NullMarked;
