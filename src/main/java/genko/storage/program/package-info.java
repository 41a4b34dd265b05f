/** Other programs of the machine: where they lie, how they are started, listened to and ended. */
@NullMarked
package genko.storage.program;

import org.jspecify.annotations.NullMarked;
