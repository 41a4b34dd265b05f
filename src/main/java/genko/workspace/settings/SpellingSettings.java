package genko.workspace.settings;

import genko.storage.files.SettingsFile;
import java.util.List;

/**
 * Whether the spelling of posts is looked at, and of which languages the writer knows that there is
 * no dictionary.
 */
@SettingsFile("spelling")
public record SpellingSettings(boolean wanted, List<String> missing) {
  public SpellingSettings {
    missing = List.copyOf(missing);
  }
}
