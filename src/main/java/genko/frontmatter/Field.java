package genko.frontmatter;

import genko.text.Problem;
import genko.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * One entry of the front matter. Spans are UTF-16 offsets in the whole text.
 *
 * @param index its place among the fields, from zero
 * @param key the key, decoded; empty for lines that hold no key at all
 * @param valueSpan the value with its quotes or brackets; empty, where a value would go, when there
 *     is none
 * @param afterColon the offset after the key's colon
 * @param lines the whole lines of the entry, the last line end included, without the comment lines
 *     above it
 * @param text the decoded scalar; empty for a list; the raw value of {@link Kind#BROKEN}; that of
 *     {@link Kind#YAML} without the indentation which its lines share, for editing by itself
 * @param items what the value lists: the items of a {@link Kind#LIST}, and what Jekyll makes of the
 *     text of a tag or category field
 * @param itemSpans the span of each item of a {@link Kind#LIST}
 * @param raw the characters of {@code valueSpan}
 * @param problem the gravest problem of this field; {@link FrontMatter#problems} lists all
 */
public record Field(
    int index,
    String key,
    Span keySpan,
    Span valueSpan,
    int afterColon,
    Span lines,
    Kind kind,
    String text,
    List<String> items,
    List<Span> itemSpans,
    String raw,
    Style style,
    Optional<Problem> problem) {

  /** What the value is to Jekyll. */
  public enum Kind {
    TEXT,
    INTEGER,
    NUMBER,
    BOOLEAN,
    DATE,
    LIST,
    /** Maps, nested lists, and whatever has an anchor, an alias or a tag. */
    YAML,
    EMPTY,
    BROKEN
  }

  /** How the value is written. */
  public enum Style {
    PLAIN,
    DOUBLE,
    SINGLE,
    LITERAL,
    FOLDED,
    FLOW,
    BLOCK,
    NONE
  }

  /** Whether one scalar is the whole value. */
  public boolean isScalar() {
    return switch (kind) {
      case TEXT, INTEGER, NUMBER, BOOLEAN, DATE, EMPTY -> true;
      case LIST, YAML, BROKEN -> false;
    };
  }

  Field at(int place) {
    return with(place, problem);
  }

  Field with(Problem found) {
    boolean graver = problem.isEmpty() || found.severity().compareTo(problem.get().severity()) > 0;
    return graver ? with(index, Optional.of(found)) : this;
  }

  private Field with(int place, Optional<Problem> found) {
    return new Field(
        place,
        key,
        keySpan,
        valueSpan,
        afterColon,
        lines,
        kind,
        text,
        items,
        itemSpans,
        raw,
        style,
        found);
  }

  /** Whether {@code other} says the same under the same key, wherever it stands. */
  boolean saysWhat(Field other) {
    return key.equals(other.key)
        && kind == other.kind
        && text.equals(other.text)
        && items.equals(other.items)
        && raw.equals(other.raw);
  }
}
