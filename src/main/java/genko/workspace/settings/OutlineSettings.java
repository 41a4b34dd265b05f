package genko.workspace.settings;

import genko.storage.files.SettingsFile;

/**
 * Whether the outline is wanted beside the form, and its width there in pixels, kept from one start
 * to the next.
 */
@SettingsFile("outline")
public record OutlineSettings(boolean beside, double width) {
  /** Refuses a width that no window has, as a damaged file may say it. */
  public OutlineSettings {
    if (!(width >= 100 && width <= 2000)) {
      throw new IllegalArgumentException("no width of an outline: " + width);
    }
  }
}
