package genko.markdown;

import genko.text.Span;
import java.util.List;
import java.util.Map;

/**
 * A body as a tree. Immutable. Spans are UTF-16 offsets in {@link #body()}.
 *
 * @param body the text that was read
 * @param root its blocks, in order
 * @param footnotes what each defined footnote holds, by name
 * @param attributeSpans where attributes are given
 */
public record Document(
    String body,
    Node root,
    Map<String, Node> footnotes,
    List<Span> attributeSpans,
    Options options) {

  /** What the body itself asks of its HTML with {@code {::options /}}. */
  record Options(
      int footnoteNumber,
      String footnotePrefix,
      String footnoteBacklink,
      String footnoteLinkText,
      boolean inlineBacklink,
      boolean mathEngine,
      boolean highlight,
      int headerOffset,
      List<Integer> tocLevels) {}

  public Document {
    footnotes = Map.copyOf(footnotes);
    attributeSpans = List.copyOf(attributeSpans);
  }

  /** The top-level blocks. */
  public List<Node> blocks() {
    return root.children();
  }
}
