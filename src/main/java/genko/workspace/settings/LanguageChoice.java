package genko.workspace.settings;

import java.util.Locale;

/** What the writer says of the language that the program speaks. */
public enum LanguageChoice {
  /** As the system has it. */
  SYSTEM,
  JAPANESE,
  ENGLISH;

  /** The locale that is meant, where the system has {@code system}. */
  public Locale locale(Locale system) {
    return switch (this) {
      case SYSTEM -> system;
      case JAPANESE -> Locale.JAPAN;
      // Dates and numbers as the system has them, where that speaks English too.
      case ENGLISH ->
          system.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? system : Locale.US;
    };
  }
}
