package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.audit.AuditPane;
import genko.ui.audit.AuditRow;
import genko.ui.audit.ReviewList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A blog looked through and mended in the whole window, by keys alone. */
class BlogAuditWindowTest {
  @TempDir private Path temp;

  private Path post(String name, String body) throws IOException {
    Path posts = Files.createDirectories(temp.resolve("blog/_posts"));
    String head = "---\ntitle: 散歩 %s\ndate: 2025-01-0%s\n---\n".formatted(name, name);
    return Files.writeString(posts.resolve("2025-01-0%s-a.md".formatted(name)), head + body);
  }

  private static void press(OpenWindow window, KeyCode code) throws Exception {
    window.press(code, false, false, false);
  }

  private static boolean isAt(ListView<?> list) {
    return list.getScene().getFocusOwner() == list;
  }

  @Test
  void aKindIsMendedInAllPostsButOneAndUndone() throws Exception {
    Path first = post("1", "川沿いを歩きました。");
    Path second = post("2", "橋まで歩きました。");
    Path third = post("3", "駅まで歩きました。");
    Files.writeString(temp.resolve("blog/_config.yml"), "title: x\n");
    Path shown = post("4", "家にいました。\n");
    try (OpenWindow window = OpenWindow.in(temp).language(Locale.JAPANESE).size(1000, 700).show()) {
      window.open(shown);
      window.press(KeyCode.F8, true, false, false);
      AuditPane pane = (AuditPane) window.scene().lookup(".blog-audit");
      eventually(() -> isAt(pane.list()) && !pane.list().getItems().isEmpty());
      // The list of posts can be narrowed by what was found.
      var found = window.shell().window().library().model().problemsProperty();
      assertThat(Fx.call(() -> found.get().rules()))
          .containsEntry("_posts/2025-01-01-a.md", Set.of("lineEnd.missing"))
          .doesNotContainKey("_posts/2025-01-04-a.md");
      Fx.run(() -> choose(pane));
      press(window, KeyCode.RIGHT);
      eventually(() -> pane.list().getItems().stream().anyMatch(AuditRow.Post.class::isInstance));
      window.press(KeyCode.ENTER, false, true, false);
      ReviewList reviewed = pane.reviewed();
      eventually(() -> isAt(reviewed) && reviewed.getItems().size() == 6);
      press(window, KeyCode.DOWN);
      press(window, KeyCode.DOWN);
      press(window, KeyCode.SPACE);
      window.press(KeyCode.ENTER, false, true, false);
      eventually(() -> Files.readString(third).endsWith("。\n"));
      eventually(() -> Files.readString(first).endsWith("。\n") && !pane.model().isLookingAgain());
      eventually(() -> Files.readString(second).endsWith("。") && pane.model().count() == 1);
      Fx.run(() -> window.shell().window().menus().run("undo-blog-step"));
      eventually(() -> Files.readString(third).endsWith("。") && pane.model().count() == 3);
      eventually(() -> Files.readString(first).endsWith("。"));
    }
  }

  private static void choose(AuditPane pane) {
    for (AuditRow row : pane.list().getItems()) {
      boolean ends =
          row instanceof AuditRow.Group group && group.group().rule().equals("lineEnd.missing");
      if (ends) pane.list().getSelectionModel().select(row);
    }
  }
}
