package genko.ui;

import genko.ui.preview.PageWidth;

/**
 * How the writer likes to see the page, kept from one start to the next: in the blog's own layout
 * or as a plain article, how wide, and whether it scrolls with the text.
 */
record PageLooks(boolean site, PageWidth width, boolean together) {
  static final PageLooks DEFAULT = new PageLooks(true, PageWidth.PANEL, true);

  PageLooks {
    if (width == null) throw new IllegalArgumentException("no width");
  }
}
