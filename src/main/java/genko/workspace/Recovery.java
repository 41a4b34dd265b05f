package genko.workspace;

import genko.storage.files.OpenResult;
import genko.storage.files.OpenResult.Opened;
import genko.storage.journal.JournalFolder.Left;
import genko.words.Words;
import genko.workspace.notice.Notice.Choice;
import genko.workspace.save.OpenPost;
import genko.workspace.save.PostJournals;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * Brings back what was unsaved when the program ended last, post by post. A post whose file says
 * something else since then is shown beside that, and nothing is applied.
 */
final class Recovery {
  private final Workspace workspace;
  private final PostJournals journals;
  private final Words words;
  private final Clock clock;

  Recovery(Workspace workspace, PostJournals journals, Words words, Clock clock) {
    this.workspace = workspace;
    this.journals = journals;
    this.words = words;
    this.clock = clock;
  }

  /** Brings all of it back; then calls {@code then}. */
  void begin(Runnable then) {
    journals.takeOver(found -> next(new ArrayDeque<>(found.left()), then));
  }

  private void next(Queue<Left> found, Runnable then) {
    Left left = found.poll();
    if (left == null) {
      then.run();
      return;
    }
    OpenPost post = OpenPost.restored(left.journal(), clock);
    Optional<Path> path = post.path();
    if (!post.session().isDirty()) {
      journals.forget(left);
      next(found, then);
    } else if (path.isEmpty()) {
      open(left, post);
      tell(post);
      next(found, then);
    } else {
      workspace.read(
          path.get(),
          now -> {
            show(left, post, now);
            next(found, then);
          });
    }
  }

  private void show(Left left, OpenPost post, OpenResult now) {
    if (now instanceof Opened there && isSaid(there, post)) {
      // It was saved, and only the journal's end did not come to pass.
      journals.forget(left);
      if (workspace.postOf(there.path()).isEmpty()) workspace.opened(there);
      return;
    }
    open(left, post);
    if (!(now instanceof Opened there)) {
      workspace.changedOnDisk(post, now);
    } else if (post.file().map(Opened::stamp).equals(Optional.of(there.stamp()))) {
      tell(post);
    } else {
      workspace.showBoth(post, there, () -> {});
    }
  }

  /** Whether the file says what the post says, and in the encoding that was chosen for it. */
  private static boolean isSaid(Opened there, OpenPost post) {
    boolean encoded = there.encoding().charset().equals(post.encoding().charset());
    return encoded && there.text().equals(post.session().post().text());
  }

  private void open(Left left, OpenPost post) {
    journals.watch(post, left);
    workspace.put(post);
  }

  private void tell(OpenPost post) {
    Choice[] choices =
        post.path().isEmpty()
            ? new Choice[0]
            : new Choice[] {
              new Choice(words.say("notice.back-to-file"), () -> workspace.revert(post))
            };
    workspace.say(post, false, words.say("notice.restored"), choices);
  }
}
