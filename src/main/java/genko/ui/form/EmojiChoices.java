package genko.ui.form;

import genko.edit.completion.Emoji;
import genko.text.Graphemes;
import java.util.List;

/** The picture letters to choose from, each before the name by which it is looked for. */
final class EmojiChoices {
  /** Read when the first form asks for it. */
  private static final class All {
    static final List<String> LIST =
        Emoji.all().stream().map(one -> one.inserted() + " " + one.label()).toList();
  }

  private EmojiChoices() {}

  static List<String> all() {
    return All.LIST;
  }

  /** What is written of {@code choice}. */
  static String letter(String choice) {
    int space = choice.indexOf(' ');
    return space < 0 ? choice : choice.substring(0, space);
  }

  /** Whether {@code text} is one picture letter and nothing else. */
  static boolean isOne(String text) {
    return Graphemes.count(text) == 1 && text.codePointAt(0) >= 0x80;
  }
}
