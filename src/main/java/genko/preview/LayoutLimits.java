package genko.preview;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Makes the cleaned HTML of a block one that the page engine lays out in bearable time; it does so
 * on the thread that draws the window. Where it would look for a place to break a line it takes the
 * square of the length to find none, so a row without one gets places, which nobody sees. What has
 * more elements than any table or listing that is read is cut, and says so. Exports do neither.
 */
final class LayoutLimits {
  /** No shorter block takes long, whatever it is made of. */
  private static final int HARMLESS = 2_000;

  /** UTF-16 units of a row until it gets a place to break; an element is as many as its tag. */
  private static final int LONGEST_ROW = 400;

  /**
   * A formula up to so many UTF-16 units is left whole: the page sets it in place of its source.
   */
  private static final int LONGEST_FORMULA = 24_000;

  /** What is shown of a block, an element being 1 and an item of a list {@link #ITEM}. */
  private static final int MOST = 20_000;

  /** The engine counts the items of a list again for each. */
  private static final int ITEM = 4;

  private static final Set<String> VOID = HtmlCleaner.words("br col hr wbr img input");
  private static final Set<String> INLINE =
      HtmlCleaner.words(
          """
          a abbr acronym b bdi bdo big cite code del dfn em font i img input ins kbd mark q s samp
          small span strike strong sub sup time tt u var
          """);
  private static final String PLACE = "<wbr>";
  private static final String CUT =
      "<span class=\"genko-missing\" data-kind=\"much\" data-name=\"\"></span>";

  private final String html;
  private final StringBuilder out;
  private final Deque<String> open = new ArrayDeque<>();
  private int row;
  private int shown;
  private int listings;

  private LayoutLimits(String html) {
    this.html = html;
    this.out = new StringBuilder(html.length() + html.length() / 64);
  }

  /** {@code html}, which came out of the cleaner, as the page is given it. */
  static String fit(String html) {
    return html.length() <= HARMLESS ? html : new LayoutLimits(html).fit();
  }

  private String fit() {
    int at = 0;
    while (at < html.length()) {
      if (html.charAt(at) != '<') {
        at = text(at);
        continue;
      }
      int end = html.indexOf('>', at) + 1;
      if (end == 0) return html;
      if (html.charAt(at + 1) == '/') close(at, end);
      else if (!open(at, end)) return cut();
      at = end;
    }
    return out.toString();
  }

  private String cut() {
    while (!open.isEmpty()) out.append("</").append(open.pop()).append('>');
    return out.append(CUT).toString();
  }

  private boolean open(int from, int to) {
    String name = name(from + 1);
    shown += name.equals("li") ? ITEM : 1;
    if (shown > MOST) return false;
    count(name, to - from);
    out.append(html, from, to);
    if (!VOID.contains(name)) open.push(name);
    if (name.equals("pre")) listings++;
    return true;
  }

  private void close(int from, int to) {
    String name = name(from + 2);
    count(name, 0);
    if (!open.isEmpty()) open.pop();
    if (name.equals("pre")) listings--;
    out.append(html, from, to);
  }

  private void count(String name, int length) {
    if (!INLINE.contains(name)) row = 0;
    else if (listings == 0) lengthen(length);
  }

  private void lengthen(int by) {
    row += by;
    if (row <= LONGEST_ROW) return;
    out.append(PLACE);
    row = 0;
  }

  /** Takes the text from {@code at} on, and gives back where it ends. */
  private int text(int at) {
    int to = html.indexOf('<', at);
    if (to < 0) to = html.length();
    if (listings > 0) {
      out.append(html, at, to);
      return to;
    }
    int from = at;
    while (from < to) {
      int formula = formulaEnd(from, to);
      if (formula > from) {
        out.append(html, from, formula);
        row = 0;
        from = formula;
        continue;
      }
      int next = next(from, to);
      int point = html.codePointAt(from);
      if (breaks(point)) row = 0;
      else lengthen(next - from);
      out.append(html, from, next);
      from = next;
    }
    return to;
  }

  /** Where the formula ends that begins at {@code at}; {@code at} itself where none does. */
  private int formulaEnd(int at, int to) {
    if (html.charAt(at) != '\\') return at;
    String close = html.startsWith("\\(", at) ? "\\)" : html.startsWith("\\[", at) ? "\\]" : "";
    if (close.isEmpty()) return at;
    int end = html.indexOf(close, at, Math.min(to, at + LONGEST_FORMULA));
    return end < 0 ? at : end + close.length();
  }

  /** The end of the character at {@code at}, with what joins it: an entity, a mark, a selector. */
  private int next(int at, int to) {
    if (html.charAt(at) == '&') {
      int end = html.indexOf(';', at);
      return end < 0 || end >= to ? at + 1 : end + 1;
    }
    return Math.min(to, at + Character.charCount(html.codePointAt(at)));
  }

  /** Whether a line may end at it: at spaces, and nearly everywhere among Japanese letters. */
  private static boolean breaks(int point) {
    return point == ' '
        || point == '\n'
        || point == '\t'
        || Character.isIdeographic(point)
        || point >= 0x3041 && point <= 0x30FF;
  }

  private String name(int from) {
    int to = from;
    while (to < html.length() && Character.isLetterOrDigit(html.charAt(to))) to++;
    return html.substring(from, to);
  }
}
