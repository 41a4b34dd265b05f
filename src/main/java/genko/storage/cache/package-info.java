@NullMarked
package genko.storage.cache;

import org.jspecify.annotations.NullMarked;
