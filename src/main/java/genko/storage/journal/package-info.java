@NullMarked
package genko.storage.journal;

import org.jspecify.annotations.NullMarked;
