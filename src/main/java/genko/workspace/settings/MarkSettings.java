package genko.workspace.settings;

import genko.storage.files.SettingsFile;

/**
 * Whether marks of Markdown that are typed in full width are mended at once, kept from one start to
 * the next.
 */
@SettingsFile("marks-mended")
public record MarkSettings(boolean wanted) {}
