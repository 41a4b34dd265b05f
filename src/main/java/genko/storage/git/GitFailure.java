package genko.storage.git;

import java.io.IOException;

/** Why git did not do what it was asked to; {@link #words} are its own, and may be empty. */
public final class GitFailure extends IOException {
  private static final long serialVersionUID = 1;

  /** Git says much where a hook does; nobody reads more than its end. */
  private static final int MOST_WORDS = 400;

  private final Kind kind;
  private final String words;

  /** What kind of failure it is. */
  public enum Kind {
    /** There is no git on this machine. */
    MISSING,
    /** Git, a hook or a server said no. */
    REFUSED,
    /** It took too long and was ended. */
    LATE,
    /** The writer ended it. */
    STOPPED,
    /** It said more than anybody reads. */
    TOO_MUCH
  }

  GitFailure(Kind kind, String words) {
    super(kind + " " + words);
    this.kind = kind;
    this.words = end(words.strip());
  }

  public Kind kind() {
    return kind;
  }

  public String words() {
    return words;
  }

  private static String end(String words) {
    if (words.length() <= MOST_WORDS) return words;
    int from = words.length() - MOST_WORDS;
    int line = words.indexOf('\n', from);
    return "…" + words.substring(line < 0 ? from : line + 1);
  }
}
