package genko.ui.window;

import static genko.ui.Fx.eventually;

import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.tab.PostTab;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a window was made of is given back when it has been closed. */
class ClosedWindowTest {
  @TempDir private Path folder;

  /** JavaFX itself holds what it has drawn last, until it draws something else. */
  private static final int DRAWN_LAST = 1;

  @Test
  void nothingHoldsWindowsThatAreClosed() throws Exception {
    List<WeakReference<AppWindow>> windows = new ArrayList<>();
    for (int each = 0; each < 4; each++) windows.add(openAndClose());
    Fx.frames(3);
    eventually(
        () -> {
          System.gc();
          return windows.stream().filter(one -> one.get() != null).count() <= DRAWN_LAST;
        });
  }

  private WeakReference<AppWindow> openAndClose() throws Exception {
    try (OpenWindow opened = OpenWindow.in(folder).show()) {
      PostTab tab = opened.open("2025-11-17-a.md", "---\ntitle: a\n---\n\n本文。\n");
      eventually(tab::isReviewed);
      return new WeakReference<>(opened.shell());
    }
  }
}
