package genko.markdown.kramdown.source;

import genko.markdown.Node;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** HTML as kramdown sees it: its kinds of elements, and a scanner for tags. */
public final class Tags {
  /** Elements that stand inside lines; any other begins a block. */
  public static final Set<String> SPAN =
      set(
          "a abbr acronym b bdo big br button cite code del dfn em i img input ins kbd label mark"
              + " option q rb rbc rp rt rtc ruby samp select small span strong sub sup tt u var");

  /** Elements that are only text when they appear inside lines. */
  public static final Set<String> BLOCK =
      set(
          "address applet article aside blockquote body caption col colgroup dd div dl dt fieldset"
              + " figcaption footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend"
              + " li main map menu nav ol optgroup p pre section summary table tbody td tfoot th"
              + " thead tr ul");

  public static final Set<String> VOID =
      set("area base br col command embed hr img input keygen link meta param source track wbr");

  private static final Set<String> BLOCK_CONTENT =
      set(
          "address applet article aside blockquote body dd details div dl fieldset figure"
              + " figcaption footer form header hgroup iframe li main map menu nav noscript object"
              + " section summary td");

  private static final Set<String> SPAN_CONTENT =
      set(
          "a abbr acronym b bdo big button caption cite del dfn dt em h1 h2 h3 h4 h5 h6 i ins label"
              + " legend optgroup p q rb rbc rp rt rtc ruby select small span strong sub sup th"
              + " tt");

  /** Elements without a body are read as if they could hold blocks. */
  private static final Set<String> OTHER_KNOWN =
      set(
          "area base br code col colgroup command embed head hr html img input kbd keygen link mark"
              + " math meta ol option param pre samp script source style table tbody textarea tfoot"
              + " thead tr track u ul var wbr");

  /** A tag, where its attributes are written, and its end. */
  public record Tag(String name, int attributesFrom, int attributesTo, boolean closed, int end) {}

  private Tags() {}

  private static Set<String> set(String names) {
    return Set.of(names.split(" ", -1));
  }

  public static boolean isKnown(String name) {
    return SPAN.contains(name)
        || BLOCK.contains(name)
        || BLOCK_CONTENT.contains(name)
        || SPAN_CONTENT.contains(name)
        || OTHER_KNOWN.contains(name);
  }

  /** The name in lower case when HTML knows it; XML names keep their case. */
  public static String fold(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return isKnown(lower) ? lower : name;
  }

  public static Node.Content content(String name) {
    if (BLOCK_CONTENT.contains(name)) return Node.Content.BLOCK;
    return SPAN_CONTENT.contains(name) ? Node.Content.SPAN : Node.Content.RAW;
  }

  private static boolean isNameStart(char c) {
    return c == '_' || Character.isLetter(c) || Character.isSurrogate(c);
  }

  private static boolean isNameChar(char c) {
    return isNameStart(c) || c == '-' || c == '.' || Character.isDigit(c) || isMark(c);
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** The end of an XML name with at most one prefix, or -1. */
  public static int nameEnd(TrackedText text, int from) {
    int end = plainNameEnd(text, from);
    if (end < 0 || CharClasses.charAt(text, end) != ':') return end;
    int rest = plainNameEnd(text, end + 1);
    return rest < 0 ? end : rest;
  }

  private static int plainNameEnd(TrackedText text, int from) {
    if (from >= text.length() || !isNameStart(text.charAt(from))) return -1;
    int at = from + 1;
    while (at < text.length() && isNameChar(text.charAt(at))) at++;
    return at;
  }

  /** The opening tag at {@code from}, or null. */
  public static @Nullable Tag open(TrackedText text, int from) {
    if (CharClasses.charAt(text, from) != '<') return null;
    int name = nameEnd(text, from + 1);
    if (name < 0) return null;
    int at = name;
    while (true) {
      int spaces = CharClasses.skipSpaces(text, at);
      int end = spaces > at ? attributeEnd(text, spaces) : -1;
      if (end < 0) {
        boolean slash = CharClasses.charAt(text, spaces) == '/';
        int close = slash ? spaces + 1 : spaces;
        if (CharClasses.charAt(text, close) != '>') return null;
        return new Tag(text.substring(from + 1, name), name, at, slash, close + 1);
      }
      at = end;
    }
  }

  private static int attributeEnd(TrackedText text, int from) {
    int name = nameEnd(text, from);
    if (name < 0) return -1;
    int at = CharClasses.skipSpaces(text, name);
    if (CharClasses.charAt(text, at) != '=') return name;
    at = CharClasses.skipSpaces(text, at + 1);
    char quote = CharClasses.charAt(text, at);
    if (quote == '"' || quote == '\'') {
      int close = text.indexOf(quote, at + 1);
      return close < 0 ? name : close + 1;
    }
    int end = at;
    while (end < text.length() && CharClasses.isUnicodeWord(text.charAt(end))) end++;
    return end == at ? name : end;
  }

  /** The attributes of {@code tag}; names fold their case when the element is HTML's own. */
  public static Map<String, String> attributes(TrackedText text, Tag tag, boolean foldNames) {
    Map<String, String> out = new LinkedHashMap<>();
    int at = CharClasses.skipSpaces(text, tag.attributesFrom());
    while (at < tag.attributesTo()) {
      int name = nameEnd(text, at);
      if (name < 0) break;
      String key = text.substring(at, name);
      int end = attributeEnd(text, at);
      String value = "";
      if (end > name) {
        int start = CharClasses.skipSpaces(text, text.indexOf('=', name) + 1);
        boolean quoted = text.charAt(start) == '"' || text.charAt(start) == '\'';
        value = quoted ? text.substring(start + 1, end - 1) : text.substring(start, end);
      }
      out.put(foldNames ? key.toLowerCase(Locale.ROOT) : key, value);
      at = CharClasses.skipSpaces(text, end);
    }
    return out;
  }

  /** A closing tag's end, or -1. */
  public static int closeEnd(TrackedText text, int from) {
    if (!text.startsWith("</", from)) return -1;
    int name = nameEnd(text, from + 2);
    if (name < 0) return -1;
    int at = CharClasses.skipSpaces(text, name);
    return CharClasses.charAt(text, at) == '>' ? at + 1 : -1;
  }

  public static String closeName(TrackedText text, int from) {
    return text.substring(from + 2, nameEnd(text, from + 2));
  }

  /** Whether the line at {@code from} begins with a tag that ends a paragraph. */
  public static boolean interrupts(TrackedText text, int from) {
    int at = CharClasses.skipIndent(text, from);
    if (CharClasses.charAt(text, at) != '<') return false;
    boolean closing = CharClasses.charAt(text, at + 1) == '/';
    int start = closing ? at + 2 : at + 1;
    int name = nameEnd(text, start);
    if (name < 0) return false;
    int word = start;
    while (word < name && CharClasses.isUnicodeWord(text.charAt(word))) word++;
    String first = text.substring(start, word);
    if (SPAN.contains(first) || first.equals("script")) return false;
    return !closing || CharClasses.charAt(text, CharClasses.skipSpaces(text, name)) == '>';
  }
}
