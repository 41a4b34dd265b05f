package genko.ui.problems;

import genko.check.CertainFixes;
import genko.check.Diagnostic;
import genko.text.Problem;
import genko.text.QuickFix;
import genko.words.Words;
import genko.workspace.page.DiagnosticActions;
import genko.workspace.page.Diagnostics;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The problems of a post as a list to choose from: a click goes there, its fix mends it; above them
 * is one button for all that is certain. Lies over the window, within it, until the keyboard goes
 * elsewhere.
 */
public final class ProblemList extends VBox {
  private static final double WIDTH = 420;
  private static final double TALLEST = 480;

  private final Words words;
  private final Runnable onClosed;
  private final VBox items = new VBox();
  private final ScrollPane scroll = new ScrollPane(items);
  private @Nullable Node opener;

  /**
   * @param onClosed gives the keyboard back
   */
  public ProblemList(Words words, Runnable onClosed) {
    this.words = words;
    this.onClosed = onClosed;
    getStyleClass().add("problem-window");
    setVisible(false);
    setMaxSize(WIDTH, TALLEST);
    setMinSize(0, 0);
    items.getStyleClass().add("problem-list");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(0);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::follow);
  }

  /** Shows {@code problems}, or puts them away; {@code opener} is what asks for that. */
  public void toggle(DiagnosticActions problems, Node opener) {
    if (isVisible()) {
      close();
      return;
    }
    Diagnostics found = problems.found().orElse(null);
    if (found == null || found.findings().isEmpty()) return;
    this.opener = opener;
    items.getChildren().clear();
    for (Diagnostic one : found.findings()) items.getChildren().add(item(problems, one));
    getChildren().setAll(scroll);
    CertainFixes certain = found.certain();
    if (!certain.fixes().isEmpty()) getChildren().addFirst(certain(problems, certain));
    scroll.setVvalue(0);
    setPrefHeight(USE_COMPUTED_SIZE);
    setVisible(true);
    applyCss();
    lookup(".button").requestFocus();
  }

  private void close() {
    setVisible(false);
    onClosed.run();
  }

  /** Goes away with the keyboard, unless that is on the way to close the list. */
  private void follow(@Nullable Node focused) {
    if (!isVisible() || focused == opener) return;
    for (Node at = focused; at != null; at = at.getParent()) if (at == this) return;
    setVisible(false);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() != KeyCode.ESCAPE) return;
    close();
    event.consume();
  }

  private Node certain(DiagnosticActions problems, CertainFixes certain) {
    Button all = new Button(words.say("status.mend-certain", certain.fixes().size()));
    all.setMaxWidth(Double.MAX_VALUE);
    all.setWrapText(true);
    all.setOnAction(
        event -> {
          close();
          problems.applyCertain();
        });
    String kinds =
        certain.counts().entrySet().stream()
            .map(one -> words.say("status.certain", kind(certain, one.getKey()), one.getValue()))
            .collect(Collectors.joining(words.say("status.certain-between")));
    Label list = new Label(kinds);
    list.setWrapText(true);
    list.setMinHeight(Region.USE_PREF_SIZE);
    list.getStyleClass().add("text-muted");
    VBox box = new VBox(all, list);
    box.getStyleClass().add("certain");
    box.setMinHeight(Region.USE_PREF_SIZE);
    return box;
  }

  private String kind(CertainFixes certain, String key) {
    QuickFix first =
        certain.fixes().stream()
            .filter(fix -> fix.labelKey().equals(key))
            .findFirst()
            .orElseThrow();
    return words.say(key, first.args().toArray());
  }

  private VBox item(DiagnosticActions problems, Diagnostic finding) {
    Problem problem = finding.problem();
    String sentence = words.say(problem.key(), problem.args().toArray());
    Button there = new Button(finding.place().isPresent() ? sentence : placed(problems, finding));
    there.getStyleClass().setAll("button", "problem", style(problem));
    there.setWrapText(true);
    there.setMaxWidth(Double.MAX_VALUE);
    there.setMinHeight(Region.USE_PREF_SIZE);
    there.setOnAction(
        event -> {
          setVisible(false);
          problems.reveal(finding);
        });
    VBox item = new VBox(there);
    item.getStyleClass().add("item");
    for (QuickFix fix : finding.fixes()) {
      String label = words.say(fix.labelKey(), fix.args().toArray());
      item.getChildren().add(link(label, () -> problems.apply(fix)));
    }
    finding
        .word()
        .ifPresent(
            word -> {
              String label = words.say("status.add-word", word);
              item.getChildren().add(link(label, () -> problems.addWord(word)));
            });
    return item;
  }

  private String placed(DiagnosticActions problems, Diagnostic finding) {
    Problem problem = finding.problem();
    String sentence = words.say(problem.key(), problem.args().toArray());
    return words.say("status.problem", problems.line(finding) + 1, sentence);
  }

  private Node link(String label, Runnable work) {
    Hyperlink link = new Hyperlink(label);
    link.setWrapText(true);
    link.setMinHeight(Region.USE_PREF_SIZE);
    link.setOnAction(
        event -> {
          close();
          work.run();
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
