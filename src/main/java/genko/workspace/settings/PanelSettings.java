package genko.workspace.settings;

import genko.storage.files.SettingsFile;

/**
 * How the writer likes the window to look, kept from one start to the next: the theme, which panels
 * are shown, the form's width in pixels, the preview's share of what is left, and whether the
 * outline stands in place of the form.
 */
@SettingsFile("looks")
public record PanelSettings(
    ThemeChoice theme,
    boolean formShown,
    boolean previewShown,
    double formWidth,
    double previewShare,
    boolean outlineShown) {
  /** Refuses what no window can look like, as a damaged file may say it. */
  public PanelSettings {
    boolean sized = formWidth >= 100 && formWidth <= 2000;
    if (theme == null || !sized || !(previewShare > 0 && previewShare < 1)) {
      throw new IllegalArgumentException("no looks: " + formWidth);
    }
  }
}
