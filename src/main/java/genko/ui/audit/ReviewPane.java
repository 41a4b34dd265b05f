package genko.ui.audit;

import genko.words.Words;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What is to become of many posts, and the buttons that do it or leave it. */
final class ReviewPane extends BorderPane {
  private final Words words;
  private final ReviewModel model;
  private final ReviewList list;
  private final Label said = new Label();
  private final CheckBox all = new CheckBox();
  private final Button apply = new Button();

  ReviewPane(Words words, ReviewModel model) {
    this.words = words;
    this.model = model;
    list = new ReviewList(words, model);
    said.setWrapText(true);
    said.getStyleClass().add("legend");
    all.setText(words.say("review.all"));
    all.setOnAction(event -> model.setAll(all.isSelected()));
    apply.getStyleClass().add("accent");
    apply.setOnAction(event -> model.apply());
    Button leave = new Button(words.say("review.leave"));
    leave.setOnAction(event -> model.leave());
    FlowPane buttons = new FlowPane(apply, leave, all);
    buttons.getStyleClass().add("buttons");
    VBox fields = new VBox(buttons);
    fields.getStyleClass().add("fields");
    setTop(new VBox(said, fields));
    setCenter(list);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  ReviewList list() {
    return list;
  }

  @Override
  public void requestFocus() {
    list.requestFocus();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) model.apply();
    else if (event.getCode() == KeyCode.ESCAPE) model.leave();
    else return;
    event.consume();
  }

  void refresh() {
    list.refreshRows();
    model.proposal().ifPresent(what -> said.setText(sentence(what)));
    apply.setText(words.say("review.apply", model.chosen()));
    apply.setDisable(!model.canApply());
    all.setIndeterminate(model.chosen() > 0 && model.chosen() < model.posts());
    all.setSelected(model.posts() > 0 && model.chosen() == model.posts());
    all.setDisable(model.posts() == 0);
  }

  private String sentence(ReviewModel.Proposal what) {
    String key = model.posts() == 0 ? "review.none" : "review.said";
    StringBuilder all = new StringBuilder(words.say(key, what.label(), model.posts()));
    boolean doubt = model.posts() > 0 && !what.certain();
    if (doubt) all.append('\n').append(words.say("review.doubt"));
    if (what.refused() > 0) all.append('\n').append(words.say("review.refused", what.refused()));
    return all.toString();
  }
}
