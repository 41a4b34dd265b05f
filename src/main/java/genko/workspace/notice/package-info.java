@NullMarked
package genko.workspace.notice;

import org.jspecify.annotations.NullMarked;
