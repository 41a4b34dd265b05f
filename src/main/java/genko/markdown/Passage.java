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
  /** The reach of a passage that would be another one if text followed the body's end. */
  public static final int ENDLESS = Integer.MAX_VALUE / 2;

  private final int length;
  private final int reach;
  private final String meaning;
  private final List<Node> nodes;
  private final List<FootnoteDefinition> footnotes;
  private final List<Span> attributeSpans;

  // What is made of it, by whoever asks first; the same whoever makes it.

  Styling.@Nullable OfPassage styles;
  @Nullable List<Heading> outline;
  @Nullable Counts counts;

  /**
   * A passage of {@code length} UTF-16 units.
   *
   * @param reach how far beyond its start the parser looked: while nothing changes up to there, it
   *     stands; {@link #ENDLESS} where it looked for the body's end
   * @param meaning what it says to other passages: definitions of links and the like
   */
  public Passage(
      int length,
      int reach,
      String meaning,
      List<Node> nodes,
      List<FootnoteDefinition> footnotes,
      List<Span> attributeSpans) {
    this.length = length;
    this.reach = reach;
    this.meaning = meaning;
    this.nodes = nodes;
    this.footnotes = footnotes;
    this.attributeSpans = attributeSpans;
  }

  /** How many UTF-16 units of the body it covers. */
  public final int length() {
    return length;
  }

  /** How far beyond its start the parser looked. */
  public final int reach() {
    return reach;
  }

  /** What it says to other passages. */
  public final String meaning() {
    return meaning;
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
