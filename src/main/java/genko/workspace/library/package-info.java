/** The posts of a blog as a list: found, read, followed, and asked for. */
@NullMarked
package genko.workspace.library;

import org.jspecify.annotations.NullMarked;
