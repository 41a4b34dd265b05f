/** The problems of a whole blog, and changes of many posts looked at before they are made. */
@NullMarked
package genko.ui.audit;

import org.jspecify.annotations.NullMarked;
