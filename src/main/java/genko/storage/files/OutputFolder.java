package genko.storage.files;

import genko.storage.files.OpenResult.Opened;
import genko.storage.files.SaveResult.Exists;
import genko.storage.files.SaveResult.Saved;
import genko.text.Text;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files that a command makes in a folder. It writes over those alone that it made there and
 * nobody has changed since; which these are stands in a file {@value #LIST} beside them, a name and
 * what the file held on each line.
 */
public final class OutputFolder {
  static final String LIST = ".genko-made";

  private final PostFiles files;
  private final Path folder;
  private final Map<String, String> made = new LinkedHashMap<>();

  /** The files in {@code folder}, which is there. */
  public OutputFolder(PostFiles files, Path folder) {
    this.files = files;
    this.folder = folder;
    if (!(files.open(folder.resolve(LIST)) instanceof Opened list)) return;
    for (String line : list.text().toString().split("\n", -1)) {
      int space = line.indexOf(' ');
      if (space > 0) made.put(line.substring(space + 1), line.substring(0, space));
    }
  }

  /** Makes the file {@code name}; one that is there and was not made here is left as it is. */
  public SaveResult write(String name, Text text) {
    Path target = folder.resolve(name);
    boolean own =
        files.open(target) instanceof Opened there && there.stamp().sha256().equals(made.get(name));
    SaveResult result =
        own
            ? files.saveOver(target, text, FileEncoding.UTF_8)
            : files.saveAs(target, text, FileEncoding.UTF_8);
    if (!(result instanceof Saved saved)) return result;
    made.put(name, saved.now().stamp().sha256());
    SaveResult listed = list();
    return listed instanceof Saved || listed instanceof Exists ? result : listed;
  }

  private SaveResult list() {
    StringBuilder lines = new StringBuilder();
    made.forEach((name, stamp) -> lines.append(stamp).append(' ').append(name).append('\n'));
    Text text = Text.of(lines.toString());
    return files.saveOver(folder.resolve(LIST), text, FileEncoding.UTF_8);
  }
}
