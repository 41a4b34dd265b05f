package genko.ui.window;

import genko.ui.tab.PostTabs;
import genko.words.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What is shown while no post is open: what this is, and the next step. */
final class StartPage extends VBox {
  StartPage(Words words, PostTabs tabs) {
    getStyleClass().add("empty-state");
    Label title = new Label(words.say("window.empty"));
    title.getStyleClass().add("title");
    Label hint = new Label(words.say("window.empty-hint"));
    hint.getStyleClass().add("text-muted");
    Button fresh = new Button(words.say("menu.new"));
    fresh.setDefaultButton(true);
    fresh.setOnAction(event -> tabs.newPost());
    Button open = new Button(words.say("menu.open"));
    open.setOnAction(event -> tabs.chooseAndOpen());
    HBox steps = new HBox(8, fresh, open);
    steps.setStyle("-fx-alignment: center;");
    getChildren().addAll(title, hint, steps);
  }
}
