package genko.markdown.flexmark.inline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the passages of a body say that counts in all of it: link definitions and footnotes' names.
 */
public final class LinkDefinitions {
  /** Where a link of that name goes to. */
  public record Link(String address, @Nullable String title) {}

  private final Map<String, Link> links = new HashMap<>();
  private final Set<String> footnotes = new HashSet<>();

  public void link(String label, Link link) {
    links.putIfAbsent(normal(label), link);
  }

  public void footnote(String name) {
    footnotes.add(name);
  }

  boolean hasFootnote(String name) {
    return footnotes.contains(name);
  }

  public @Nullable Link link(String label) {
    return links.isEmpty() ? null : links.get(normal(label));
  }

  /** Labels are the same that differ in case and white space alone. */
  static String normal(String label) {
    String single = label.strip().replaceAll("[ \\t\\r\\n]+", " ");
    return single.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
  }
}
