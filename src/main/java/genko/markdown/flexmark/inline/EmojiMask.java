package genko.markdown.flexmark.inline;

import genko.markdown.EmojiNames;
import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A text with emoji in the places of their names, put there before Markdown is read, as Hugo does.
 * What a name is longer than its emoji is filled up with a character that stands in no text, so
 * that all offsets stay; in what is no word the names can be had back.
 */
final class EmojiMask {
  private static final char FILLER = '\ufdd0';

  private static final String ENCODED = LinkAddresses.encode(String.valueOf(FILLER));

  /** Nothing masked. */
  static final EmojiMask NONE = new EmojiMask(false, new TreeMap<>());

  /** A name with its colons, and what stands in its place. */
  private record Name(String written, String mask) {}

  private final boolean everywhere;
  private final NavigableMap<Integer, Name> names;

  private EmojiMask(boolean everywhere, NavigableMap<Integer, Name> names) {
    this.everywhere = everywhere;
    this.names = names;
  }

  /** Puts the emoji into {@code text}; {@code everywhere} says whether code and addresses too. */
  static EmojiMask put(StringBuilder text, boolean everywhere) {
    int at = text.indexOf(":");
    if (at < 0 || text.indexOf(String.valueOf(FILLER)) >= 0) return NONE;
    EmojiMask out = new EmojiMask(everywhere, new TreeMap<>());
    while (at >= 0) {
      int end = at + 1;
      while (end < text.length() && isOfName(text.charAt(end))) end++;
      boolean closed = end > at + 1 && end < text.length() && text.charAt(end) == ':';
      String emoji = closed ? EmojiNames.all().get(text.substring(at + 1, end)) : null;
      int length = end + 1 - at;
      if (emoji != null && emoji.length() <= length) {
        String mask = emoji + String.valueOf(FILLER).repeat(length - emoji.length());
        out.names.put(at, new Name(text.substring(at, end + 1), mask));
        for (int i = 0; i < length; i++) text.setCharAt(at + i, mask.charAt(i));
        end++;
      }
      at = text.indexOf(":", end);
    }
    return out.names.isEmpty() ? NONE : out;
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  private static boolean isOfName(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '+' || c == '-';
  }

  /** The text without what fills it up. */
  String shown(String text) {
    return isEmpty() ? text : text.replace(String.valueOf(FILLER), "").replace(ENCODED, "");
  }

  /** The words of {@code text}, with each emoji as a node of its own: its name is longer. */
  List<Node> split(Node text, int base) {
    Span span = text.span();
    Map<Integer, Name> inside = names.subMap(span.from() + base, span.to() + base);
    if (inside.isEmpty() || text.value().length() != span.length()) {
      return List.of(text.withValue(shown(text.value())));
    }
    List<Node> out = new ArrayList<>();
    int done = span.from();
    for (Map.Entry<Integer, Name> each : inside.entrySet()) {
      int from = each.getKey() - base;
      int to = from + each.getValue().mask.length();
      if (to > span.to()) break;
      if (from > done) out.add(piece(text, NodeKind.TEXT, done, from));
      out.add(piece(text, NodeKind.ENTITY, from, to));
      done = to;
    }
    if (done < span.to()) out.add(piece(text, NodeKind.TEXT, done, span.to()));
    return out;
  }

  private Node piece(Node text, NodeKind kind, int from, int to) {
    int start = text.span().from();
    String value = shown(text.value().substring(from - start, to - start));
    return new Node(kind, new Span(from, to), value, Map.of(), List.of(), List.of(), text.traits());
  }

  /** The attributes of {@code node}, whose offsets count from {@code base}, as they are to be. */
  Map<String, String> attributes(Node node, int base) {
    if (everywhere || node.attributes().isEmpty()) return node.attributes();
    Map<String, String> out = new LinkedHashMap<>(node.attributes());
    out.replaceAll((name, value) -> written(value, node, base));
    return out;
  }

  /** The value of {@code node}, whose offsets count from {@code base}, as it is to be. */
  String value(Node node, int base) {
    return everywhere || node.is(NodeKind.TEXT) ? node.value() : written(node.value(), node, base);
  }

  /** The text with the names that stood within {@code node}, in their order. */
  private String written(String text, Node node, int base) {
    if (text.isEmpty() || isEmpty()) return text;
    int from = node.span().from() + base;
    StringBuilder out = new StringBuilder(text);
    int at = 0;
    for (Name name : names.subMap(from, node.span().to() + base).values()) {
      int found = out.indexOf(name.mask, at);
      String mask = found < 0 ? LinkAddresses.encode(name.mask) : name.mask;
      if (found < 0) found = out.indexOf(mask, at);
      if (found < 0) continue;
      out.replace(found, found + mask.length(), name.written);
      at = found + name.written.length();
    }
    return out.toString();
  }
}
