package genko.markdown.flexmark.inline;

import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The finished tree with the quotation marks, dashes and dots that Hexo sets in its words, each of
 * them a node of its own.
 */
public final class HexoNodes {
  /** After these, and where words begin, a quotation mark opens. */
  private static final String BEFORE_OPENING = "-—/([{";

  private HexoNodes() {}

  public static Node apply(Node node) {
    if (node.children().isEmpty()) return node;
    List<Node> out = new ArrayList<>(node.children().size());
    boolean same = true;
    char last = '\n';
    for (Node child : node.children()) {
      int size = out.size();
      if (child.is(NodeKind.TEXT)) {
        set(child, last, out);
        String words = out.getLast().value();
        last = words.isEmpty() ? '\n' : words.charAt(words.length() - 1);
      } else {
        // The words of an address are those of the address.
        out.add(child.refersTo(ZennNodes.LINKIFIED) ? child : apply(child));
        last = '\n';
      }
      same &= out.size() == size + 1 && out.getLast() == child;
    }
    return same ? node : node.withChildren(out);
  }

  /** Adds the words of {@code text}, before which {@code last} stands. */
  private static void set(Node text, char last, List<Node> out) {
    String words = text.value();
    int done = 0;
    char before = last;
    boolean placed = words.length() == text.span().length();
    for (int at = 0; placed && at < words.length(); ) {
      int length = length(words, at);
      if (length == 0) {
        before = words.charAt(at++);
        continue;
      }
      String mark = mark(words, at, length, before);
      if (at > done) out.add(piece(text, NodeKind.TEXT, done, at, words.substring(done, at)));
      out.add(piece(text, NodeKind.TYPOGRAPHIC, at, at + length, mark));
      at += length;
      done = at;
      before = mark.charAt(0);
    }
    if (done == 0) out.add(text);
    else if (done < words.length()) {
      out.add(piece(text, NodeKind.TEXT, done, words.length(), words.substring(done)));
    }
  }

  /** How long the marks are that stand at {@code at}; 0 for none. */
  private static int length(String words, int at) {
    char c = words.charAt(at);
    if (c == '\'' || c == '"') return 1;
    if (c == '.') return words.startsWith("...", at) ? 3 : 0;
    if (c != '-') return 0;
    return words.startsWith("---", at) ? 3 : words.startsWith("--", at) ? 2 : 0;
  }

  private static String mark(String words, int at, int length, char before) {
    char c = words.charAt(at);
    if (c == '.') return "…";
    if (c == '-') return length == 3 ? "—" : "–";
    boolean opens = Character.isWhitespace(before) || BEFORE_OPENING.indexOf(before) >= 0;
    if (c == '"') return opens || before == '‘' ? "“" : "”";
    return opens || before == '“' || before == '”' ? "‘" : "’";
  }

  private static Node piece(Node text, NodeKind kind, int from, int to, String value) {
    Span span = new Span(from, to).shift(text.span().from());
    return new Node(kind, span, value, Map.of(), List.of(), List.of(), text.traits());
  }
}
