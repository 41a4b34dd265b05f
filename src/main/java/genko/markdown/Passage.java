package genko.markdown;

import genko.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a body from one cut to the next: usually one block and the blank lines after it. It
 * reads the same wherever it stands, so all its spans count from its own start and an edit
 * elsewhere leaves it as it is. Immutable but for what is made of it when it is first asked for. A
 * dialect extends it by what it has to know to read the body again after an edit.
 */
public class Passage {
  private final int length;
  private final List<Node> nodes;
  private final List<FootnoteDefinition> footnotes;
  private final List<Span> attributeSpans;

  // What is made of it, by whoever asks first; the same whoever makes it.

  Styling.@Nullable OfPassage styles;
  @Nullable List<Heading> outline;
  @Nullable Counts counts;

  public Passage(
      int length, List<Node> nodes, List<FootnoteDefinition> footnotes, List<Span> attributeSpans) {
    this.length = length;
    this.nodes = nodes;
    this.footnotes = footnotes;
    this.attributeSpans = attributeSpans;
  }

  /** How many UTF-16 units of the body it covers. */
  public final int length() {
    return length;
  }

  /** Its blocks. */
  public final List<Node> nodes() {
    return nodes;
  }

  /** The footnotes that are defined here. */
  public final List<FootnoteDefinition> footnotes() {
    return footnotes;
  }

  /** What of it is attributes of what stands beside them. */
  public final List<Span> attributeSpans() {
    return attributeSpans;
  }
}
