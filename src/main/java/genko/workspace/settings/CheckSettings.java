package genko.workspace.settings;

import genko.storage.files.SettingsFile;

/** What is looked at while one writes: the language of the post, where {@code language}. */
@SettingsFile("checking")
public record CheckSettings(boolean language) {}
