package genko.workspace.step;

import genko.text.ChangeSet;
import genko.text.Text;
import java.nio.file.Path;
import java.util.Optional;

/** What is to become of each of many posts. */
@FunctionalInterface
public interface PostChange {
  /** The edit of the text of {@code post}; empty when that is not the text that is meant. */
  Optional<ChangeSet> of(Path post, Text text);
}
