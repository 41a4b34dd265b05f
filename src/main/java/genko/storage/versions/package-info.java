@NullMarked
package genko.storage.versions;

import org.jspecify.annotations.NullMarked;
