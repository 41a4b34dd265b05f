package genko.workspace.settings;

import genko.storage.files.SettingsFile;

/**
 * Whether marks that come in pairs are closed as they are typed, kept from one start to the next.
 */
@SettingsFile("pairs-closed")
public record PairSettings(boolean wanted) {}
