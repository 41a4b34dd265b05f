package genko.files;

import java.util.List;

/**
 * How the window stood when it was closed: its place and size in pixels of the screen, where its
 * dividers were as shares of its width, and the posts in its tabs as absolute paths.
 */
public record WindowState(
    double x,
    double y,
    double width,
    double height,
    boolean maximized,
    List<Double> dividers,
    List<String> tabs,
    int selectedTab) {
  /** Refuses what no window can be, as a damaged file may say it. */
  public WindowState {
    dividers = List.copyOf(dividers);
    tabs = List.copyOf(tabs);
    boolean finite = Double.isFinite(x) && Double.isFinite(y);
    boolean sized = width >= 1 && height >= 1 && width < 1e5 && height < 1e5;
    boolean shares = dividers.stream().allMatch(share -> share >= 0 && share <= 1);
    if (!finite || !sized || !shares || selectedTab < 0) {
      throw new IllegalArgumentException("no window: " + width + "x" + height + " " + dividers);
    }
  }
}
