package genko.jekyll.plugin;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Reads a piece of HTML into a tree as libxml2 does, on which plug-ins of Jekyll build: by what
 * HTML 4 says of the ends of elements, with nothing added and no blank lost. Not for hostile use of
 * {@code head}, {@code body} and document types, which a piece does not have. In one pass.
 */
final class LibxmlParser {
  /** The original stops where elements nest deeper than this, and what follows is lost. */
  private static final int DEEPEST = 254;

  /** These are no characters to XML, and are lost. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  private static final Set<String> RAW = Set.of("script", "style");
  private static final Set<String> OUTER = Set.of("html", "head", "body");

  private final String html;
  private final Element root = new Element("body");
  private final StringBuilder pending = new StringBuilder();
  private Element open = root;
  private int depth;
  private int at;

  private LibxmlParser(String html) {
    this.html = html;
  }

  /** The element whose children are what {@code html} holds. */
  static Element parse(String html) {
    LibxmlParser parser = new LibxmlParser(CONTROL.matcher(html).replaceAll(""));
    while (parser.at < parser.html.length() && parser.depth <= DEEPEST) parser.next();
    parser.flush();
    return parser.root;
  }

  private void next() {
    boolean isEndTag = peek(0) == '<' && peek(1) == '/';
    if (!isEndTag && RAW.contains(open.normalName())) raw();
    else if (peek(0) == '&') text(reference());
    else if (peek(0) != '<') chars();
    else if (isEndTag) endTag();
    else if (html.startsWith("<!--", at)) comment();
    else if (peek(1) == '?') instruction();
    else if (isLetter(peek(1))) startTag();
    else text(html.substring(at, ++at));
  }

  private char peek(int ahead) {
    return at + ahead < html.length() ? html.charAt(at + ahead) : 0;
  }

  /** Takes what stands before the end tag of a script or a style sheet. */
  private void raw() {
    int end = at;
    int length = open.normalName().length();
    do {
      end = html.indexOf("</", end + 1);
    } while (end >= 0 && !html.regionMatches(true, end + 2, open.normalName(), 0, length));
    if (end < 0) end = html.length();
    add(new DataNode(html.substring(at, end)));
    at = end;
  }

  private void chars() {
    int from = at;
    while (at < html.length() && peek(0) != '<' && peek(0) != '&') at++;
    text(html.substring(from, at));
  }

  private void text(String text) {
    pending.append(text);
  }

  /** Puts the text before what comes now into the tree: pieces of it are one node. */
  private void flush() {
    if (pending.isEmpty()) return;
    open.appendChild(new TextNode(pending.toString()));
    pending.setLength(0);
  }

  private void comment() {
    int end = html.indexOf("-->", at + 4);
    if (end >= 0) add(new Comment(html.substring(at + 4, end)));
    at = end < 0 ? html.length() : end + 3;
  }

  private void instruction() {
    int end = html.indexOf('>', at);
    String target = end < 0 ? "" : html.substring(at + 2, end);
    if (!target.isEmpty() && isLetter(target.charAt(0))) {
      add(new DataNode("<?" + target.replaceFirst("\\s+", " ") + ">"));
      at = end + 1;
    } else {
      at += 2;
    }
  }

  private void add(Node node) {
    flush();
    open.appendChild(node);
  }

  private void endTag() {
    at += 2;
    String name = name();
    if (name.isEmpty()) return;
    int end = html.indexOf('>', at);
    at = end < 0 ? html.length() : end + 1;
    if (OUTER.contains(name)) return;
    int rank = LibxmlElements.rank(name);
    for (Element up = open; up != null && up != root; up = up.parent()) {
      if (up.normalName().equals(name)) {
        while (!open.normalName().equals(name)) close();
        close();
        return;
      }
      if (LibxmlElements.rank(up.normalName()) > rank) return;
    }
  }

  private void close() {
    Element parent = open.parent();
    if (parent == null) return;
    flush();
    open = parent;
    depth--;
  }

  private void startTag() {
    at++;
    String name = name();
    while (open != root && LibxmlElements.closes(name, open.normalName())) close();
    Element element = new Element(name);
    skipBlanks();
    while (at < html.length() && peek(0) != '>' && !isSelfClosing()) {
      attribute(element);
      skipBlanks();
    }
    boolean empty = isSelfClosing() || LibxmlElements.isVoid(name);
    at += isSelfClosing() ? 2 : 1;
    if (OUTER.contains(name)) return;
    add(element);
    if (empty) return;
    open = element;
    depth++;
  }

  private boolean isSelfClosing() {
    return peek(0) == '/' && peek(1) == '>';
  }

  private void attribute(Element element) {
    String name = name();
    if (name.isEmpty()) {
      while (at < html.length() && !isBlank(peek(0)) && peek(0) != '>' && !isSelfClosing()) at++;
      return;
    }
    skipBlanks();
    String value = null;
    if (peek(0) == '=') {
      at++;
      skipBlanks();
      value = value();
    }
    if (!element.hasAttr(name)) element.attributes().put(name, value);
  }

  private String value() {
    char quote = peek(0);
    boolean quoted = quote == '"' || quote == '\'';
    if (quoted) at++;
    StringBuilder value = new StringBuilder();
    while (at < html.length()) {
      char next = peek(0);
      if (quoted ? next == quote : next == '>' || isBlank(next)) break;
      if (next == '&') {
        value.append(reference());
      } else {
        value.append(next);
        at++;
      }
    }
    if (quoted) at++;
    return value.toString();
  }

  /** The text for the reference that begins here. */
  private String reference() {
    at++;
    if (peek(0) == '#') return number();
    int from = at;
    if (!isLetter(peek(0)) && peek(0) != '_' && peek(0) != ':') return "&";
    while (isNameLetter(peek(0))) at++;
    String name = html.substring(from, at);
    if (peek(0) != ';' || !LibxmlElements.isEntity(name)) return "&" + name;
    at++;
    return switch (name) {
      case "lang" -> "\u2329";
      case "rang" -> "\u232A";
      default -> Parser.unescapeEntities("&" + name + ";", false);
    };
  }

  private String number() {
    at++;
    int base = peek(0) == 'x' || peek(0) == 'X' ? 16 : 10;
    if (base == 16) at++;
    int code = 0;
    for (; digit(peek(0), base) >= 0; at++) {
      if (code < 0x110000) code = code * base + digit(peek(0), base);
    }
    if (peek(0) == ';') at++;
    boolean control = code < 0x20 && code != '\t' && code != '\n' && code != '\r';
    boolean surrogate = code >= 0xD800 && code < 0xE000;
    boolean none = code >= 0x110000 || code == 0xFFFE || code == 0xFFFF;
    return control || surrogate || none ? "" : Character.toString(code);
  }

  private static int digit(char c, int base) {
    return c < 0x80 ? Character.digit(c, base) : -1;
  }

  /** The name that stands here, in small letters, or an empty text. */
  private String name() {
    int from = at;
    if (!isLetter(peek(0)) && "_:.".indexOf(peek(0)) < 0) return "";
    while (isNameLetter(peek(0))) at++;
    return html.substring(from, at).toLowerCase(Locale.ROOT);
  }

  private void skipBlanks() {
    while (isBlank(peek(0))) at++;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isNameLetter(char c) {
    return isLetter(c) || digit(c, 10) >= 0 || (c > 0 && ":-_.".indexOf(c) >= 0);
  }
}
