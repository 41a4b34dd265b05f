package genko.workspace.audit;

import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.text.Span;
import genko.text.Text;
import genko.workspace.audit.PostFacts.Paragraph;
import genko.workspace.page.ParsedPost;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The body of a post as its writer's own words: what is code, a link, HTML or quoted from somebody
 * is left out. Offsets are those of the whole text.
 *
 * @param nodes the text in it, in order
 * @param blocks its paragraphs
 */
record BodyText(Text text, int start, List<Span> nodes, List<Span> blocks) {
  private static final Set<NodeKind> FOREIGN =
      EnumSet.of(
          NodeKind.CODE_BLOCK,
          NodeKind.CODE,
          NodeKind.QUOTE,
          NodeKind.LINK,
          NodeKind.IMAGE,
          NodeKind.MATH,
          NodeKind.RAW,
          NodeKind.COMMENT,
          NodeKind.HTML_VERBATIM,
          NodeKind.ABBREVIATION_DEFINITION,
          NodeKind.LINK_DEFINITION);

  private static final String OPENING = "「『“《";
  private static final String CLOSING = "」』”》";

  /** Takes a stretch of prose, and where it begins. */
  interface Taker {
    void take(int from, String words);
  }

  static BodyText of(ParsedPost read) {
    List<Span> nodes = new ArrayList<>();
    List<Span> blocks = new ArrayList<>();
    for (Node block : read.body().blocks()) collect(block, nodes, blocks);
    int start = read.post().bodyStart();
    return new BodyText(read.post().text(), start, nodes, blocks);
  }

  private static void collect(Node node, List<Span> nodes, List<Span> blocks) {
    if (FOREIGN.contains(node.kind())) return;
    if (node.kind() == NodeKind.PARAGRAPH) blocks.add(node.span());
    if (node.kind() == NodeKind.TEXT) nodes.add(node.span());
    for (Node child : node.children()) collect(child, nodes, blocks);
  }

  /** Hands the words to {@code taker}, but for what stands in quotation marks. */
  void forProse(Taker taker) {
    int depth = 0;
    for (Span node : nodes) {
      int at = start + node.from();
      String words = text.slice(at, start + node.to());
      int from = 0;
      for (int i = 0; i < words.length(); i++) {
        char one = words.charAt(i);
        if (one == '\n' && i + 1 < words.length() && words.charAt(i + 1) == '\n') depth = 0;
        if (OPENING.indexOf(one) >= 0) {
          if (depth == 0 && i > from) taker.take(at + from, words.substring(from, i));
          depth++;
        } else if (CLOSING.indexOf(one) >= 0 && depth > 0) {
          depth--;
          from = i + 1;
        }
      }
      if (depth == 0 && from < words.length()) taker.take(at + from, words.substring(from));
      // A quotation that nobody closes ends with its piece of text.
      depth = 0;
    }
  }

  /** The paragraphs that say at least so much. */
  List<Paragraph> paragraphs(int least) {
    List<Paragraph> found = new ArrayList<>();
    for (Span block : blocks) {
      if (block.length() < least) continue;
      String words = text.slice(start + block.from(), start + block.to());
      long hash = 1125899906842597L;
      int length = 0;
      for (int at = 0; at < words.length(); at++) {
        char one = words.charAt(at);
        if (!Character.isLetterOrDigit(one) && !Character.isSurrogate(one)) continue;
        hash = 31 * hash + one;
        length++;
      }
      if (length < least) continue;
      int from = start + block.from();
      int line = text.lineAt(from);
      Span span = new Span(from, start + block.to());
      found.add(new Paragraph(hash, length, line, from - text.lineStart(line), span));
    }
    return found;
  }
}
