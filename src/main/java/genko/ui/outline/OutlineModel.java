package genko.ui.outline;

import genko.edit.command.Sections;
import genko.edit.command.Sections.Section;
import genko.markdown.Heading;
import genko.markdown.Outline;
import genko.post.Post;
import genko.text.Span;
import genko.ui.editor.Foldable;
import genko.workspace.page.ParsedPost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The outline of one state of a post: a row for each heading and for each line that is only bold,
 * in the order of the text, and what can be folded. Offsets are those of the post's text. Computed
 * on a worker.
 */
public record OutlineModel(Post post, List<Row> rows, Foldable foldable) {
  /**
   * A row of the outline. {@code depth} counts from zero; {@code begin} is where its section begins
   * when it can be moved, else -1: a heading inside a quote or a list has no section of its own.
   */
  public record Row(Heading heading, Span span, int depth, int begin) {
    public boolean isSection() {
      return begin >= 0;
    }

    /** Whether {@code other} is drawn as this is, wherever it stands in the text. */
    boolean looksAs(Row other) {
      return heading.text().equals(other.heading.text())
          && heading.level() == other.heading.level()
          && depth == other.depth
          && isSection() == other.isSection();
    }
  }

  public OutlineModel {
    rows = List.copyOf(rows);
  }

  public static OutlineModel of(ParsedPost reading) {
    int start = reading.post().bodyStart();
    List<Section> sections = Sections.of(reading.body(), start);
    Map<Integer, Section> byHeading = new HashMap<>();
    for (Section section : sections) byHeading.put(section.heading().from(), section);
    List<Heading> headings = Outline.of(reading.body());
    int top =
        headings.stream().filter(one -> !one.boldOnly()).mapToInt(Heading::level).min().orElse(1);
    List<Row> rows = new ArrayList<>();
    int below = 0;
    for (Heading heading : headings) {
      Span span = heading.span().shift(start);
      Section section = byHeading.get(span.from());
      int depth = heading.boldOnly() ? below : heading.level() - top;
      if (!heading.boldOnly()) below = depth + 1;
      rows.add(new Row(heading, span, depth, section == null ? -1 : section.span().from()));
    }
    return new OutlineModel(reading.post(), rows, Foldable.of(reading.post(), sections));
  }

  /** Whether this is of {@code other}'s very text, so that its offsets hold there. */
  public boolean isOf(Post other) {
    return post.text() == other.text();
  }

  /** The index of the row that {@code offset} stands under, or none above the first. */
  public OptionalInt rowAt(int offset) {
    int low = 0;
    int high = rows.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (begin(rows.get(middle)) <= offset) low = middle + 1;
      else high = middle;
    }
    return low == 0 ? OptionalInt.empty() : OptionalInt.of(low - 1);
  }

  private static int begin(Row row) {
    return row.isSection() ? row.begin() : row.span().from();
  }

  /**
   * Where a section goes that is put before the row at {@code gap}, or after the last: what is no
   * section belongs to the one above it, so that the next one counts.
   */
  public int target(int gap) {
    return rows.subList(gap, rows.size()).stream()
        .filter(Row::isSection)
        .findFirst()
        .map(Row::begin)
        .orElse(post.text().length());
  }
}
