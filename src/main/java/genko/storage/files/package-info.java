@NullMarked
package genko.storage.files;

import org.jspecify.annotations.NullMarked;
