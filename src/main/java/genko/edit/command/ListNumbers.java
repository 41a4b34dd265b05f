package genko.edit.command;

import genko.text.Text;

/** The numbers of a list after an item came, went or moved. */
final class ListNumbers {
  private ListNumbers() {}

  /** Whether the writer gives every item the same number, which is as good to kramdown. */
  static boolean areRepeated(Text text, LinePrefix item) {
    if (!item.isNumbered()) return false;
    return isSame(text, item, item.line() - 1) || isSame(text, item, item.line() + 1);
  }

  private static boolean isSame(Text text, LinePrefix item, int line) {
    if (line < 0 || line >= text.lineCount()) return false;
    LinePrefix other = LinePrefix.of(text, line);
    return other.number() == item.number() && other.depth() == item.depth();
  }

  /**
   * Numbers the items from {@code line} on, of the list that {@code like} is in, with {@code next}
   * and so on, until one has its number already. What is nested in an item whose number grows goes
   * with its words.
   */
  static void goOn(EditBuilder edit, Text text, int line, LinePrefix like, int next) {
    int number = next;
    int grown = 0;
    boolean gap = false;
    for (int at = line; at < text.lineCount(); at++) {
      LinePrefix here = LinePrefix.of(text, at);
      boolean blank = !here.isItem() && here.blank() && here.heading() == 0;
      if (blank && gap) return;
      gap = blank;
      if (blank) continue;
      if (!here.quote().equals(like.quote()) || here.depth() < like.depth()) return;
      if (here.depth() > like.depth()) {
        if (grown > 0) edit.insert(here.marker(), " ".repeat(grown));
        continue;
      }
      if (!here.isNumbered() || here.number() == number) return;
      edit.replace(here.marker(), here.marker() + here.digits(), Integer.toString(number));
      grown = Integer.toString(number).length() - here.digits();
      number++;
    }
  }
}
