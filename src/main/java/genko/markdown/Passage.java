package genko.markdown;

import genko.text.Span;
import java.util.Arrays;
import java.util.List;

/**
 * A stretch of a body from one cut to the next: usually one block and the blank lines after it. It
 * reads the same wherever it stands, so all its spans count from its own start and an edit
 * elsewhere leaves it as it is. Immutable but for what is made of it when it is first asked for.
 *
 * @see IncrementalParse
 */
final class Passage {
  /** The reach of a passage that would be another one if text followed the body's end. */
  static final int ENDLESS = Integer.MAX_VALUE / 2;

  /** A footnote that is defined here. */
  record Note(String name, Node content, List<HeadingIds.Slot> headings) {}

  /** How many UTF-16 units of the body it covers. */
  final int length;

  /** How far beyond its start the parser looked: while nothing changes up to there, it stands. */
  final int reach;

  /** Its blocks. */
  final List<Node> nodes;

  /** What it says to other passages; see {@link PassageDefinitions#meaning}. */
  final String meaning;

  final List<Note> notes;
  final List<Span> attributeSpans;

  /** The headings that get an id of themselves, those of notes after them. */
  final List<HeadingIds.Slot> headings;

  /** Which repetition of its id each of them is, notes' included. */
  private final int[] numbers;

  /** What is made of it, by whoever asks first; the same whoever makes it. */
  RenderedPassage rendered;

  List<Styled> styles;
  List<Heading> outline;
  Counts counts;

  Passage(
      int length,
      int reach,
      List<Node> nodes,
      String meaning,
      List<Note> notes,
      List<Span> attributeSpans,
      List<HeadingIds.Slot> headings,
      int[] numbers) {
    this.length = length;
    this.reach = reach;
    this.nodes = nodes;
    this.meaning = meaning;
    this.notes = notes;
    this.attributeSpans = attributeSpans;
    this.headings = headings;
    this.numbers = numbers;
  }

  /** How many headings it has that get an id of themselves, notes' included. */
  int slots() {
    return numbers.length;
  }

  /** This passage with the repetitions that {@code wanted} says. */
  Passage numbered(int[] wanted) {
    if (Arrays.equals(numbers, wanted)) return this;
    int[] next = {0};
    List<Node> renamed = HeadingIds.rename(nodes, headings, wanted, next);
    List<Note> renamedNotes =
        notes.stream()
            .map(
                note -> {
                  List<Node> inner =
                      HeadingIds.rename(note.content().children(), note.headings(), wanted, next);
                  return new Note(note.name(), note.content().withChildren(inner), note.headings());
                })
            .toList();
    return new Passage(
        length, reach, renamed, meaning, renamedNotes, attributeSpans, headings, wanted);
  }
}
