package genko.ui.preview;

/** Hears of scrolling: the offset of the body that stands at {@code share} of the height. */
public interface ScrollObserver {
  void scrolled(int sourceOffset, double share);
}
