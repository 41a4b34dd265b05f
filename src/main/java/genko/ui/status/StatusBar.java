package genko.ui.status;

import genko.words.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What is true of the post and its file, in a row below it. An empty text takes no room. */
public final class StatusBar extends HBox {
  private final Label counts = new Label();
  private final Tooltip countsTip = new Tooltip();
  private final StringProperty selection = new SimpleStringProperty("");
  private final StringProperty saved = new SimpleStringProperty("");
  private final Hyperlink encoding = new Hyperlink();
  private final Label lineEnds = new Label();
  private final Hyperlink problems = new Hyperlink();

  public StatusBar(Words words, Runnable onEncoding, Runnable onProblems) {
    getStyleClass().add("status-bar");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    encoding.setOnAction(event -> onEncoding.run());
    encoding.setTooltip(new Tooltip(words.say("status.encoding.tip")));
    counts.setTooltip(countsTip);
    problems.setOnAction(event -> onProblems.run());
    problems.getStyleClass().add("problems");
    getChildren().addAll(encoding, lineEnds, counts, label(selection), gap, problems, label(saved));
    getChildren().forEach(StatusBar::leaveWhenEmpty);
    setAccessibleRole(AccessibleRole.PARENT);
  }

  /** Puts {@code label} behind the counts. */
  public void addGoal(Hyperlink label) {
    leaveWhenEmpty(label);
    getChildren().add(3, label);
  }

  private static Label label(StringProperty text) {
    Label label = new Label();
    label.textProperty().bind(text);
    return label;
  }

  private static void leaveWhenEmpty(Node node) {
    if (node instanceof javafx.scene.control.Labeled labeled) {
      node.managedProperty().bind(Bindings.isNotEmpty(labeled.textProperty()));
      node.visibleProperty().bind(node.managedProperty());
      labeled.setMinWidth(Region.USE_PREF_SIZE);
    }
  }

  public void setEncoding(String text) {
    encoding.setText(text);
  }

  public void setLineEnds(String text) {
    lineEnds.setText(text);
  }

  public void setCounts(String text) {
    counts.setText(text);
  }

  /** What the counts are made of, in a sentence. */
  public void setCountsTip(String text) {
    countsTip.setText(text);
    counts.setAccessibleHelp(text);
  }

  public void setSelection(String text) {
    selection.set(text);
  }

  public void setSaved(String text) {
    saved.set(text);
  }

  /** The number of problems as words, and how bad the worst is: a style class. */
  public void setProblems(String text, String severity) {
    problems.setText(text);
    problems.getStyleClass().removeAll("doubt", "fault");
    problems.getStyleClass().add(severity);
  }

  public Node encodingNode() {
    return encoding;
  }

  public Node problemsNode() {
    return problems;
  }
}
