package genko.ui.settings;

import genko.words.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** Some settings in a bar, to change while one sees the text. Esc puts the bar away. */
public final class WritingBar extends FlowPane {
  private final Words words;
  private final List<Setting> settings;
  private final Runnable usual;
  private final Runnable onClosed;

  /**
   * @param usual sets the text as if nobody had set it
   * @param onClosed gives the keyboard back
   */
  public WritingBar(Words words, List<Setting> settings, Runnable usual, Runnable onClosed) {
    this.words = words;
    this.settings = List.copyOf(settings);
    this.usual = usual;
    this.onClosed = onClosed;
    getStyleClass().add("writing-bar");
    setVisible(false);
    managedProperty().bind(visibleProperty());
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  /** Shows the bar, or puts it away. */
  public void toggle() {
    if (isVisible()) close();
    else show();
  }

  private void show() {
    if (getChildren().isEmpty()) fill();
    setVisible(true);
    lookup(".combo-box").requestFocus();
  }

  /** Made when it is first looked at: the machine's fonts take their time. */
  private void fill() {
    for (Setting setting : settings) getChildren().add(choice(setting));
    Button back = new Button(words.say("writing.usual"));
    back.setOnAction(event -> usual.run());
    Button close = new Button(words.say("writing.close"));
    close.setOnAction(event -> close());
    HBox ways = new HBox(8, back, close);
    ways.getStyleClass().add("writing-choice");
    getChildren().add(ways);
  }

  private void close() {
    setVisible(false);
    onClosed.run();
  }

  private void press(KeyEvent event) {
    if (event.getCode() != KeyCode.ESCAPE) return;
    close();
    event.consume();
  }

  private Node choice(Setting setting) {
    Control control = SettingControl.of(setting, words);
    String name = words.say(setting.key());
    words.find(setting.key() + "-tip").map(Tooltip::new).ifPresent(control::setTooltip);
    if (control instanceof CheckBox box) {
      box.setText(name);
      return box;
    }
    Label label = new Label(name);
    label.setLabelFor(control);
    label.setMinWidth(USE_PREF_SIZE);
    HBox box = new HBox(8, label, control);
    box.getStyleClass().add("writing-choice");
    return box;
  }
}
