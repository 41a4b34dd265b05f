package genko.ui.status;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.FileEncoding;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.tab.PostTab;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the status bar says of the post's file. */
class StatusBarTest {
  @TempDir private Path folder;
  private OpenWindow window;

  @BeforeEach
  void open() throws Exception {
    window = OpenWindow.of(folder, Locale.JAPANESE, 1000, 700);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private List<String> said() {
    return ((Parent) window.scene().lookup(".status-bar"))
        .getChildrenUnmodifiable().stream()
            .filter(Labeled.class::isInstance)
            .map(node -> ((Labeled) node).getText())
            .toList();
  }

  @Test
  void aSaveIsSaidAtOnceAndSoIsTheEditAfterIt() throws Exception {
    PostTab tab = window.open("a.md", "---\ntitle: \"題\"\n---\n\n本文\n");
    eventually(() -> tab.reviewProperty().get() != null);
    Fx.run(() -> tab.editor().paste("私の"));
    eventually(() -> said().contains("未保存"));
    Fx.run(() -> window.shell().tabs().save(tab, () -> {}));
    eventually(() -> !tab.session().isDirty());
    assertThat(Fx.call(this::said)).contains("保存済み 09:00").doesNotContain("未保存");
    Fx.run(() -> tab.editor().paste("次の"));
    eventually(() -> said().contains("未保存"));
  }

  @Test
  void anotherEncodingIsSaidAtOnceAndUnsaved() throws Exception {
    PostTab tab = window.open("a.md", "---\ntitle: \"題\"\n---\n\n本文\n");
    eventually(() -> tab.reviewProperty().get() != null);
    Fx.run(() -> tab.open().setEncoding(FileEncoding.chosen(FileEncoding.SHIFT_JIS)));
    assertThat(Fx.call(this::said)).contains("Shift_JIS", "未保存");
  }
}
