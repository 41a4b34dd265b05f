package genko.jekyll.site;

import java.util.Collection;
import java.util.List;
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
    int start = blog.config().dataDir().length() + 1;
    LazyMap own = values(blog.listing().data().keySet(), start, blog.reader());
    List<String> paths = blog.theme().files("_data");
    return blog.theme()
        .folder()
        .map(folder -> new SiteReader(folder, blog.config().zone()))
        .map(reader -> over(own, values(paths, "_data/".length(), reader)))
        .orElse(own);
  }

  /** {@code own} with what the theme has besides. */
  private static LazyMap over(LazyMap own, LazyMap theme) {
    for (String key : theme.keySet()) {
      if (!own.containsKey(key)) own.later(key, () -> theme.get(key));
      else own.laterOver(key, () -> theme.get(key));
    }
    return own;
  }

  private LazyMap values(Collection<String> paths, int start, SiteReader reader) {
    Folder root = new Folder();
    for (String path : paths) {
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
    return map(root, reader);
  }

  private static final class Folder {
    private final Map<String, Folder> folders = new TreeMap<>();
    private final Map<String, String> files = new TreeMap<>();
  }

  private LazyMap map(Folder folder, SiteReader reader) {
    LazyMap map = new LazyMap();
    folder.files.forEach((name, path) -> map.later(name, () -> reader.data(path)));
    folder.folders.forEach((name, inner) -> map.with(name, map(inner, reader)));
    return map;
  }

  /** The key of a name: ASCII letters, digits and hyphens alone. */
  private static String sane(String name) {
    return name.replaceAll("[^\\w\\s-]+|(?<=^|\\b\\s)\\s+(?=$|\\s?\\b)", "")
        .replaceAll("\\s+", "_");
  }
}
