package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.tab.PostTab;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a window was made of is given back when it has been closed. */
class ClosedWindowTest {
  @TempDir private Path folder;

  @Test
  void nothingHoldsAWindowThatIsClosed() throws Exception {
    WeakReference<AppWindow> window = openAndClose();
    Fx.frames(3);
    eventually(
        () -> {
          System.gc();
          return window.get() == null;
        });
    assertThat(window.get()).isNull();
  }

  private WeakReference<AppWindow> openAndClose() throws Exception {
    try (OpenWindow opened = OpenWindow.in(folder).show()) {
      PostTab tab = opened.open("2025-11-17-a.md", "---\ntitle: a\n---\n\n本文。\n");
      eventually(tab::isReviewed);
      return new WeakReference<>(opened.shell());
    }
  }
}
