package genko.workspace.settings;

import genko.storage.files.SettingsFile;

/** What the program does when it starts: whether {@code tabs} that were open last come back. */
@SettingsFile("start")
public record StartSettings(boolean tabs) {}
