package genko.ui.form;

import genko.check.Diagnostic;
import genko.text.Problem;
import genko.text.QuickFix;
import genko.words.Words;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A problem as a picture and a sentence in its colour, with its ways out as links under it. */
final class ProblemView extends HBox {
  ProblemView(Diagnostic advice, Words words, Consumer<Problem> goTo, Consumer<QuickFix> mend) {
    this(advice.problem(), words);
    Hyperlink sentence = new Hyperlink(sentence(advice.problem(), words));
    sentence.getStyleClass().add("problem-text");
    sentence.setWrapText(true);
    sentence.setMinWidth(0);
    sentence.setAccessibleHelp(words.say("form.go-to-problem"));
    sentence.setOnAction(event -> goTo.accept(advice.problem()));
    VBox column = new VBox(sentence);
    column.setMinWidth(0);
    HBox.setHgrow(column, Priority.ALWAYS);
    if (!advice.fixes().isEmpty()) {
      FlowPane ways = new FlowPane();
      ways.getStyleClass().add("problem-fixes");
      for (QuickFix fix : advice.fixes()) {
        Hyperlink link = new Hyperlink(words.say(fix.labelKey(), fix.args().toArray()));
        link.getStyleClass().add("problem-fix");
        link.setWrapText(true);
        link.setOnAction(event -> mend.accept(fix));
        ways.getChildren().add(link);
      }
      column.getChildren().add(ways);
    }
    getChildren().add(column);
  }

  private ProblemView(Problem problem, Words words) {
    String severity =
        switch (problem.severity()) {
          case NOTE -> "note";
          case DOUBT -> "doubt";
          case FAULT -> "fault";
        };
    getStyleClass().addAll("problem", severity);
    Label sign =
        new Label(
            null,
            Icons.of(
                switch (problem.severity()) {
                  case NOTE -> Feather.INFO;
                  case DOUBT -> Icons.DOUBT;
                  case FAULT -> Feather.ALERT_OCTAGON;
                }));
    sign.getStyleClass().add("problem-sign");
    sign.setAccessibleText(
        switch (problem.severity()) {
          case NOTE -> words.say("form.severity.note");
          case DOUBT -> words.say("form.severity.doubt");
          case FAULT -> words.say("form.severity.fault");
        });
    getChildren().add(sign);
  }

  /** Why something typed is not written. */
  static ProblemView refusal(Problem problem, Words words) {
    ProblemView view = new ProblemView(problem, words);
    Label sentence = new Label(sentence(problem, words));
    sentence.getStyleClass().add("problem-text");
    sentence.setWrapText(true);
    sentence.setMinWidth(0);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    view.getChildren().add(sentence);
    view.getStyleClass().add("refusal");
    return view;
  }

  private static String sentence(Problem problem, Words words) {
    return words.say(problem.key(), problem.args().toArray());
  }
}
