package genko.markdown.flexmark;

import genko.markdown.flexmark.inline.HtmlTagScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which elements raw HTML opens without closing them, and closes without having opened them. */
final class OpenTags {
  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
          "source", "track", "wbr", "p", "li", "dt", "dd", "td", "th", "tr");

  private final List<String> open = new ArrayList<>();

  /** Takes {@code html} in, which goes out as it is written. */
  void add(String html) {
    HtmlTagScanner tags = new HtmlTagScanner(html);
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
      int end = tags.end(at);
      if (end < 0) {
        at++;
        continue;
      }
      tag(html.substring(at, end));
      at = end;
    }
  }

  private void tag(String tag) {
    boolean closes = tag.startsWith("</");
    int from = closes ? 2 : 1;
    int to = from;
    while (to < tag.length()
        && (HtmlTagScanner.isLetter(tag.charAt(to)) || HtmlTagScanner.isDigit(tag.charAt(to)))) {
      to++;
    }
    String name = tag.substring(from, to).toLowerCase(Locale.ROOT);
    if (name.isEmpty() || VOID.contains(name)) return;
    if (!closes) {
      open.add("+" + name);
    } else if (!open.isEmpty() && open.getLast().equals("+" + name)) {
      open.removeLast();
    } else {
      open.add("-" + name);
    }
  }

  List<String> left() {
    return List.copyOf(open);
  }
}
