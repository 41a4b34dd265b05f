package genko.workspace;

import genko.files.Opening;
import genko.files.Opening.Opened;
import genko.journal.JournalFolder.Left;
import genko.session.OpenPost;
import genko.ui.Desk;
import genko.ui.Notice.Choice;
import genko.ui.PostTab;
import genko.words.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * Brings back what was unsaved when the program ended last, tab by tab. A post whose file says
 * something else since then is shown beside that, and nothing is applied.
 */
public final class Recovery {
  private final Desk desk;
  private final PostJournals journals;
  private final Words words;
  private final Clock clock;

  public Recovery(Desk desk, PostJournals journals, Words words, Clock clock) {
    this.desk = desk;
    this.journals = journals;
    this.words = words;
    this.clock = clock;
  }

  /** Brings all of it back; then calls {@code then}. */
  public void begin(Runnable then) {
    journals.takeOver(found -> next(new ArrayDeque<>(found), then));
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
      tell(desk.putRestored(journals, left, post));
      next(found, then);
    } else {
      desk.read(
          path.get(),
          now -> {
            show(left, post, now);
            next(found, then);
          });
    }
  }

  private void show(Left left, OpenPost post, Opening now) {
    if (now instanceof Opened there && isSaid(there, post)) {
      // It was saved, and only the journal's end did not come to pass.
      journals.forget(left);
      if (desk.tabOf(there.path()).isEmpty()) desk.opened(there);
      return;
    }
    PostTab tab = desk.putRestored(journals, left, post);
    if (!(now instanceof Opened there)) {
      desk.changedOnDisk(tab, now, () -> {});
    } else if (post.file().map(Opened::stamp).equals(Optional.of(there.stamp()))) {
      tell(tab);
    } else {
      desk.showBoth(tab, there, () -> {});
    }
  }

  /** Whether the file says what the post says, and in the encoding that was chosen for it. */
  private static boolean isSaid(Opened there, OpenPost post) {
    boolean encoded = there.encoding().charset().equals(post.encoding().charset());
    return encoded && there.text().equals(post.session().post().text());
  }

  private void tell(PostTab tab) {
    Choice[] choices =
        tab.open().path().isEmpty()
            ? new Choice[0]
            : new Choice[] {new Choice(words.say("notice.back-to-file"), () -> desk.revert(tab))};
    desk.say(tab, false, words.say("notice.restored"), choices);
  }
}
