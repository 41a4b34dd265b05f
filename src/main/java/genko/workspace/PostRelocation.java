package genko.workspace;

import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Transaction;
import genko.storage.files.OpenResult.Opened;
import genko.text.ChangeSet;
import genko.text.Text;
import genko.workspace.save.OpenPost;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Has an open post follow its file to another name: the same tab, history, caret and journal. What
 * was unsaved stays so; what becomes of the file's text is made in the open text too, as one edit.
 */
record PostRelocation(Workspace workspace) {
  /** The file at {@code from} is {@code now}; {@code change} is what became of its text. */
  void moved(Path from, Opened now, Function<Text, ChangeSet> change) {
    workspace.versions().ifPresent(kept -> kept.moved(from, now.path()));
    Optional<OpenPost> open = workspace.postOf(from);
    open.ifPresent(post -> follow(post, now, change));
    workspace.replaceRecent(from, now.path());
    workspace.tell(WorkspaceListener::filesChanged);
  }

  private void follow(OpenPost post, Opened now, Function<Text, ChangeSet> change) {
    boolean encoded = post.file().map(Opened::encoding).equals(Optional.of(post.encoding()));
    edit(post.session(), change);
    boolean holds = encoded && post.session().post().text().equals(now.text());
    if (holds) {
      workspace.saved(post, now, post.session().state(), now.text(), true);
      return;
    }
    post.moved(now);
    workspace.journals().ifPresent(kept -> kept.relocated(post));
  }

  private static void edit(EditSession session, Function<Text, ChangeSet> change) {
    ChangeSet changes = change.apply(session.post().text());
    if (changes.isEmpty()) return;
    boolean readOnly = session.isReadOnly();
    session.setReadOnly(false);
    session.sealHistory();
    session.dispatch(Transaction.of(session.post(), Origin.FORM, changes));
    session.sealHistory();
    session.setReadOnly(readOnly);
  }
}
