package genko.ui;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window of the tests itself. */
class OpenWindowTest {
  @TempDir private Path folder;

  @Test
  void aFaultOfTheJavaFxThreadFailsTheTest() throws Exception {
    OpenWindow window = OpenWindow.in(folder).show();
    Fx.run(
        () ->
            Platform.runLater(
                () -> {
                  throw new IllegalStateException("thrown");
                }));
    Fx.run(() -> {});
    assertThatThrownBy(window::close)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("thrown");
  }

  @Test
  void anExceptionThatJavaFxOnlyWritesDownFailsTheTest() throws Exception {
    OpenWindow window = OpenWindow.in(folder).show();
    Fx.run(
        () -> {
          Region region = new Region();
          // A colour is wanted, and this is none.
          region.setStyle("nothing: 3px; -fx-background-color: nothing;");
          window.shell().window().setLeft(region);
          region.applyCss();
        });
    assertThatThrownBy(window::close).isInstanceOf(AssertionError.class);
  }
}
