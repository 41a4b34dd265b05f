package genko.workspace.settings;

import genko.storage.files.SettingsFile;

/** Whether lines are numbered, kept from one start to the next. */
@SettingsFile("line-numbers")
public record LineNumberSettings(boolean shown) {}
