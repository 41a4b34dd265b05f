package genko.markdown.kramdown;

import genko.markdown.FootnoteDefinition;
import genko.markdown.Node;
import genko.markdown.Passage;
import genko.markdown.kramdown.html.RenderedPassage;
import genko.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;

/**
 * A passage with what has to be known to read the body again after an edit.
 *
 * @see KramdownReparse
 * @see PassageDefinitions#meaning
 */
final class KramdownPassage extends Passage {
  /** A footnote that is defined here. */
  record Note(FootnoteDefinition footnote, List<HeadingIds.Slot> headings) {}

  final List<Note> notes;

  /** The headings that get an id of themselves, those of notes after them. */
  final List<HeadingIds.Slot> headings;

  /** Which repetition of its id each of them is, notes' included. */
  private final int[] numbers;

  /** What is made of it, by whoever asks first; the same whoever makes it. */
  @Nullable RenderedPassage rendered;

  KramdownPassage(
      int length,
      int reach,
      List<Node> nodes,
      String meaning,
      List<Note> notes,
      List<Span> attributeSpans,
      List<HeadingIds.Slot> headings,
      int[] numbers) {
    super(
        length, reach, meaning, nodes, notes.stream().map(Note::footnote).toList(), attributeSpans);
    this.notes = notes;
    this.headings = headings;
    this.numbers = numbers;
  }

  /** How many headings it has that get an id of themselves, notes' included. */
  int slots() {
    return numbers.length;
  }

  /** This passage with the repetitions that {@code wanted} says. */
  KramdownPassage numbered(int[] wanted) {
    if (Arrays.equals(numbers, wanted)) return this;
    PrimitiveIterator.OfInt left = Arrays.stream(wanted).iterator();
    List<Node> renamed = HeadingIds.rename(nodes(), headings, left);
    List<Note> renamedNotes = notes.stream().map(note -> renamed(note, left)).toList();
    return new KramdownPassage(
        length(), reach(), renamed, meaning(), renamedNotes, attributeSpans(), headings, wanted);
  }

  private static Note renamed(Note note, PrimitiveIterator.OfInt wanted) {
    Node content = note.footnote().content();
    List<Node> inner = HeadingIds.rename(content.children(), note.headings(), wanted);
    String name = note.footnote().name();
    return new Note(new FootnoteDefinition(name, content.withChildren(inner)), note.headings());
  }
}
