/** What is asked before the file of a post is moved, and what is said after. */
@NullMarked
package genko.ui.lifecycle;

import org.jspecify.annotations.NullMarked;
