@NullMarked
package genko.ui.form;

import org.jspecify.annotations.NullMarked;
