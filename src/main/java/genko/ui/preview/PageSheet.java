package genko.ui.preview;

import genko.workspace.settings.PageWidth;
import javafx.scene.layout.Background;
import javafx.scene.paint.Color;

/**
 * What the page lies on: its colours, how wide it is and how large its letters are. A page of a
 * phone's width stands in the midst of the panel, one of a desk's width is made small to fit.
 */
final class PageSheet {
  /** The pixels of a letter in a page as it is made. */
  private static final double LETTERS = 16;

  private static final Color LIGHT = Color.web("#ffffff");
  private static final Color DARK = Color.web("#0d1117");

  private boolean dark;
  private double zoom = 1;
  private PageWidth width = PageWidth.PANEL;

  boolean isDark() {
    return dark;
  }

  void setDark(boolean dark) {
    this.dark = dark;
  }

  /** The page in letters of {@code pixels}. */
  void setLetters(double pixels) {
    zoom = pixels / LETTERS;
  }

  void setWidth(PageWidth width) {
    this.width = width;
  }

  /** How many pixels of {@code room} the page takes. */
  double width(double room) {
    return width == PageWidth.PHONE ? Math.min(room, PageWidth.PHONE.pixels() * zoom) : room;
  }

  /** How large the page is drawn where there is {@code room}. */
  double scale(double room) {
    return width == PageWidth.DESK ? Math.min(1, room / PageWidth.DESK.pixels()) : zoom;
  }

  /** A page of a blog stands on white where it does not say otherwise, as in a browser. */
  Color fill(boolean site) {
    return dark && !site ? DARK : LIGHT;
  }

  /** Around the page: more of the same, or what it lies on where it is narrower than the panel. */
  Background around(boolean site) {
    if (width != PageWidth.PHONE) return Background.fill(fill(site));
    return Background.fill(dark ? Color.web("#010409") : Color.web("#eaeef2"));
  }
}
