package genko.ui;

import genko.check.Finding;
import genko.check.Fix;
import genko.words.Words;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The problems of a post as a list to choose from: a click goes there, its fix mends it. */
final class ProblemList {
  private static final double WIDTH = 420;
  private static final int MOST = 12;

  private ProblemList() {}

  static ContextMenu of(PostTab tab, Words words) {
    ContextMenu menu = new ContextMenu();
    tab.reviewProperty().get().findings().stream()
        .limit(MOST)
        .forEach(finding -> menu.getItems().add(item(tab, words, finding, menu)));
    return menu;
  }

  private static CustomMenuItem item(PostTab tab, Words words, Finding finding, ContextMenu menu) {
    VBox box = new VBox(2);
    box.setPrefWidth(WIDTH);
    int line = tab.session().post().text().lineAt(finding.problem().span().from()) + 1;
    Label sentence =
        new Label(
            words.say(
                "status.problem",
                line,
                words.say(finding.problem().key(), finding.problem().args().toArray())));
    sentence.setWrapText(true);
    sentence.setMaxWidth(WIDTH);
    box.getChildren().add(sentence);
    for (Fix fix : finding.fixes()) box.getChildren().add(link(tab, words, fix, menu));
    CustomMenuItem item = new CustomMenuItem(box, true);
    item.setOnAction(event -> tab.reveal(finding.problem().span()));
    return item;
  }

  private static Node link(PostTab tab, Words words, Fix fix, ContextMenu menu) {
    Hyperlink link = new Hyperlink(words.say(fix.labelKey(), fix.args().toArray()));
    link.setOnAction(
        event -> {
          menu.hide();
          tab.mend(fix);
        });
    return link;
  }
}
