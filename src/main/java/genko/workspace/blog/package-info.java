@NullMarked
package genko.workspace.blog;

import org.jspecify.annotations.NullMarked;
