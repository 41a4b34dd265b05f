package genko.workspace.page;

import genko.async.Latest;
import genko.check.Diagnostic;
import genko.storage.files.BlogFolder;
import genko.storage.linter.LinterResult.Failed;
import genko.text.Text;
import genko.words.Words;
import genko.workspace.lint.BlogLinters;
import genko.workspace.lint.LinterFindings;
import genko.workspace.lint.LinterFindings.Said;
import genko.workspace.lint.LinterFindings.Trouble;
import genko.workspace.lint.LinterRequest;
import genko.workspace.lint.Linting;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notice.Choice;
import genko.workspace.save.OpenPost;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What the linters of its blog say of one open post. The writer is asked before any of them runs.
 * Until there is an answer about a text, what was said of the last one counts where that is still
 * the same.
 */
final class LinterDiagnostics {
  /** What the keys of these problems begin with. */
  static final String KIND = "check.lint.";

  private final OpenPost open;
  private final Words words;
  private final Linting linting;
  private final Latest<Asked, LinterFindings> latest;

  /** Read by the worker that looks the post through. */
  private volatile LinterFindings last = LinterFindings.none(Text.EMPTY);

  private record Asked(ParsedPost from, Path root, Path file) {}

  /** {@code taker} gets what was said of a text. */
  LinterDiagnostics(
      OpenPost open, Words words, Linting linting, BiConsumer<ParsedPost, List<Diagnostic>> taker) {
    this.open = open;
    this.words = words;
    this.linting = linting;
    latest =
        new Latest<>(
            linting.lane(),
            asked -> linting.look(asked.root, asked.file, asked.from.post().text()),
            (asked, found) -> take(asked, found, taker));
  }

  /** Has {@code from} looked at, if it is a file of a blog. */
  void ask(ParsedPost from) {
    Optional<Path> root = open.position().root().map(BlogFolder::root);
    if (root.isEmpty() || open.path().isEmpty()) return;
    latest.ask(new Asked(from, root.get(), open.path().get()));
  }

  /** What is known at once of {@code from}. */
  List<Diagnostic> known(ParsedPost from) {
    return diagnostics(last.after(from.post().text()));
  }

  private void take(
      Asked asked, LinterFindings found, BiConsumer<ParsedPost, List<Diagnostic>> taker) {
    last = found;
    found.asking().ifPresent(linters -> ask(asked.root, linters));
    if (linting.isNews(asked.root, found.mistakes())) {
      new LinterRequest(words, linting).tellMistakes(found.mistakes(), open.notices());
    }
    found.troubles().forEach(trouble -> tell(asked.root, trouble));
    taker.accept(asked.from, diagnostics(found.said()));
  }

  private void ask(Path root, BlogLinters linters) {
    if (!linting.isNews(root, linters)) return;
    open.notices().show(new LinterRequest(words, linting).notice(root, linters));
  }

  private void tell(Path root, Trouble trouble) {
    Failed failed = trouble.failed();
    String key = "notice.linter." + failed.reason().name().toLowerCase(Locale.ROOT);
    String sentence = words.say(key, trouble.linter(), failed.words(), linting.limit().toSeconds());
    Choice again = new Choice(words.say("notice.linter.again"), () -> linting.again(root));
    Choice off = new Choice(words.say("web.off"), () -> linting.forbid(root));
    open.notices().show(Notice.closable(words, LinterRequest.TOPIC, true, sentence, again, off));
  }

  private static List<Diagnostic> diagnostics(List<Said> said) {
    return said.stream().map(LinterProblems::of).toList();
  }
}
