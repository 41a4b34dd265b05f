package genko.jekyll.liquid;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the end tags of a template stand, which are looked for once and only on request. */
final class EndTags {
  private static final Pattern END = Pattern.compile("\\{%-?\\s*+(end\\w++)\\s*+-?%}");

  private final String source;
  private @Nullable Map<String, Integer> last;

  EndTags(String source) {
    this.source = source;
  }

  /** The offset of the last tag that could end {@code name}; -1 without one. */
  int last(String name) {
    Map<String, Integer> known = last;
    if (known == null) {
      known = new HashMap<>();
      for (Matcher one = END.matcher(source); one.find(); ) known.put(one.group(1), one.start());
      last = known;
    }
    return known.getOrDefault("end" + name, -1);
  }
}
