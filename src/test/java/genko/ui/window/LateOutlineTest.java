package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.post.Origin;
import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.ChangeSet;
import genko.text.Span;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.tab.PostTab;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An outline that is found when its window has been closed. */
class LateOutlineTest {
  @TempDir private Path folder;

  @Test
  void whatNobodySeesAnyMoreIsNotDrawn() throws Exception {
    PostTab tab;
    try (OpenWindow first = OpenWindow.in(folder).show()) {
      tab = first.open("2025-11-17-a.md", "## 一\n\nあ\n");
      eventually(() -> rows(tab) == 1);
    }
    // A window says when it closes what has gone wrong on the JavaFX thread since it was opened.
    try (OpenWindow second = OpenWindow.in(folder).show()) {
      Fx.run(
          () -> {
            Post post = tab.session().post();
            ChangeSet more = ChangeSet.of(Span.at(post.text().length()), "\n## 二\n\nう\n");
            tab.session().dispatch(Transaction.of(post, Origin.TYPE, more));
            tab.session().select(Selection.at(tab.session().post().text().length()));
            tab.analysis().ask();
          });
      Fx.frames(3);
      assertThat(second.stage().isShowing()).isTrue();
    }
  }

  private static int rows(PostTab tab) {
    return ((ListView<?>) tab.outline().lookup(".outline")).getItems().size();
  }
}
