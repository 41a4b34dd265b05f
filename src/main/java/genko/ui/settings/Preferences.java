package genko.ui.settings;

import genko.workspace.settings.LanguageChoice;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the writer prefers, as far as no part of the window has it itself. */
public final class Preferences {
  private final BooleanProperty languageChecked = new SimpleBooleanProperty(true);
  private final BooleanProperty spellingChecked = new SimpleBooleanProperty(true);
  private final BooleanProperty marksMended = new SimpleBooleanProperty();
  private final BooleanProperty pairsClosed = new SimpleBooleanProperty(true);
  private final BooleanProperty tabsRestored = new SimpleBooleanProperty(true);
  private final ObjectProperty<LanguageChoice> language =
      new SimpleObjectProperty<>(LanguageChoice.SYSTEM);

  /** Whether the language of posts is looked at. */
  public BooleanProperty languageCheckedProperty() {
    return languageChecked;
  }

  /** Whether words that no dictionary knows are problems. */
  public BooleanProperty spellingCheckedProperty() {
    return spellingChecked;
  }

  /** Whether marks that are typed in full width become marks of Markdown. */
  public BooleanProperty marksMendedProperty() {
    return marksMended;
  }

  /** Whether marks that come in pairs are closed as they are typed. */
  public BooleanProperty pairsClosedProperty() {
    return pairsClosed;
  }

  /** Whether the posts that were open last are opened when the program starts. */
  public BooleanProperty tabsRestoredProperty() {
    return tabsRestored;
  }

  /** The language of the window, from the next start on. */
  public ObjectProperty<LanguageChoice> languageProperty() {
    return language;
  }
}
