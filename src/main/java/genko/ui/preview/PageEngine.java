package genko.ui.preview;

import java.nio.file.Path;
import java.util.Optional;
import javafx.print.PrinterJob;
import javafx.scene.paint.Color;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.web.WebView;

/** A web engine that shows nothing but a page of Genko's, and that page's way into it. */
record PageEngine(WebView view, PageLoad load) {
  /** Sets {@code view} up for a page, and keeps what it stores for pages in {@code storage}. */
  static void prepare(WebView view, Optional<Path> storage) {
    storage.map(Path::toFile).ifPresent(view.getEngine()::setUserDataDirectory);
    view.setContextMenuEnabled(false);
    view.setFontSmoothingType(FontSmoothingType.GRAY);
    // A file that is dropped belongs to the window; the engine would leave the page for it.
    view.setOnDragEntered(null);
    view.setOnDragOver(null);
    view.setOnDragExited(null);
    view.setOnDragDropped(null);
    view.setVisible(false);
  }

  /** Draws the page {@code scale} times as large as it is made. */
  void zoom(double scale) {
    if (view.getZoom() != scale) view.setZoom(scale);
  }

  void fill(Color sheet) {
    view.setPageFill(sheet);
  }

  void print(PrinterJob job) {
    view.getEngine().print(job);
  }

  /** Loads the page anew, with nothing held against it. */
  void restart() {
    load.forgive();
    load.again();
  }
}
