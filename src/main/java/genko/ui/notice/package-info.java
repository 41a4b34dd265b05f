@NullMarked
package genko.ui.notice;

import org.jspecify.annotations.NullMarked;
