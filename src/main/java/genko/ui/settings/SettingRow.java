package genko.ui.settings;

import genko.words.Words;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A setting on the page: its name and what is said of it, its usual value with the way back to
 * that, and on the right what sets it.
 */
final class SettingRow extends HBox {
  private final Words words;
  private final Control control;

  SettingRow(Words words, Setting setting) {
    this.words = words;
    getStyleClass().add("setting");
    control = SettingControl.of(setting, words);
    Label name = new Label(words.say(setting.key()));
    name.setWrapText(true);
    name.setLabelFor(control);
    VBox said = new VBox(name);
    said.getStyleClass().add("said");
    words.find(setting.key() + "-tip").ifPresent(tip -> said.getChildren().add(muted(tip)));
    setting
        .usualWords(words::say)
        .ifPresent(usual -> said.getChildren().add(usual(setting, usual)));
    HBox.setHgrow(said, Priority.ALWAYS);
    getChildren().addAll(said, control);
  }

  /** What sets it. */
  Control control() {
    return control;
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add("text-muted");
    return label;
  }

  private Node usual(Setting setting, String usual) {
    Hyperlink back = new Hyperlink(words.say("settings.reset"));
    back.setAccessibleText(words.say("settings.reset-of", words.say(setting.key())));
    back.setOnAction(event -> setting.reset());
    setting
        .isUsual()
        .subscribe(
            is -> {
              // Who resets it by key is still at this setting.
              if (is && back.isFocused()) control.requestFocus();
              back.setVisible(!is);
            });
    HBox line = new HBox(muted(words.say("settings.usual", usual)), back);
    line.getStyleClass().add("usual");
    return line;
  }
}
