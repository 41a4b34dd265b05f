package genko.ui.find;

import genko.edit.find.SearchOptions;
import genko.ui.input.LateTip;
import genko.words.Words;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The buttons that say how is searched. */
final class FindOptions extends HBox {
  private final ToggleButton matchCase;
  private final ToggleButton wholeWord;
  private final ToggleButton pattern;
  private final ToggleButton fold;

  /** {@code onChosen} hears of what the writer chooses. */
  FindOptions(Words words, Runnable onChosen) {
    matchCase = toggle(words, "case");
    wholeWord = toggle(words, "word");
    pattern = toggle(words, "pattern");
    fold = toggle(words, "fold");
    getStyleClass().add("options");
    for (ToggleButton option : new ToggleButton[] {matchCase, wholeWord, pattern, fold}) {
      option.setOnAction(event -> onChosen.run());
      getChildren().add(option);
    }
  }

  static ToggleButton toggle(Words words, String id) {
    ToggleButton button = new ToggleButton(words.say("find.option." + id));
    name(button, words.say("find.option." + id + ".tip"));
    return button;
  }

  static void name(ButtonBase button, String name) {
    LateTip.set(button, name);
    button.setAccessibleText(name);
    button.setMinWidth(Region.USE_PREF_SIZE);
  }

  /** The one that has the keyboard first. */
  ToggleButton first() {
    return matchCase;
  }

  SearchOptions chosen() {
    return new SearchOptions(
        matchCase.isSelected(), wholeWord.isSelected(), pattern.isSelected(), fold.isSelected());
  }

  void choose(SearchOptions options) {
    matchCase.setSelected(options.matchCase());
    wholeWord.setSelected(options.wholeWord());
    pattern.setSelected(options.pattern());
    fold.setSelected(options.fold());
  }

  /** Takes what is sought as it stands, for no pattern. */
  void choosePlain() {
    pattern.setSelected(false);
  }
}
