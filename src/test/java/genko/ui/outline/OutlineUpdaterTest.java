package genko.ui.outline;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.markdown.kramdown.Kramdown;
import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Transaction;
import genko.text.ChangeSet;
import genko.workspace.page.ParsedPost;
import java.time.InstantSource;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class OutlineUpdaterTest {
  /** As it happens with the largest posts, which are not read at all. */
  @Test
  void withoutAReadingNoMoreThanSoManyEditsAreRemembered() {
    EditSession session = new EditSession(Post.of("本文\n", Kramdown.JEKYLL), InstantSource.system());
    OutlineUpdater updater =
        new OutlineUpdater(
            session,
            new SimpleObjectProperty<ParsedPost>(),
            TaskRunner.of(Runnable::run, Runnable::run));
    for (int edit = 0; edit < 3 * OutlineUpdater.MOST_EDITS; edit++) {
      session.dispatch(Transaction.of(session.post(), Origin.TYPE, ChangeSet.insert(0, "あ")));
      assertThat(updater.remembered()).isLessThanOrEqualTo(OutlineUpdater.MOST_EDITS);
    }
    assertThat(updater.current()).isEmpty();
  }
}
