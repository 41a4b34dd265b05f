package genko.workspace.settings;

import genko.storage.files.SettingsFile;

/** Whether the hints of the first start were shown, kept from one start to the next. */
@SettingsFile("hints")
public record HintSettings(boolean shown) {}
