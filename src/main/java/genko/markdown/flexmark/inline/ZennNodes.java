package genko.markdown.flexmark.inline;

import genko.markdown.Node;
import genko.markdown.NodeKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What Zenn makes of the finished tree: classes, the looks of links, cards of bare addresses. */
public final class ZennNodes {
  /** What {@link Node#refersTo} says of an address in the text that was made a link. */
  static final String LINKIFIED = "linkified";

  private static final Set<String> SCHEMES = Set.of("http", "https", "ftp", "mailto", "tel");

  private ZennNodes() {}

  public static Node apply(Node node) {
    return apply(node, true);
  }

  private static Node apply(Node node, boolean top) {
    boolean details = node.is(NodeKind.HTML_ELEMENT) && node.value().equals("details");
    boolean content = node.attributes().getOrDefault("class", "").equals("details-content");
    boolean inner = top && (details || content);
    List<Node> children = new ArrayList<>(node.children().size());
    for (Node child : node.children()) children.add(apply(child, inner));
    if (node.is(NodeKind.PARAGRAPH) && top) children = cards(children);
    Node out = node.children().isEmpty() ? node : node.withChildren(children);
    return dressed(out);
  }

  private static Node dressed(Node node) {
    return switch (node.kind()) {
      case PARAGRAPH,
          HEADING,
          QUOTE,
          BULLET_LIST,
          ORDERED_LIST,
          LIST_ITEM,
          TABLE,
          TABLE_HEAD,
          TABLE_BODY,
          TABLE_ROW,
          RULE,
          MATH ->
          node.traits().block() ? with(node, "class", "code-line") : node;
      case LINK -> {
        String to = node.attributes().getOrDefault("href", "");
        if (to.isEmpty() || isForbidden(to)) {
          yield without(node, "href");
        }
        if (to.equals("https://zenn.dev") || to.startsWith("https://zenn.dev/")) {
          yield with(node, "target", "_blank");
        }
        boolean web = to.startsWith("http://") || to.startsWith("https://");
        yield web
            ? with(with(node, "target", "_blank"), "rel", "nofollow noopener noreferrer")
            : node;
      }
      case IMAGE ->
          isForbidden(node.attributes().getOrDefault("src", ""))
              ? with(with(without(node, "src"), "class", "md-img"), "loading", "lazy")
              : with(with(node, "class", "md-img"), "loading", "lazy");
      default -> node;
    };
  }

  private static Node with(Node node, String name, String value) {
    Map<String, String> attributes = new LinkedHashMap<>(node.attributes());
    attributes.put(name, value);
    return node.withAttributes(attributes);
  }

  /** Whether it has a scheme that Zenn takes out. */
  private static boolean isForbidden(String address) {
    int colon = address.indexOf(':');
    if (colon <= 0 || !HtmlTagScanner.isLetter(address.charAt(0))) return false;
    for (int i = 0; i < colon; i++) {
      char c = address.charAt(i);
      if (!HtmlTagScanner.isLetter(c) && !HtmlTagScanner.isDigit(c) && ".+-".indexOf(c) < 0)
        return false;
    }
    return !SCHEMES.contains(address.substring(0, colon).toLowerCase(Locale.ROOT));
  }

  private static Node without(Node node, String name) {
    Map<String, String> attributes = new LinkedHashMap<>(node.attributes());
    attributes.remove(name);
    return node.withAttributes(attributes);
  }

  private static List<Node> cards(List<Node> words) {
    List<Node> out = new ArrayList<>(words);
    for (int i = 0; i < words.size(); i++) {
      Node link = words.get(i);
      if (!link.refersTo(LINKIFIED)) continue;
      boolean starts = i == 0 || isBreak(words.get(i - 1));
      boolean ends = i == words.size() - 1 || isBreak(words.get(i + 1));
      if (!starts || !ends) continue;
      out.set(i, with(link, "style", "display:none"));
      if (i > 0) out.set(i - 1, hidden(words.get(i - 1)));
      if (i + 1 < words.size()) out.set(i + 1, hidden(words.get(i + 1)));
    }
    return out;
  }

  private static boolean isBreak(Node node) {
    return node.is(NodeKind.HARD_BREAK)
        || (node.is(NodeKind.HTML_ELEMENT) && node.value().equals("br"));
  }

  private static Node hidden(Node node) {
    return with(node, "style", "display:none");
  }
}
