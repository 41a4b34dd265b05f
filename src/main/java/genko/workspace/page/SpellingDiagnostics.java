package genko.workspace.page;

import genko.async.Latest;
import genko.async.TaskRunner;
import genko.check.Diagnostic;
import genko.words.Words;
import genko.workspace.notice.Notice;
import genko.workspace.position.BlogPosition;
import genko.workspace.save.OpenPost;
import genko.workspace.spelling.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * The words of one open post that no dictionary knows. What may have been meant is found out after
 * the other checks, so that nothing waits for it; until then what is known counts.
 */
final class SpellingDiagnostics {
  private static final String TOPIC = "spelling";

  private final OpenPost open;
  private final Words words;
  private final Spelling spelling;
  private final Latest<Asked, Spelling.Result> latest;

  private record Asked(ParsedPost from, BlogPosition position) {}

  /** {@code runner} does the thinking and takes what is found to {@code taker}. */
  SpellingDiagnostics(
      OpenPost open,
      Words words,
      Spelling spelling,
      TaskRunner runner,
      BiConsumer<ParsedPost, List<Diagnostic>> taker) {
    this.open = open;
    this.words = words;
    this.spelling = spelling;
    latest =
        new Latest<>(
            runner,
            this::find,
            (asked, found) -> {
              found.missing().filter(spelling::isNews).ifPresent(this::tellMissing);
              taker.accept(asked.from, found.findings());
            });
  }

  /** Has {@code from} looked at thoroughly. */
  void ask(ParsedPost from) {
    latest.ask(new Asked(from, open.position()));
  }

  /** The problems in {@code from} as far as they are known at once. */
  List<Diagnostic> known(ParsedPost from) {
    return look(new Asked(from, open.position()), false).findings();
  }

  private Spelling.Result find(Asked asked) {
    return look(asked, true);
  }

  private Spelling.Result look(Asked asked, boolean thorough) {
    return RenderFailure.watch(
            () -> spelling.look(asked.from.post(), asked.from.body(), asked.position, thorough))
        .result()
        .orElse(Spelling.Result.NONE);
  }

  private void tellMissing(Locale language) {
    String name = language.getDisplayName(words.locale());
    String sentence = words.say("notice.no-dictionary", name, fileName(language));
    open.notices().show(Notice.closable(words, TOPIC, false, sentence));
  }

  private static String fileName(Locale language) {
    String region = language.getCountry();
    return language.getLanguage() + (region.isEmpty() ? "" : "_" + region);
  }
}
