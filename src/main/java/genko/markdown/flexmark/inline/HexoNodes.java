package genko.markdown.flexmark.inline;

import genko.markdown.Node;
import genko.markdown.NodeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The finished tree with the quotation marks, dashes and dots that Hexo sets in its words. */
public final class HexoNodes {
  private static final Pattern SINGLE = Pattern.compile("(^|[-—/(\\[{\"\\s])'");
  private static final Pattern DOUBLE = Pattern.compile("(^|[-—/(\\[{‘\\s])\"");

  private HexoNodes() {}

  public static Node apply(Node node) {
    if (node.children().isEmpty()) return node;
    List<Node> out = new ArrayList<>(node.children().size());
    boolean same = true;
    Node before = null;
    for (Node child : node.children()) {
      Node made = child.is(NodeKind.TEXT) ? set(child, before) : apply(child);
      // The words of an address are those of the address.
      if (child.refersTo(ZennNodes.LINKIFIED)) made = child;
      same &= made == child;
      out.add(made);
      before = child;
    }
    return same ? node : node.withChildren(out);
  }

  private static Node set(Node text, @Nullable Node before) {
    String written = text.value();
    if (!mayChange(written)) return text;
    // What stands directly before it is of the same words.
    String words = before != null && before.is(NodeKind.TEXT) ? before.value() : "";
    String start = words.substring(Math.max(0, words.length() - 1));
    String set = set(start + written).substring(start.length());
    return set.equals(written) ? text : text.withValue(set);
  }

  private static boolean mayChange(String text) {
    return text.indexOf('\'') >= 0
        || text.indexOf('"') >= 0
        || text.contains("--")
        || text.contains("...");
  }

  private static String set(String text) {
    String out = text.replace("---", "—").replace("--", "–");
    out = SINGLE.matcher(out).replaceAll("$1‘").replace('\'', '’');
    out = DOUBLE.matcher(out).replaceAll("$1“").replace('"', '”');
    return out.replace("...", "…");
  }
}
