package genko.workspace.blog;

import genko.async.TaskRunner;
import genko.blog.BlogKind;
import genko.kinds.BlogKinds;
import genko.kinds.KindChoice;
import genko.storage.files.BlogFolder;
import genko.storage.files.PostFiles;
import genko.storage.files.SaveResult.Failed;
import genko.workspace.position.BlogPosition;
import java.nio.file.Path;
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
    Optional<String> id = kind.map(BlogKind::id);
    disk.task(
            () ->
                BlogChoices.change(
                    folder, files, "kind.choice.refused", text -> KindChoice.in(text, id)))
        .onSuccess(then)
        .start();
  }

  private static Path beside(Path post) {
    Path whole = post.toAbsolutePath().normalize();
    return whole.getParent() == null ? whole : whole.getParent();
  }
}
