package genko.ui.editor;

import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Span;
import genko.ui.editor.TextStyles.Coloured;
import java.util.List;

/**
 * Words of the text that are underlined, in ascending order. Until the text is looked through again
 * they move with it, and those that are edited are not underlined any more.
 */
final class WordMarks implements TextMarks {
  private static final String UNKNOWN = "mark-unknown";

  private List<Span> spans = List.of();

  void show(List<Span> words) {
    spans = List.copyOf(words);
  }

  void follow(ChangeSet changes) {
    if (spans.isEmpty()) return;
    spans = spans.stream().filter(word -> !isTouched(word, changes)).map(changes::map).toList();
  }

  private static boolean isTouched(Span word, ChangeSet changes) {
    return changes.changes().stream()
        .map(Change::span)
        .anyMatch(span -> span.from() <= word.to() && word.from() <= span.to());
  }

  @Override
  public List<Coloured> in(Span span) {
    return spans.stream()
        .filter(word -> word.from() < span.to() && span.from() < word.to())
        .map(word -> new Coloured(word, UNKNOWN))
        .toList();
  }
}
