package genko.workspace.lint;

import genko.words.Words;
import genko.workspace.lint.BlogLinters.Mistake;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notice.Choice;
import genko.workspace.notice.Notices;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Asks the writer whether the linters of a blog may run. This is the one way to have them do so:
 * what is allowed is what was shown.
 */
public record LinterRequest(Words words, Linting linting) {
  /** What all notices about linters are about. */
  public static final String TOPIC = "linters";

  /**
   * Turns the linters of the blog in {@code root} off, or asks whether they may run, and says so in
   * {@code notices}. Also where the writer said never: only that they answer anew overrides it.
   */
  public void turn(Path root, Notices notices) {
    if (linting.isAllowed(root)) {
      linting.forbid(root);
      notices.show(told("notice.linters.off"));
    } else {
      linting.survey(
          root,
          found -> {
            notices.show(answer(root, found));
            tellMistakes(found.mistakes(), notices);
          });
    }
  }

  private Notice answer(Path root, BlogLinters found) {
    return found.isEmpty() ? told("notice.linters.none") : notice(root, found);
  }

  /** Says which entries of the blog's own file name no linter, and where they stand. */
  public void tellMistakes(List<Mistake> mistakes, Notices notices) {
    if (mistakes.isEmpty()) return;
    String all =
        mistakes.stream()
            .map(one -> words.say("notice.linters.mistake", one.entry(), one.line() + 1))
            .collect(Collectors.joining("\n"));
    notices.show(Notice.closable(words, TOPIC + "-mistakes", true, all));
  }

  private Notice told(String key) {
    return Notice.closable(words, TOPIC, false, words.say(key));
  }

  /** Asks about {@code linters} of the blog in {@code root}; until it is answered none runs. */
  public Notice notice(Path root, BlogLinters linters) {
    String sentence = words.say("notice.linters", linters.shown());
    Choice may = new Choice(words.say("notice.linters.allow"), () -> linting.allow(root, linters));
    Choice not = new Choice(words.say("notice.linters.never"), () -> linting.refuse(root, linters));
    return Notice.closable(words, TOPIC, false, sentence, may, not);
  }
}
