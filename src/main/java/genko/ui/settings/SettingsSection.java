package genko.ui.settings;

import java.util.List;

/** Settings of one kind, under a heading with the words of {@code key}. */
public record SettingsSection(String key, List<Setting> settings) {
  public SettingsSection {
    settings = List.copyOf(settings);
  }
}
