package genko.jekyll.site;

import genko.frontmatter.Yaml;
import genko.storage.files.BlogFolder;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is wrong with the files of a blog's folder of data: templates get nil for such a file. Each
 * is read once as long as it stays what it is. Used by any thread.
 */
final class DataFileFaults {
  private static final String TOO_LONG = "blog.data.large";

  private final Map<String, Seen> seen = new HashMap<>();

  private record Seen(SiteListing.File file, Optional<DataFileFault> fault) {}

  /** What is wrong with {@code files}, in the order of their names. */
  synchronized List<DataFileFault> of(
      Map<String, SiteListing.File> files, BlogFolder folder, SiteReader reader, ZoneId zone) {
    seen.keySet().retainAll(files.keySet());
    List<DataFileFault> found = new ArrayList<>();
    files.forEach(
        (path, file) -> {
          if (!DataFiles.isData(path)) return;
          Seen known = seen.get(path);
          if (known == null || !known.file.equals(file)) {
            known = new Seen(file, fault(path, folder, reader, zone));
            seen.put(path, known);
          }
          known.fault.ifPresent(found::add);
        });
    return found;
  }

  private static Optional<DataFileFault> fault(
      String path, BlogFolder folder, SiteReader reader, ZoneId zone) {
    long length = folder.look(path).map(BlogFolder.Entry::length).orElse(0L);
    Optional<String> text = reader.text(path);
    if (length > SiteReader.MOST_TEXT) return large(path, SiteReader.MOST_TEXT);
    if (text.isEmpty())
      return Optional.of(new DataFileFault(path, 0, true, "blog.data.refused", ""));
    char separator = DataFiles.separator(path);
    if (separator != 0) {
      OptionalInt line = CsvData.fault(text.get(), separator);
      if (line.isEmpty()) return Optional.empty();
      return Optional.of(new DataFileFault(path, line.getAsInt(), true, "blog.data.quote", ""));
    }
    if (path.endsWith(".json") && reader.data(path) != null) return Optional.empty();
    if (text.get().length() > Yaml.MOST_UNITS) return large(path, Yaml.MOST_UNITS);
    return Yaml.of(text.get(), zone)
        .fault()
        .map(fault -> new DataFileFault(path, fault.line(), true, fault.key(), fault.word()));
  }

  private static Optional<DataFileFault> large(String path, int most) {
    return Optional.of(new DataFileFault(path, 0, false, TOO_LONG, Integer.toString(most >> 20)));
  }
}
