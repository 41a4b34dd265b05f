package genko.workspace.settings;

import genko.storage.files.SettingsFile;

/** Which language the program speaks, kept from one start to the next. */
@SettingsFile("language")
public record LanguageSettings(LanguageChoice language) {
  /** Refuses what a damaged file may say. */
  public LanguageSettings {
    if (language == null) throw new IllegalArgumentException("no language");
  }
}
