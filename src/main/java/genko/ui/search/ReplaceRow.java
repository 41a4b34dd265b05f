package genko.ui.search;

import genko.ui.find.QueryField;
import genko.words.Words;
import javafx.event.EventTarget;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What takes the place of what is found, and the buttons that do it and take it back. */
final class ReplaceRow extends VBox {
  private final Words words;
  private final BlogReplaceModel model;
  private final QueryField with;
  private final Button replace = new Button();
  private final Button takeBack = new Button();

  ReplaceRow(Words words, BlogReplaceModel model) {
    this.words = words;
    this.model = model;
    with = new QueryField(words.say("replace.with"));
    with.setOnTyped(model::setWith);
    replace.setOnAction(event -> model.replace());
    takeBack.setText(words.say("replace.take-back"));
    takeBack.setOnAction(event -> model.takeBack());
    FlowPane buttons = new FlowPane(replace, takeBack);
    buttons.getStyleClass().add("buttons");
    getChildren().addAll(with, buttons);
    getStyleClass().add("replace-row");
    managedProperty().bind(visibleProperty());
  }

  boolean isComposing() {
    return with.composingProperty().get();
  }

  /** Whether {@code target} is where one writes. */
  boolean isTyping(EventTarget target) {
    return target == with;
  }

  void refresh() {
    setVisible(model.isOn());
    replace.setText(words.say("replace.do", model.isOn() ? model.chosen() : 0));
    replace.setDisable(!model.canReplace());
    takeBack.setDisable(!model.canTakeBack());
  }
}
