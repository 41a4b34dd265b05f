package genko.ui.audit;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.Fx;
import genko.ui.OpenWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The findings of a blog beside the text. */
class AuditPaneTest {
  @TempDir private Path temp;

  @Test
  void whatIsToldWhenTheWindowIsGoneIsNoFault() throws Exception {
    Path posts = Files.createDirectories(temp.resolve("blog/_posts"));
    Files.writeString(temp.resolve("blog/_config.yml"), "title: x\n");
    Path post = Files.writeString(posts.resolve("2025-01-01-a.md"), "川沿いを歩きました。");
    try (OpenWindow window = OpenWindow.in(temp).language(Locale.JAPANESE).size(1000, 700).show()) {
      window.open(post);
      window.press(KeyCode.F8, true, false, false);
      AuditPane pane = (AuditPane) window.scene().lookup(".blog-audit");
      eventually(() -> pane.list().isFocused());
      Fx.run(
          () -> {
            Parent root = window.scene().getRoot();
            window.scene().setRoot(new Group());
            assertThat(pane.getScene()).isNull();
            pane.refresh();
            window.scene().setRoot(root);
          });
    }
  }
}
