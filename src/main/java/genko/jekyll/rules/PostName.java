package genko.jekyll.rules;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a post's file, without its folder: {@code 2025-11-17-sample.md}. {@code date} and
 * {@code slug} are as written, {@code extension} has no dot. A file in {@code _posts} whose name
 * does not match is ignored without a word (Jekyll: DATE_FILENAME_MATCHER).
 */
public record PostName(String date, String slug, String extension) {
  /** The extensions that Jekyll takes for Markdown, the usual one first. */
  public static final List<String> EXTENSIONS = List.of("md", "markdown", "mkdown", "mkdn", "mkd");

  private static final Pattern DATED =
      Pattern.compile("(\\d{2,4}-\\d{1,2}-\\d{1,2})-([^/]*)\\.([^.]+)");
  private static final Pattern MARK = Pattern.compile("^\\p{M}+");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);

  /** The longest name that every usual file system takes, in bytes of UTF-8. */
  private static final int MOST_BYTES = 255;

  /** The parts of {@code fileName}, if Jekyll would take it for a post. */
  public static Optional<PostName> parse(String fileName) {
    Matcher parts = DATED.matcher(fileName);
    if (!parts.matches()) return Optional.empty();
    return Optional.of(new PostName(parts.group(1), parts.group(2), parts.group(3)));
  }

  /**
   * A name for a post with {@code title}: Japanese stays Japanese, in NFC because an address keeps
   * the form of the file's name, with letters, marks and digits alone, and no longer than a file
   * system can hold.
   */
  public static PostName propose(LocalDate date, String title) {
    String day = DAY.format(date);
    String slug = Slug.of(Normalizer.normalize(title, Normalizer.Form.NFC), Slug.Mode.DEFAULT);
    slug = MARK.matcher(slug).replaceFirst("");
    int room = MOST_BYTES - bytes(day + "-.md");
    String fitting = Slug.of(cut(slug, room), Slug.Mode.DEFAULT);
    return new PostName(day, fitting.isEmpty() ? "post" : fitting, EXTENSIONS.getFirst());
  }

  /** The name of the file. */
  public String fileName() {
    return date + "-" + slug + "." + extension;
  }

  /** Whether Jekyll passes over a file or folder of this name, so that it is never published. */
  public static boolean isIgnored(String fileName) {
    return fileName.endsWith("~") || !fileName.isEmpty() && "._#~".indexOf(fileName.charAt(0)) >= 0;
  }

  /** Whether a file of this name is Markdown to Jekyll. */
  public static boolean isMarkdown(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 && EXTENSIONS.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /** The longest beginning of {@code text} that fits, in whole characters as a reader sees them. */
  private static String cut(String text, int room) {
    if (bytes(text) <= room) return text;
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int used = 0;
    int end = 0;
    for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
      used += bytes(text.substring(end, next));
      if (used > room) break;
      end = next;
    }
    return text.substring(0, end);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
