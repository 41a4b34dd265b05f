package genko.workspace;

import genko.markdown.Counts;
import genko.workspace.settings.Goals;

/** How long a post is to become: {@code amount} of what {@code unit} counts. */
public record WritingGoal(int amount, Unit unit) {
  /** What is counted. */
  public enum Unit {
    /** What a reader sees, whatever its script. */
    CHARACTERS,
    /**
     * Words; of a text that is Japanese too, each of its full-width characters besides, which have
     * no spaces between their words.
     */
    WORDS;

    /** In what a text as long as {@code counts} says is measured, where nobody has chosen. */
    public static Unit of(Counts counts) {
      return counts.isInWords() ? WORDS : CHARACTERS;
    }
  }

  public WritingGoal {
    if (amount < 1 || amount > Goals.MOST) throw new IllegalArgumentException("no goal: " + amount);
  }

  public static WritingGoal characters(int amount) {
    return new WritingGoal(amount, Unit.CHARACTERS);
  }

  public static WritingGoal words(int amount) {
    return new WritingGoal(amount, Unit.WORDS);
  }

  /** How far a text as long as {@code counts} says has come. */
  public int reached(Counts counts) {
    return unit == Unit.WORDS ? counts.words() + counts.wide() : counts.characters();
  }

  /** Whether characters are counted beside words. */
  public boolean isMixed(Counts counts) {
    return unit == Unit.WORDS && counts.wide() > 0;
  }
}
