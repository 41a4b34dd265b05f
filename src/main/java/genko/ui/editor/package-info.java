@NullMarked
package genko.ui.editor;

import org.jspecify.annotations.NullMarked;
