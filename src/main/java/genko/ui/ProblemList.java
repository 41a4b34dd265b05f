package genko.ui;

import atlantafx.base.controls.Popover;
import genko.check.Finding;
import genko.check.Fix;
import genko.text.Problem;
import genko.words.Words;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The problems of a post as a list to choose from: a click goes there, its fix mends it. */
final class ProblemList {
  private static final double WIDTH = 420;
  private static final double TALLEST = 480;

  private final PostTab tab;
  private final Words words;
  private final Popover popover = new Popover();

  private ProblemList(PostTab tab, Words words) {
    this.tab = tab;
    this.words = words;
  }

  /** Shows the list above {@code anchor}. */
  static void show(PostTab tab, Words words, Node anchor) {
    new ProblemList(tab, words).show(anchor);
  }

  private void show(Node anchor) {
    VBox list = new VBox();
    list.getStyleClass().add("problem-list");
    for (Finding finding : tab.reviewProperty().get().findings())
      list.getChildren().add(item(finding));
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setPrefWidth(WIDTH);
    scroll.setMaxHeight(TALLEST);
    popover.setContentNode(scroll);
    popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_RIGHT);
    popover.setDetachable(false);
    popover.setHeaderAlwaysVisible(false);
    popover.show(anchor);
  }

  private VBox item(Finding finding) {
    Problem problem = finding.problem();
    int line = tab.session().post().text().lineAt(problem.span().from()) + 1;
    String sentence = words.say(problem.key(), problem.args().toArray());
    Button there = new Button(words.say("status.problem", line, sentence));
    there.getStyleClass().setAll("problem", style(problem));
    there.setWrapText(true);
    there.setMaxWidth(Double.MAX_VALUE);
    there.setMinHeight(Region.USE_PREF_SIZE);
    there.setOnAction(
        event -> {
          popover.hide();
          tab.reveal(problem.span());
        });
    VBox item = new VBox(there);
    item.getStyleClass().add("item");
    for (Fix fix : finding.fixes()) item.getChildren().add(link(fix));
    return item;
  }

  private Node link(Fix fix) {
    Hyperlink link = new Hyperlink(words.say(fix.labelKey(), fix.args().toArray()));
    link.setOnAction(
        event -> {
          popover.hide();
          tab.mend(fix);
        });
    return link;
  }

  private static String style(Problem problem) {
    return switch (problem.severity()) {
      case NOTE -> "note";
      case DOUBT -> "doubt";
      case FAULT -> "fault";
    };
  }
}
