package genko.storage.linter;

import java.util.List;

/** What came of having a text looked through by a linter. */
public sealed interface LinterResult {
  record Said(List<LinterMessage> messages) implements LinterResult {
    public Said {
      messages = List.copyOf(messages);
    }
  }

  /**
   * It said nothing that can be used.
   *
   * @param words its own, in one line; "" where it had none
   */
  record Failed(Reason reason, String words) implements LinterResult {}

  /** Why there is no answer. */
  enum Reason {
    /** The program is not there, or does not start. */
    MISSING,
    /** It took longer than it may. */
    LATE,
    /** It ended, or said itself that it failed. */
    ENDED,
    /** It said more than anybody would read. */
    TOO_MUCH,
    /** What it said is in no form that is known. */
    UNREADABLE,
    /** It was told to end, and nobody wants to know any more. */
    STOPPED
  }
}
