package genko.workspace.spelling;

import genko.storage.files.FileEncoding;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.text.LineEnds;
import genko.text.Text;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The words that a writer has called right, in a plain file of the folder of settings, one a line.
 * A word in small letters stands for itself with a capital too. For any thread; {@link #read} and
 * {@link #write} reach the disk.
 */
final class OwnWords {
  static final String NAME = "my-words.txt";

  private static final Set<String> USUAL =
      Set.of("Genko", "Jekyll", "kramdown", "Markdown", "permalink", "permalinks");

  private final PostFiles files;

  /** Replaced as a whole; to begin with, what those who write here have to do with. */
  private volatile Set<String> words = USUAL;

  OwnWords(PostFiles files) {
    this.files = files;
  }

  /** Whether {@code word} is one of them. */
  boolean contains(String word) {
    Set<String> now = words;
    return now.contains(word) || now.contains(word.toLowerCase(Locale.ROOT));
  }

  synchronized void add(String word) {
    Set<String> next = new HashSet<>(words);
    next.add(word);
    words = Set.copyOf(next);
  }

  /** Takes what the file in {@code folder} says, beside what was added meanwhile. */
  void read(Path folder) {
    file(folder).ifPresent(file -> addAll(file.text()));
  }

  private synchronized void addAll(Text text) {
    Set<String> next = new HashSet<>(words);
    text.toString().lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(next::add);
    words = Set.copyOf(next);
  }

  private Optional<Opened> file(Path folder) {
    return files.open(folder.resolve(NAME)) instanceof Opened file
        ? Optional.of(file)
        : Optional.empty();
  }

  /** Writes {@code word} behind what the file says now. A disk that refuses forgets the word. */
  void write(Path folder, String word) {
    Optional<Opened> file = file(folder);
    if (file.isEmpty()) {
      files.createFolder(folder);
      var _ = files.saveAs(folder.resolve(NAME), Text.of(word + "\n"), FileEncoding.UTF_8);
      return;
    }
    String before = file.get().text().toString();
    if (before.lines().anyMatch(line -> line.strip().equals(word))) return;
    String usual = LineEnds.of(before).usual();
    boolean ended = before.isEmpty() || before.endsWith("\n") || before.endsWith("\r");
    String end = ended ? "" : usual;
    var _ = files.save(file.get(), Text.of(before + end + word + usual));
  }
}
