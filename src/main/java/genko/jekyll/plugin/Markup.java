package genko.jekyll.plugin;

import genko.text.PercentEncoding;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * HTML that is looked at as a tree and changed as text: what no change touches stays as it is, byte
 * for byte. Offsets are those of the text.
 */
final class Markup {
  /** What stays as it is in an address beside letters and digits of ASCII. */
  private static final String KEPT = "-_.!~*'()@/:=?;#%&,+<>";

  private static final Pattern BODY = Pattern.compile("(?s)<body.*?>\\s*");

  private final String html;
  private final Document tree;
  private final TreeMap<Integer, String> insertions = new TreeMap<>();

  Markup(String html) {
    this.html = html;
    this.tree = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
  }

  /** The elements that {@code selector} means, in the order of the text. */
  List<Element> select(String selector) {
    return tree.select(selector);
  }

  /** Puts {@code text} at {@code at}, behind what was put there before. */
  void insert(int at, String text) {
    insertions.merge(at, text, String::concat);
  }

  /** Where the start tag of {@code element} begins; -1 for one that is not written. */
  static int from(Element element) {
    return at(element.sourceRange(), true);
  }

  /** Where {@code element} ends, its end tag included; -1 when it has none. */
  static int to(Element element) {
    Range end = element.endSourceRange();
    return end.isTracked() ? at(end, false) : -1;
  }

  private static int at(Range range, boolean start) {
    if (!range.isTracked()) return -1;
    return start ? range.start().pos() : range.end().pos();
  }

  String slice(int from, int to) {
    return html.substring(from, to);
  }

  /** The text with what was put in. */
  String text() {
    if (insertions.isEmpty()) return html;
    StringBuilder out = new StringBuilder(html.length() + 256);
    int end = 0;
    for (var one : insertions.entrySet()) {
      out.append(html, end, one.getKey()).append(one.getValue());
      end = one.getKey();
    }
    return out.append(html, end, html.length()).toString();
  }

  /**
   * {@code html} with what {@code change} makes of each text, in the body alone if it has one, and
   * of none in the elements {@code left}. Where {@code wanted} is nowhere nothing is touched;
   * elsewhere all is written anew, as the originals do.
   *
   * @param written whether {@code change} gets the text as it is written, with its references
   */
  static String inText(
      String html,
      Pattern wanted,
      Set<String> left,
      boolean written,
      UnaryOperator<String> change) {
    Matcher body = BODY.matcher(html);
    if (html.contains("<body") && body.find()) {
      int close = html.indexOf("</body>", body.end());
      int end = close < 0 ? html.length() : close;
      String inner = inText(html.substring(body.end(), end), wanted, left, written, change);
      return html.substring(0, body.end()) + inner + html.substring(end);
    }
    if (!wanted.matcher(html).find()) return html;
    Element all = LibxmlParser.parse(html);
    for (TextNode text : all.nodeStream(TextNode.class).toList()) {
      String before = written ? LibxmlWriter.text(text.getWholeText()) : text.getWholeText();
      if (!wanted.matcher(before).find() || isWithin(text, left)) continue;
      String after = change.apply(before);
      if (after.equals(before)) continue;
      for (Node piece : List.copyOf(LibxmlParser.parse(after).childNodes())) text.before(piece);
      text.remove();
    }
    return LibxmlWriter.inner(all);
  }

  /** An address as libxml2 writes it. */
  static String escaped(String address) {
    return PercentEncoding.encode(address.stripLeading(), KEPT);
  }

  private static boolean isWithin(Node text, Set<String> elements) {
    for (Node up = text.parent(); up != null; up = up.parent()) {
      if (elements.contains(up.nodeName())) return true;
    }
    return false;
  }
}
