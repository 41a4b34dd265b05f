package genko.markdown;

import genko.text.Change;
import genko.text.Span;
import genko.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A body as a tree. Immutable. All spans are UTF-16 offsets in the body.
 *
 * <p>It is kept as passages that know nothing of where they stand, so that {@link #edit} takes over
 * all but those that an edit touches, with everything that was made of them. What gives the whole
 * tree, {@link #root}, {@link #blocks} and the like, makes it anew at each call and has no place on
 * the path of a keystroke; {@link HtmlRenderer}, {@link Styling} and {@link Outline} look at what
 * changed.
 *
 * <p>A {@link Dialect} says how it is read, edited and shown. One that cannot read a part alone may
 * keep all of the body in one passage, and read it anew after each edit.
 */
public abstract class Document {
  private final Text text;
  private final int start;
  private final Passage[] passages;

  /** Where each passage begins, and where the last one ends. */
  private final int[] starts;

  /**
   * The body that begins at {@code start} of {@code text}, read as {@code passages}, which cover
   * all of it.
   */
  protected Document(Text text, int start, List<? extends Passage> passages) {
    this.text = text;
    this.start = start;
    this.passages = passages.toArray(Passage[]::new);
    this.starts = new int[passages.size() + 1];
    for (int i = 0; i < this.passages.length; i++) {
      starts[i + 1] = starts[i] + this.passages[i].length();
    }
  }

  /** How it was read. */
  public abstract Dialect dialect();

  /**
   * The document of the body after {@code change}, which is in offsets of this body; the new one
   * begins at {@code start} of {@code after}. The same as reading that anew.
   */
  public abstract Document edit(Text after, int start, Change change);

  /** The same body at another place of another text. */
  public abstract Document moved(Text after, int start);

  /**
   * The blocks that show something, as HTML. A block that an edit did not change is the very object
   * that it was on the page of the document before it.
   */
  public abstract HtmlPage page();

  /** The text that was read, copied. */
  public String body() {
    return text.slice(start, text.length());
  }

  /** How long the body is. */
  public int length() {
    return starts[passages.length];
  }

  /** The tree: its blocks, in order. */
  public Node root() {
    return new Node(
        NodeKind.ROOT, new Span(0, length()), "", Map.of(), List.of(), blocks(), Node.Traits.NONE);
  }

  /** The top-level blocks. */
  public List<Node> blocks() {
    List<Node> out = new ArrayList<>();
    for (int i = 0; i < passages.length; i++) {
      for (Node node : passages[i].nodes()) out.add(node.shift(starts[i]));
    }
    return List.copyOf(out);
  }

  /** What each defined footnote holds, by name. */
  public Map<String, Node> footnotes() {
    Map<String, Node> out = new LinkedHashMap<>();
    for (int i = 0; i < passages.length; i++) {
      for (FootnoteDefinition note : passages[i].footnotes()) {
        out.put(note.name(), note.content().shift(starts[i]));
      }
    }
    return out;
  }

  /** How many passages there are. */
  public int count() {
    return passages.length;
  }

  public Passage passage(int index) {
    return passages[index];
  }

  /** Where the passage begins; for the count of passages, where the body ends. */
  public int start(int index) {
    return starts[index];
  }

  /** The passage that holds {@code offset}; the last one for the body's end. */
  public int at(int offset) {
    int found = Arrays.binarySearch(starts, 0, passages.length, offset);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  /** The text of a passage. */
  public String text(int index) {
    return text.slice(start + starts[index], start + starts[index + 1]);
  }
}
