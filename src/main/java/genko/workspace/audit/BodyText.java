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
 * @param units the whole text in one piece
 * @param nodes the text in it, in order
 * @param blocks its paragraphs
 */
record BodyText(Text text, String units, int start, List<Span> nodes, List<Span> blocks) {
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

  /** Takes a stretch of prose, and where it begins. */
  interface Taker {
    void take(int from, String words);
  }

  static BodyText of(ParsedPost read) {
    List<Span> nodes = new ArrayList<>();
    List<Span> blocks = new ArrayList<>();
    for (Node block : read.body().blocks()) collect(block, nodes, blocks);
    int start = read.post().bodyStart();
    Text text = read.post().text();
    return new BodyText(text, text.toString(), start, nodes, blocks);
  }

  private static void collect(Node node, List<Span> nodes, List<Span> blocks) {
    if (FOREIGN.contains(node.kind())) return;
    if (node.kind() == NodeKind.PARAGRAPH) blocks.add(node.span());
    if (node.kind() == NodeKind.TEXT) nodes.add(node.span());
    for (Node child : node.children()) collect(child, nodes, blocks);
  }

  /** Hands the words to {@code taker}, but for what stands in quotation marks. */
  void forProse(Taker taker) {
    for (Span node : nodes) {
      int from = start + node.from();
      int to = start + node.to();
      // A quotation that nobody closes ends with its piece of text.
      int depth = 0;
      for (int i = from; i < to; i++) {
        char one = units.charAt(i);
        if (one == '\n') {
          boolean ends = depth > 0 && i + 1 < to && units.charAt(i + 1) == '\n';
          if (ends) {
            depth = 0;
            from = i;
          }
        } else if (isMark(one)) {
          if (OPENING.indexOf(one) >= 0) {
            if (depth == 0 && i > from) taker.take(from, units.substring(from, i));
            depth++;
          } else if (depth > 0) {
            depth--;
            from = i + 1;
          }
        }
      }
      if (depth == 0 && from < to) taker.take(from, units.substring(from, to));
    }
  }

  /** Whether {@code one} opens or closes a quotation. */
  private static boolean isMark(char one) {
    return one >= '《' && one <= '』' || one == '“' || one == '”';
  }

  /** The paragraphs that say at least so much. */
  List<Paragraph> paragraphs(int least) {
    List<Paragraph> found = new ArrayList<>();
    for (Span block : blocks) {
      if (block.length() < least) continue;
      long hash = 1125899906842597L;
      int length = 0;
      char[] letters = units.substring(start + block.from(), start + block.to()).toCharArray();
      for (char one : letters) {
        if (!isSaid(one)) continue;
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

  /** Whether {@code one} is more than a space or a mark. */
  private static boolean isSaid(char one) {
    // What most of a Japanese text is written in; to look a letter up takes long.
    if (one >= '一' && one <= '龠' || one >= 'ぁ' && one <= 'ゖ') return true;
    if (one >= 'ァ' && one <= 'ヺ') return true;
    if (one == '、' || one == '。' || one <= ' ') return false;
    return Character.isLetterOrDigit(one) || Character.isSurrogate(one);
  }
}
