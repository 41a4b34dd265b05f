package genko.jekyll.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which names of a folder Jekyll passes over, and why (entry_filter.rb). A pattern without stars
 * holds for every path that begins with it, so {@code vendor} excludes {@code vendors.md} too.
 */
final class EntryFilter {
  private final List<Rule> included = new ArrayList<>();
  private final List<Rule> excluded = new ArrayList<>();

  /** Why a name is passed over. */
  enum Why {
    /**
     * It begins with {@code .}, {@code _}, {@code #} or {@code ~}, or ends in {@code ~} or a dot.
     */
    NAME,
    /** The configuration excludes it. */
    EXCLUDED
  }

  private record Rule(String text, Optional<Pattern> pattern) {
    static Rule of(String text) {
      // Made anew for each file of a blog that is asked about.
      int from = 0;
      while (from < text.length() && text.charAt(from) == '/') from++;
      String path = "/" + text.substring(from);
      // Without a star or the like it means one path, and that begins with it.
      boolean plain = true;
      for (int at = 1; at < path.length(); at++) plain &= "*?[\\".indexOf(path.charAt(at)) < 0;
      return new Rule(path, plain ? Optional.empty() : Optional.of(Globs.pattern(path, false)));
    }

    boolean holds(String path, boolean folder) {
      return path.startsWith(text)
          || pattern.isPresent() && pattern.get().matcher(path).matches()
          || folder && text.length() == path.length() + 1 && text.equals(path + "/");
    }
  }

  EntryFilter(BlogConfig config) {
    List<String> in = config.included();
    for (String one : in) included.add(Rule.of(one));
    for (String one : config.excluded()) {
      if (!in.contains(one)) excluded.add(Rule.of(one));
    }
  }

  /**
   * Why {@code entry} of {@code folder} is passed over; empty when it is not. The entry may lie
   * deeper: {@code a/b.md} is asked for as a whole.
   */
  Optional<Why> why(String folder, String entry, boolean isFolder) {
    if (entry.endsWith(".")) return Optional.of(Why.NAME);
    String base = entry.substring(entry.lastIndexOf('/') + 1);
    boolean in = holds(included, "/" + entry, isFolder) || holds(included, "/" + base, isFolder);
    String whole = "/" + (folder.isEmpty() ? "" : folder + "/") + entry;
    if (!in && holds(excluded, whole, isFolder)) return Optional.of(Why.EXCLUDED);
    boolean special = isSpecial(entry) || isSpecial(base) || entry.endsWith("~");
    return !in && special ? Optional.of(Why.NAME) : Optional.empty();
  }

  private static boolean holds(List<Rule> rules, String path, boolean folder) {
    for (Rule rule : rules) if (rule.holds(path, folder)) return true;
    return false;
  }

  private static boolean isSpecial(String name) {
    return !name.isEmpty() && "._#~".indexOf(name.charAt(0)) >= 0;
  }
}
