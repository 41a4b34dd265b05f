package genko.text;

import java.util.Random;

/** Random texts for the laws: short words, Japanese, pairs of surrogates and every line end. */
public final class RandomText {
  private static final String[] PIECES = {
    "a", "b ", "本文", "。", "𠮷", "🍣", "\n", "\r\n", "\r", "\n\n", "- ", "# ", "**", ": ", "\"",
    "e\u0301"
  };

  private RandomText() {}

  /** A text of up to {@code most} pieces. */
  public static String of(Random random, int most) {
    int count = random.nextInt(most + 1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) text.append(PIECES[random.nextInt(PIECES.length)]);
    return text.toString();
  }
}
