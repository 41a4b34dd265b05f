package genko.workspace.settings;

/** What the writer says of light and dark. */
public enum ThemeChoice {
  /** As the system has it. */
  SYSTEM,
  LIGHT,
  DARK
}
