@NullMarked
package genko.app;

import org.jspecify.annotations.NullMarked;
