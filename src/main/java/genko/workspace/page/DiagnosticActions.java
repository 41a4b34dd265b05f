package genko.workspace.page;

import genko.check.Diagnostic;
import genko.check.FilePlace;
import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Transaction;
import genko.text.ChangeSet;
import genko.text.QuickFix;
import genko.workspace.save.OpenPost;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a writer does about the diagnostics of an open post. A fix is made of the text that it was
 * found in or not at all, and never in the midst of a composition.
 */
public final class DiagnosticActions {
  private final OpenPost open;
  private final Supplier<Optional<Diagnostics>> newest;
  private Consumer<String> onOwnWord = word -> {};
  private FileOpener onFile = (file, line) -> {};

  /** Opens a file of the blog at a line, which counts from zero. */
  public interface FileOpener {
    void open(Path file, int line);
  }

  DiagnosticActions(OpenPost open, Supplier<Optional<Diagnostics>> newest) {
    this.open = open;
    this.newest = newest;
  }

  /** What was found last, of whichever text it is. */
  public Optional<Diagnostics> found() {
    return newest.get();
  }

  /** The line, counted from zero, where {@code diagnostic} stands now. */
  public int line(Diagnostic diagnostic) {
    return session().post().text().lineAt(diagnostic.problem().span().from());
  }

  /** Says who opens the files that problems are in. */
  public void setOnFile(FileOpener opener) {
    onFile = opener;
  }

  /** Brings {@code diagnostic} into sight, in the file that it is in. */
  public void reveal(Diagnostic diagnostic) {
    Optional<Path> root = open.position().blog().map(blog -> blog.folder().root());
    if (diagnostic.place().isPresent() && root.isPresent()) {
      FilePlace place = diagnostic.place().get();
      onFile.open(root.get().resolve(place.path()), place.line());
    } else {
      revealHere(diagnostic);
    }
  }

  private void revealHere(Diagnostic diagnostic) {
    open.view().reveal(diagnostic.problem().span());
  }

  /** Brings the first problem after the caret into sight, or the very first; tells which. */
  public Optional<Diagnostic> revealNext() {
    List<Diagnostic> all = found().map(Diagnostics::findings).orElse(List.of());
    int caret = session().post().selection().caret();
    Optional<Diagnostic> next =
        all.stream()
            .filter(diagnostic -> diagnostic.problem().span().from() > caret)
            .findFirst()
            .or(() -> all.stream().findFirst());
    next.ifPresent(this::revealHere);
    return next;
  }

  /** {@code keeper} hears of words that the writer makes their own. */
  void setOnOwnWord(Consumer<String> keeper) {
    onOwnWord = keeper;
  }

  /** Makes {@code word} one of the writer's own, which is no problem any more. */
  public void addWord(String word) {
    onOwnWord.accept(word);
  }

  /** Does what {@code fix} says, if that was found in the text as it is now. */
  public void apply(QuickFix fix) {
    ofThisText()
        .filter(now -> now.findings().stream().anyMatch(one -> one.fixes().contains(fix)))
        .ifPresent(now -> dispatch(fix.changes()));
  }

  /** Does all that is certain, as one step. */
  public void applyCertain() {
    ofThisText()
        .ifPresent(
            now -> {
              session().sealHistory();
              dispatch(now.certain().changes());
            });
  }

  private Optional<Diagnostics> ofThisText() {
    return open.view().isComposing()
        ? Optional.empty()
        : found().filter(now -> now.isOf(session().post()));
  }

  private void dispatch(ChangeSet changes) {
    session().dispatch(Transaction.of(session().post(), Origin.FIX, changes));
  }

  private EditSession session() {
    return open.session();
  }
}
