package genko.edit.completion;

import genko.markdown.EmojiNames;
import java.util.List;

/** The emoji by the short names that GitHub gives them. The character itself is what is put. */
public final class Emoji {
  private Emoji() {}

  /** All of them, made anew at each call. */
  public static List<CompletionItem> all() {
    return EmojiNames.all().entrySet().stream()
        .map(one -> new CompletionItem(one.getKey(), one.getValue(), one.getValue()))
        .toList();
  }
}
