package genko.check;

import genko.text.ChangeSet;
import java.util.List;

/**
 * A way out of a problem: {@code labelKey} with {@code args} is what its button says, {@code
 * changes} what it does, on the whole text. It changes nothing that the words do not name.
 */
public record Fix(String labelKey, List<Object> args, ChangeSet changes) {}
