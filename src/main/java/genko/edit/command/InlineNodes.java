package genko.edit.command;

import genko.markdown.Node;
import genko.post.Post;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * What the Markdown parser finds inside one line: marked words, code, links, images and formulas.
 * Their spans count from where the words of the line begin.
 */
final class InlineNodes {
  /** In UTF-16 units; reading a longer line at every command would be felt. */
  static final int LONGEST = 20_000;

  private InlineNodes() {}

  /**
   * What stands in the line that {@code opening} begins, outer nodes before inner ones; nothing in
   * a line that is longer than {@link #LONGEST}.
   */
  static List<Node> of(Post post, LinePrefix opening) {
    Text text = post.text();
    int end = text.lineEnd(opening.line());
    if (end - opening.content() > LONGEST) return List.of();
    List<Node> out = new ArrayList<>();
    collect(post.dialect().parse(text.slice(opening.content(), end)).root(), out);
    return out;
  }

  private static void collect(Node parent, List<Node> out) {
    for (Node node : parent.children()) {
      switch (node.kind()) {
        case STRONG, EMPHASIS, STRIKE, CODE, LINK, IMAGE, MATH -> out.add(node);
        default -> {}
      }
      collect(node, out);
    }
  }
}
