package genko.ui.history;

import genko.storage.versions.Version;
import genko.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * The versions to choose from, newest first: when, why or what, and how much longer than before.
 */
public final class HistoryList extends ListView<HistoryList.Item> {
  private final Words words;
  private final Clock clock;

  /** A version as it is listed. */
  record Item(Version version, String when, String what, String size) {
    boolean is(Item other) {
      return version.equals(other.version);
    }

    String spoken() {
      return String.join(" ", when, what, size);
    }
  }

  HistoryList(Words words, Clock clock) {
    this.words = words;
    this.clock = clock;
    getStyleClass().add("versions");
    setAccessibleText(words.say("history.list"));
    setCellFactory(view -> new Cell());
  }

  /** The items of the versions of a post, which come newest first. */
  List<Item> items(List<Version> versions) {
    List<Item> items = new ArrayList<>();
    for (int at = 0; at < versions.size(); at++) {
      Version version = versions.get(at);
      boolean first = at + 1 == versions.size();
      int grown = version.length() - (first ? 0 : versions.get(at + 1).length());
      String why = "history.why." + version.why().name().toLowerCase(Locale.ROOT);
      items.add(new Item(version, when(version.at()), words.say(why), size(grown)));
    }
    return items;
  }

  /** The item of a text that is called {@code title}. */
  Item item(Version version, String title) {
    return new Item(version, when(version.at()), title, size(version.length()));
  }

  private String size(int grown) {
    if (grown == 0) return words.say("history.size.same");
    return words.say(grown > 0 ? "history.size.more" : "history.size.less", Math.abs(grown));
  }

  private String when(Instant at) {
    ZonedDateTime time = at.atZone(clock.getZone());
    boolean today = time.toLocalDate().equals(LocalDate.now(clock));
    String pattern = words.say(today ? "history.time" : "history.day");
    return time.format(DateTimeFormatter.ofPattern(pattern, words.locale()));
  }

  /** Shows {@code items}, with the version that was chosen still chosen. */
  void show(List<Item> items, String placeholder) {
    Label none = new Label(placeholder);
    none.setWrapText(true);
    setPlaceholder(none);
    Item before = getSelectionModel().getSelectedItem();
    if (getItems().equals(items)) return;
    getItems().setAll(items);
    if (items.isEmpty()) return;
    int at = 0;
    while (before != null && at < items.size() && !items.get(at).is(before)) at++;
    getSelectionModel().clearAndSelect(at % items.size());
  }

  private static final class Cell extends ListCell<Item> {
    private final Label when = label("when");
    private final Label what = label("what");
    private final Label size = label("size");
    private final HBox row = new HBox(when, what, size);

    Cell() {
      setPrefWidth(0);
      HBox.setHgrow(what, Priority.ALWAYS);
      what.setMaxWidth(Double.MAX_VALUE);
      when.setMinWidth(Region.USE_PREF_SIZE);
      size.setMinWidth(Region.USE_PREF_SIZE);
      row.getStyleClass().add("version");
    }

    private static Label label(String style) {
      Label label = new Label();
      label.getStyleClass().add(style);
      return label;
    }

    @Override
    protected void updateItem(Item item, boolean empty) {
      super.updateItem(item, empty);
      boolean none = empty || item == null;
      setGraphic(none ? null : row);
      setAccessibleText(none ? "" : item.spoken());
      if (none) return;
      when.setText(item.when());
      what.setText(item.what());
      size.setText(item.size());
    }
  }
}
