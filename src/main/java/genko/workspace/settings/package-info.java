@NullMarked
package genko.workspace.settings;

import org.jspecify.annotations.NullMarked;
