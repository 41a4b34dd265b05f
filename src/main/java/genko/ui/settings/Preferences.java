package genko.ui.settings;

import genko.check.CheckGroup;
import genko.workspace.settings.LanguageChoice;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the writer prefers, as far as no part of the window has it itself. */
public final class Preferences {
  private final Map<CheckGroup, BooleanProperty> checked = new EnumMap<>(CheckGroup.class);
  private final ReadOnlyObjectWrapper<Set<CheckGroup>> checks =
      new ReadOnlyObjectWrapper<>(CheckGroup.ALL);
  private final BooleanProperty spellingChecked = new SimpleBooleanProperty(true);
  private final BooleanProperty marksMended = new SimpleBooleanProperty();
  private final BooleanProperty pairsClosed = new SimpleBooleanProperty(true);
  private final BooleanProperty tabsRestored = new SimpleBooleanProperty(true);
  private final ObjectProperty<LanguageChoice> language =
      new SimpleObjectProperty<>(LanguageChoice.SYSTEM);

  public Preferences() {
    for (CheckGroup group : CheckGroup.values()) {
      BooleanProperty on = new SimpleBooleanProperty(true);
      checked.put(group, on);
      on.addListener((value, before, after) -> checks.set(wanted()));
    }
  }

  private Set<CheckGroup> wanted() {
    Set<CheckGroup> wanted = EnumSet.noneOf(CheckGroup.class);
    checked.forEach(
        (group, on) -> {
          if (on.get()) wanted.add(group);
        });
    return wanted;
  }

  /** Whether posts are looked through for what is in {@code group}. */
  public BooleanProperty checkedProperty(CheckGroup group) {
    return Objects.requireNonNull(checked.get(group));
  }

  /** What posts are looked through for, beside what would end the build. */
  public ReadOnlyObjectProperty<Set<CheckGroup>> checks() {
    return checks.getReadOnlyProperty();
  }

  /** Looks for all but the groups that {@code off} names; other names are of another version. */
  public void restoreChecks(List<String> off) {
    checked.forEach((group, on) -> on.set(!off.contains(group.name())));
  }

  /** The groups that posts are not looked through for. */
  public List<String> checksOff() {
    return checked.keySet().stream()
        .filter(group -> !checkedProperty(group).get())
        .map(Enum::name)
        .toList();
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
