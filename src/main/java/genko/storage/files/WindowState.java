package genko.storage.files;

import java.util.List;

/**
 * How the window stood: its place and size in pixels of the screen, the posts in its tabs as
 * absolute paths, and which of these was shown.
 */
public record WindowState(
    double x,
    double y,
    double width,
    double height,
    boolean maximized,
    List<String> tabs,
    int selectedTab) {
  /** Refuses what no window can be, as a damaged file may say it. */
  public WindowState {
    tabs = List.copyOf(tabs);
    boolean finite = Double.isFinite(x) && Double.isFinite(y);
    boolean sized = width >= 1 && height >= 1 && width < 1e5 && height < 1e5;
    if (!finite || !sized || selectedTab < 0) {
      throw new IllegalArgumentException("no window: " + width + "x" + height);
    }
  }
}
