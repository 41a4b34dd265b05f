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
 */
public final class Document {
  /** What the body itself asks of its HTML with {@code {::options /}}. */
  record Options(
      int footnoteNumber,
      String footnotePrefix,
      String footnoteBacklink,
      String footnoteLinkText,
      boolean inlineBacklink,
      boolean mathEngine,
      boolean highlight,
      boolean highlightBlocks,
      boolean highlightSpans,
      String plainLanguage,
      int headerOffset,
      List<Integer> tocLevels) {
    static Options of(KramdownOptions settings) {
      return new Options(
          settings.footnoteNumber,
          settings.footnotePrefix,
          settings.footnoteBacklink,
          settings.footnoteLinkText,
          settings.inlineBacklink,
          settings.mathEngine,
          settings.highlight,
          settings.highlightBlocks,
          settings.highlightSpans,
          settings.plainLanguage,
          settings.headerOffset,
          settings.tocLevels);
    }
  }

  private final Text text;
  private final int start;
  private final Passage[] passages;

  /** Where each passage begins, and where the last one ends. */
  private final int[] starts;

  private final DocumentDefinitions collected;
  private final Options options;

  /** The page of this body, or of one before it to take blocks over from; null for none. */
  private DocumentHtml rendering;

  Document(
      Text text,
      int start,
      List<Passage> passages,
      DocumentDefinitions collected,
      DocumentHtml before) {
    this.text = text;
    this.start = start;
    this.passages = passages.toArray(Passage[]::new);
    this.starts = new int[passages.size() + 1];
    for (int i = 0; i < this.passages.length; i++) {
      starts[i + 1] = starts[i] + this.passages[i].length;
    }
    this.collected = collected;
    this.options = Options.of(collected.settings);
    this.rendering = before;
  }

  /**
   * The document of the body after {@code change}, which is in offsets of this body; the new one
   * begins at {@code start} of {@code after}.
   */
  public Document edit(Text after, int start, Change change) {
    if (change.growth() == 0 && change.inserted().isEmpty()) return moved(after, start);
    return IncrementalParse.of(this, after, start, change);
  }

  /** The same body at another place of another text. */
  public Document moved(Text after, int start) {
    return new Document(after, start, List.of(passages), collected, rendering);
  }

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
    Node root =
        new Node(
            NodeKind.ROOT,
            new Span(0, length()),
            "",
            Map.of(),
            List.of(),
            blocks(),
            Node.Traits.NONE);
    return root;
  }

  /** The top-level blocks. */
  public List<Node> blocks() {
    List<Node> out = new ArrayList<>();
    for (int i = 0; i < passages.length; i++) {
      for (Node node : passages[i].nodes) out.add(node.shift(starts[i]));
    }
    return List.copyOf(out);
  }

  /** What each defined footnote holds, by name. */
  public Map<String, Node> footnotes() {
    Map<String, Node> out = new LinkedHashMap<>();
    for (int i = 0; i < passages.length; i++) {
      for (Passage.Note note : passages[i].notes) {
        out.put(note.name(), note.content().shift(starts[i]));
      }
    }
    return out;
  }

  int count() {
    return passages.length;
  }

  Passage passage(int index) {
    return passages[index];
  }

  /** Where the passage begins; for the count of passages, where the body ends. */
  int start(int index) {
    return starts[index];
  }

  /** The passage that holds {@code offset}; the last one for the body's end. */
  int at(int offset) {
    int found = Arrays.binarySearch(starts, 0, passages.length, offset);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  /** The text of a passage. */
  String text(int index) {
    return text.slice(start + starts[index], start + starts[index + 1]);
  }

  DocumentDefinitions collected() {
    return collected;
  }

  Options options() {
    return options;
  }

  /** The page of this document, made when it is first asked for. */
  DocumentHtml rendering() {
    DocumentHtml known = rendering;
    if (known == null || !known.isOf(this)) {
      known = DocumentHtml.of(this, known);
      rendering = known;
    }
    return known;
  }

  /** The newest page that is known, of this document or one before it. */
  DocumentHtml lastRendering() {
    return rendering;
  }
}
