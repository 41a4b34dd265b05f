/** The linters of a blog, run where the writer allowed that, and what they say of its posts. */
@NullMarked
package genko.workspace.lint;

import org.jspecify.annotations.NullMarked;
