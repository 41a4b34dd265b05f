package genko.jekyll.site;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.ToNumberPolicy;
import genko.frontmatter.Yaml;
import genko.preview.ImageSource.Found;
import genko.storage.cache.KeptStarts;
import genko.storage.files.BlogFolder;
import genko.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The files of a blog as text and values; no more of each than is needed. */
final class SiteReader {
  /** A front matter that is longer counts as none. */
  private static final int MOST_HEAD = 1 << 19;

  private static final int FIRST = 1 << 12;

  /** A longer text is no part of a page. */
  static final int MOST_TEXT = 1 << 23;

  private static final Gson JSON =
      new GsonBuilder().setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE).create();

  private final BlogFolder folder;
  private final ZoneId zone;
  private final KeptStarts kept;

  SiteReader(BlogFolder folder, ZoneId zone) {
    this(folder, zone, KeptStarts.NONE);
  }

  /** One that has {@code kept} what files begin with. */
  SiteReader(BlogFolder folder, ZoneId zone, KeptStarts kept) {
    this.folder = folder;
    this.zone = zone;
    this.kept = kept;
  }

  /** The front matter of the file {@code path}, read no further than it goes. */
  Yaml.Head head(String path) {
    return header(path, folder.starts(), start -> {}).orElseGet(() -> Yaml.head(Text.EMPTY, zone));
  }

  /**
   * As {@link #head}, of one of many files, as it is listed; empty when the file does not even
   * begin as a front matter does.
   */
  Optional<Yaml.Head> header(SiteListing.File file, BlogFolder.Starts starts) {
    Optional<byte[]> known = kept.of(file.path(), file.length(), file.modified());
    if (known.isEmpty()) return header(file.path(), starts, start -> keep(file, start));
    byte[] start = known.get();
    return start.length == 0 ? Optional.empty() : Optional.of(head(start, start.length));
  }

  private void keep(SiteListing.File file, byte[] start) {
    kept.put(file.path(), file.length(), file.modified(), start);
  }

  /** Gives {@code found} the file's bytes to the end of its front matter; none if it has none. */
  private Optional<Yaml.Head> header(
      String path, BlogFolder.Starts starts, Consumer<byte[]> found) {
    for (int most = FIRST; ; most *= 8) {
      Optional<byte[]> read = starts.of(path, most);
      byte[] start = read.orElse(new byte[0]);
      if (!begins(start)) {
        if (read.isPresent()) found.accept(new byte[0]);
        return Optional.empty();
      }
      for (int end = close(start, 3); end >= 0; end = close(start, end)) {
        Yaml.Head head = head(start, end);
        if (!head.exists()) continue;
        found.accept(Arrays.copyOf(start, end));
        return Optional.of(head);
      }
      if (start.length < most || most >= MOST_HEAD) return Optional.of(Yaml.head(Text.EMPTY, zone));
    }
  }

  private Yaml.Head head(byte[] start, int end) {
    return Yaml.head(Text.of(text(start, end)), zone);
  }

  /** The end of the next line after {@code from} that may close a front matter; -1 without one. */
  private static int close(byte[] start, int from) {
    for (int at = from; at + 3 < start.length; at++) {
      boolean mark = start[at + 1] == '-' || start[at + 1] == '.';
      if (start[at] != '\n' || !mark || start[at + 2] != start[at + 1]) continue;
      if (start[at + 3] != start[at + 1]) continue;
      int end = at + 4;
      while (end < start.length && start[end] != '\n') end++;
      return Math.min(end + 1, start.length);
    }
    return -1;
  }

  /** Whether three hyphens and white space alone stand on the first line. */
  private static boolean begins(byte[] start) {
    int at = start.length >= 3 && start[0] == (byte) 0xEF ? 3 : 0;
    for (int i = 0; i < 3; i++, at++) {
      if (at >= start.length || start[at] != '-') return false;
    }
    while (at < start.length && start[at] != '\n') {
      if (start[at] != ' ' && (start[at] < '\t' || start[at] > '\r')) return false;
      at++;
    }
    return at < start.length;
  }

  /** The text of the file {@code path}; empty when it cannot be had or is too long. */
  Optional<String> text(String path) {
    try {
      Found found = folder.read(path, MOST_TEXT);
      return found instanceof Found.Bytes read
          ? Optional.of(text(read.bytes(), read.bytes().length))
          : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static String text(byte[] bytes, int end) {
    String text = new String(bytes, 0, end, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** What stands below the front matter of the file {@code path}. */
  String body(String path) {
    String text = text(path).orElse("");
    return below(text, Yaml.head(Text.of(text), zone).bodyStart());
  }

  /** {@code text} from {@code from} on, without blank lines: the closing line takes them along. */
  static String below(String text, int from) {
    int start = from;
    for (int at = from; from > 0 && at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit == '\n') start = at + 1;
      else if (unit != ' ' && (unit < '\t' || unit > '\r')) break;
    }
    return text.substring(start);
  }

  /** The values in the data file {@code path}; null when it cannot be read. */
  @Nullable Object data(String path) {
    String text = text(path).orElse("");
    String name = path.toLowerCase(Locale.ROOT);
    char separator = DataFiles.separator(name);
    if (separator != 0)
      return CsvData.fault(text, separator).isPresent() ? null : CsvData.read(text, separator);
    if (name.endsWith(".json")) {
      try {
        return plain(JSON.fromJson(text, Object.class), 0);
      } catch (JsonParseException | NumberFormatException _) {
        // Jekyll reads these as YAML, which takes more than JSON does.
        return Yaml.of(text, zone).value();
      }
    }
    return Yaml.of(text, zone).value();
  }

  /** The library's own maps give way to ours, and nesting ends where YAML's does. */
  private static @Nullable Object plain(@Nullable Object value, int depth) {
    if (depth > 60) return null;
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map.forEach((key, inner) -> plain.put(String.valueOf(key), plain(inner, depth + 1)));
      return plain;
    }
    if (value instanceof List<?> list) {
      List<Object> plain = new ArrayList<>();
      for (Object inner : list) plain.add(plain(inner, depth + 1));
      return plain;
    }
    return value;
  }
}
