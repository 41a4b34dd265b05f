package genko.workspace.settings;

import genko.storage.files.SettingsFile;
import java.util.List;

/** What is not looked for while one writes, kept from one start to the next: names of groups. */
@SettingsFile("checks-off")
public record CheckSettings(List<String> off) {
  /** Refuses what a damaged file may say. */
  public CheckSettings {
    off = List.copyOf(off);
  }
}
