package genko.workspace.settings;

import genko.storage.files.SettingsFile;

/**
 * How the writer likes to see the page, kept from one start to the next: in the blog's own layout
 * or as a plain article, how wide, and whether it scrolls with the text.
 */
@SettingsFile("page-looks")
public record PageSettings(boolean site, PageWidth width, boolean together) {
  static final PageSettings DEFAULT = new PageSettings(true, PageWidth.PANEL, true);

  public PageSettings {
    if (width == null) throw new IllegalArgumentException("no width");
  }
}
