package genko.workspace;

import genko.workspace.save.OpenPost;
import java.util.List;

/** Closes posts, and asks before what is unsaved would be lost. */
final class PostCloser {
  private final Workspace workspace;
  private final Dialogs dialogs;

  PostCloser(Workspace workspace, Dialogs dialogs) {
    this.workspace = workspace;
    this.dialogs = dialogs;
  }

  /** Closes {@code post}, after asking when it holds unsaved text. */
  void close(OpenPost post) {
    post.view().finishComposition();
    if (!post.session().isDirty()) {
      workspace.drop(post);
      return;
    }
    workspace.select(post);
    switch (dialogs.askUnsaved(List.of(workspace.names().title(post)))) {
      case SAVE -> workspace.save(post, () -> workspace.drop(post));
      case DISCARD -> workspace.drop(post);
      case CANCEL -> {}
    }
  }

  /** Asks about all unsaved text at once; {@code then} runs when the workspace may be left. */
  void leave(Runnable then) {
    workspace.open().forEach(post -> post.view().finishComposition());
    List<OpenPost> unsaved =
        workspace.open().stream().filter(post -> post.session().isDirty()).toList();
    if (unsaved.isEmpty()) {
      then.run();
      return;
    }
    switch (dialogs.askUnsaved(unsaved.stream().map(workspace.names()::title).toList())) {
      case SAVE -> saveInTurn(unsaved, 0, then);
      case DISCARD -> then.run();
      case CANCEL -> {}
    }
  }

  private void saveInTurn(List<OpenPost> unsaved, int at, Runnable then) {
    if (at == unsaved.size()) {
      then.run();
      return;
    }
    workspace.select(unsaved.get(at));
    workspace.save(unsaved.get(at), () -> saveInTurn(unsaved, at + 1, then));
  }
}
