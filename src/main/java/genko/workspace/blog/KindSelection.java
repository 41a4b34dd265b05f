package genko.workspace.blog;

import genko.async.TaskRunner;
import genko.blog.BlogKind;
import genko.kinds.BlogKinds;
import genko.kinds.KindChoice;
import genko.storage.files.BlogFolder;
import genko.storage.files.FileEncoding;
import genko.storage.files.OpenResult;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.storage.files.SaveResult;
import genko.storage.files.SaveResult.Failed;
import genko.storage.files.SaveResult.Saved;
import genko.text.Text;
import genko.workspace.position.BlogPosition;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes down of which kind the writer says that a blog is, in {@value BlogKinds#CHOICE} at its
 * root; of a post that lies in no blog, beside it. Nothing else in that file changes.
 */
public final class KindSelection {
  private final PostFiles files;
  private final TaskRunner disk;

  /** {@code disk} has one worker, so that two choices do not meet. */
  public KindSelection(PostFiles files, TaskRunner disk) {
    this.files = files;
    this.disk = disk;
  }

  /**
   * Has the blog of {@code post}, which is at {@code position}, be of {@code kind}, or of the kind
   * that its files show; then tells {@code then} why that could not be, if it could not.
   */
  public void choose(
      Path post, BlogPosition position, Optional<BlogKind> kind, Consumer<Optional<Failed>> then) {
    Path folder = position.root().map(BlogFolder::root).orElseGet(() -> beside(post));
    Path file = folder.resolve(BlogKinds.CHOICE);
    disk.task(() -> write(file, kind.map(BlogKind::id))).onSuccess(then).start();
  }

  private static Path beside(Path post) {
    Path whole = post.toAbsolutePath().normalize();
    return whole.getParent() == null ? whole : whole.getParent();
  }

  private Optional<Failed> write(Path file, Optional<String> id) {
    boolean there = BlogFolder.at(beside(file)).look(BlogKinds.CHOICE).isPresent();
    if (!there) {
      String text = KindChoice.in("", id).orElse("");
      return text.isEmpty()
          ? Optional.empty()
          : why(files.saveAs(file, Text.of(text), FileEncoding.UTF_8));
    }
    OpenResult read = files.open(file);
    if (!(read instanceof Opened was)) return refused();
    Optional<String> next = KindChoice.in(was.text().toString(), id);
    return next.isEmpty() ? refused() : why(files.save(was, Text.of(next.get())));
  }

  private static Optional<Failed> why(SaveResult result) {
    return switch (result) {
      case Saved _ -> Optional.empty();
      case Failed failed -> Optional.of(failed);
      default -> refused();
    };
  }

  private static Optional<Failed> refused() {
    return Optional.of(new Failed("kind.choice.refused", List.of(BlogKinds.CHOICE)));
  }
}
