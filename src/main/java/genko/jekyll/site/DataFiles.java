package genko.jekyll.site;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a blog's folder of data holds, by the names of files and folders (data_reader.rb). A file is
 * read when it is first asked for; one that cannot be read is nil.
 */
final class DataFiles {
  private static final Set<String> EXTENSIONS = Set.of("yaml", "yml", "json", "csv", "tsv");

  private final Blog blog;

  DataFiles(Blog blog) {
    this.blog = blog;
  }

  /** Whether Jekyll reads values from the file {@code path}. */
  static boolean isData(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 && EXTENSIONS.contains(name.substring(dot + 1));
  }

  /** What parts the fields of a table in the file {@code path}; 0 when it is none. */
  static char separator(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") ? ',' : name.endsWith(".tsv") ? '\t' : 0;
  }

  Map<String, Object> values() {
    Folder root = new Folder();
    int start = blog.config().dataDir().length() + 1;
    for (String path : blog.listing().data().keySet()) {
      String[] names = path.substring(start).split("/", -1);
      Folder at = root;
      for (int i = 0; i + 1 < names.length; i++) {
        at = at.folders.computeIfAbsent(sane(names[i]), name -> new Folder());
      }
      String name = names[names.length - 1];
      int dot = name.lastIndexOf('.');
      if (!isData(name)) continue;
      at.files.put(sane(name.substring(0, dot)), path);
    }
    return map(root);
  }

  private static final class Folder {
    private final Map<String, Folder> folders = new TreeMap<>();
    private final Map<String, String> files = new TreeMap<>();
  }

  private LazyMap map(Folder folder) {
    LazyMap map = new LazyMap();
    folder.files.forEach((name, path) -> map.later(name, () -> blog.reader().data(path)));
    folder.folders.forEach((name, inner) -> map.with(name, map(inner)));
    return map;
  }

  /** The key of a name: ASCII letters, digits and hyphens alone. */
  private static String sane(String name) {
    return name.replaceAll("[^\\w\\s-]+|(?<=^|\\b\\s)\\s+(?=$|\\s?\\b)", "")
        .replaceAll("\\s+", "_");
  }
}
