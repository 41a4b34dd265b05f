package genko.markdown.flexmark;

import genko.markdown.flexmark.inline.CharKinds;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code {#id .class key=value}}. */
final class Attributes {
  private static final Pattern PART =
      Pattern.compile("\\s*(?:#([^\\s{}]+)|\\.([^\\s{}.]+)|([\\w-]+)=(\"[^\"]*\"|[^\\s{}]+))");

  private Attributes() {}

  /** Where the attributes at the end of {@code text} begin, or -1. */
  static int start(String text) {
    int end = text.length();
    while (end > 0 && CharKinds.isSpace(text.charAt(end - 1))) end--;
    if (end == 0 || text.charAt(end - 1) != '}') return -1;
    int open = text.lastIndexOf('{', end - 1);
    return open >= 0 && parse(text.substring(open, end)) != null ? open : -1;
  }

  /** What stands between the braces of {@code text}, or null when it is something else. */
  static @Nullable Map<String, String> parse(String text) {
    String inner = text.strip();
    if (inner.length() < 3 || !inner.startsWith("{") || !inner.endsWith("}")) return null;
    inner = inner.substring(1, inner.length() - 1);
    Map<String, String> out = new LinkedHashMap<>();
    Matcher part = PART.matcher(inner);
    int at = 0;
    while (at < inner.length() && part.region(at, inner.length()).lookingAt()) {
      if (part.group(1) != null) out.put("id", part.group(1));
      else if (part.group(2) != null) out.merge("class", part.group(2), (a, b) -> a + " " + b);
      else out.put(part.group(3), part.group(4).replaceAll("^\"|\"$", ""));
      at = part.end();
    }
    return out.isEmpty() || !inner.substring(at).isBlank() ? null : out;
  }
}
