package genko.storage.files;

import genko.storage.files.OpenResult.Opened;
import genko.storage.files.SaveResult.Exists;
import genko.storage.files.SaveResult.Saved;
import genko.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files that a command makes in a folder. It writes over those alone that it made there and
 * nobody has changed since; which these are stands in a file {@value #LIST} beside them, a name and
 * what the file held on each line, the last of a name's lines being the one that holds.
 */
public final class OutputFolder {
  static final String LIST = ".genko-made";

  private final PostFiles files;
  private final Disk disk;
  private final Path folder;
  private final Map<String, String> made = new LinkedHashMap<>();

  /** How the names of the files that are there read; empty where that cannot be told. */
  private final Optional<Set<String>> there;

  /** Whether the list is on the disk as it is known here, so that a line can be added to it. */
  private boolean isListed;

  /** The files in {@code folder}, which is there. */
  public OutputFolder(PostFiles files, Disk disk, Path folder) {
    this.files = files;
    this.disk = disk;
    this.folder = folder;
    this.there = names();
    if (!(files.open(folder.resolve(LIST)) instanceof Opened list)) return;
    for (String line : list.text().toString().split("\n", -1)) {
      int space = line.indexOf(' ');
      if (space > 0) made.put(line.substring(space + 1), line.substring(0, space));
    }
  }

  private Optional<Set<String>> names() {
    try {
      return Optional.of(
          disk.names(folder).stream()
              .map(FileName::composed)
              .collect(Collectors.toCollection(HashSet::new)));
    } catch (IOException _) {
      // To make the first file will say what is wrong with the folder.
      return Optional.empty();
    }
  }

  /** Makes the file {@code name}; one that is there and was not made here is left as it is. */
  public SaveResult write(String name, Text text) {
    Path target = folder.resolve(name);
    boolean own =
        made.containsKey(name)
            && files.open(target) instanceof Opened there
            && there.stamp().sha256().equals(made.get(name));
    SaveResult result =
        own ? files.saveOver(target, text, FileEncoding.UTF_8) : fresh(target, text);
    if (!(result instanceof Saved saved)) return result;
    String stamp = saved.now().stamp().sha256();
    if (stamp.equals(made.put(name, stamp)) && isListed) return result;
    SaveResult listed = isListed ? append(line(name, stamp), saved) : list();
    return listed instanceof Saved || listed instanceof Exists ? result : listed;
  }

  private SaveResult fresh(Path target, Text text) {
    boolean alone = there.isPresent() && there.get().add(FileName.composed(DiskError.name(target)));
    return alone
        ? files.saveAlone(target, text, FileEncoding.UTF_8)
        : files.saveAs(target, text, FileEncoding.UTF_8);
  }

  private static String line(String name, String stamp) {
    return stamp + ' ' + name + '\n';
  }

  /** Writes the whole list, which has a line a name then. */
  private SaveResult list() {
    StringBuilder lines = new StringBuilder();
    made.forEach((name, stamp) -> lines.append(line(name, stamp)));
    Text text = Text.of(lines.toString());
    SaveResult result = files.saveOver(folder.resolve(LIST), text, FileEncoding.UTF_8);
    isListed = result instanceof Saved;
    return result;
  }

  private SaveResult append(String line, Saved saved) {
    Path list = folder.resolve(LIST);
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    try (Disk.Output out = disk.append(list)) {
      out.write(bytes);
      return saved;
    } catch (IOException refused) {
      return DiskError.save(disk, list, bytes.length, refused);
    }
  }
}
