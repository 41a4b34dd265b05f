package genko.workspace.blog;

import genko.kinds.BlogKinds;
import genko.storage.files.BlogFolder;
import genko.storage.files.FileEncoding;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.storage.files.SaveResult;
import genko.storage.files.SaveResult.Failed;
import genko.storage.files.SaveResult.Saved;
import genko.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Changes {@code .genko.yml}, where a blog says what it wants of Genko, and nothing in it but what
 * is meant. A worker's.
 */
public final class BlogChoices {
  private BlogChoices() {}

  /**
   * Has the file of the blog in {@code root} say what {@code change} makes of its text, which is
   * blank where there is no file. Why not, if not: {@code refused} is the key of the sentence for a
   * text that {@code change} gives nothing for, or that is another's by now.
   */
  public static Optional<Failed> change(
      Path root, PostFiles files, String refused, Function<String, Optional<String>> change) {
    Path file = root.resolve(BlogKinds.CHOICE);
    if (BlogFolder.at(root).look(BlogKinds.CHOICE).isEmpty()) {
      String text = change.apply("").orElse("");
      return text.isEmpty()
          ? Optional.empty()
          : why(files.saveAs(file, Text.of(text), FileEncoding.UTF_8), refused);
    }
    if (!(files.open(file) instanceof Opened was)) return refused(refused);
    Optional<String> next = change.apply(was.text().toString());
    return next.isEmpty() ? refused(refused) : why(files.save(was, Text.of(next.get())), refused);
  }

  private static Optional<Failed> why(SaveResult result, String refused) {
    return switch (result) {
      case Saved _ -> Optional.empty();
      case Failed failed -> Optional.of(failed);
      default -> refused(refused);
    };
  }

  private static Optional<Failed> refused(String key) {
    return Optional.of(new Failed(key, List.of(BlogKinds.CHOICE)));
  }
}
