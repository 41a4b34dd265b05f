package genko.ui.git;

import genko.storage.git.GitState;
import genko.ui.input.FieldPaste;
import genko.ui.notice.AskingBar;
import genko.words.Words;
import genko.workspace.git.CommitPlan;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A bar above a post that asks for the message of its commit, says what will be in it and where it
 * goes. Ctrl+Enter commits, Escape does nothing.
 */
final class CommitBar extends VBox implements AskingBar {
  private static final int ROWS = 2;
  private static final int MOST_NAMED = 3;

  private final Words words;
  private final TextArea message;
  private final CheckBox pictures = new CheckBox();
  private final Button commit = new Button();

  /** What the bar does. */
  interface Answer {
    void commit(String message, boolean withPictures);

    void cancel();
  }

  /**
   * @param unsaved whether the text has to be saved before
   * @param proposed the message to begin with
   */
  CommitBar(Words words, CommitPlan plan, boolean unsaved, String proposed, Answer answer) {
    this.words = words;
    getStyleClass().addAll("notice", "commit-bar");
    message = new FieldPaste.Area(proposed);
    message.setPrefRowCount(ROWS);
    message.setWrapText(true);
    Label label = new Label(words.say("git.message"));
    label.setLabelFor(message);
    message.setAccessibleText(label.getText());
    getChildren().addAll(head(label), message, muted(what(plan)));
    for (String name : plan.former()) {
      getChildren().add(muted(words.say("git.former", name)));
    }
    if (!plan.pictures().isEmpty()) getChildren().add(pictures(plan));
    if (plan.state().equals(Optional.of(GitState.STAGED))) {
      getChildren().add(muted(words.say("git.whole-file")));
    }
    getChildren().add(buttons(plan, unsaved, answer));
    addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, answer));
  }

  private HBox head(Label label) {
    Label keys = muted(words.say("git.keys"));
    keys.setMinWidth(0);
    label.setMinWidth(USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    return new HBox(label, keys);
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add("place");
    return label;
  }

  private String what(CommitPlan plan) {
    String here = words.say("git.what", plan.file(), plan.branch());
    return plan.target()
        .map(
            target -> {
              String there = here + " → " + target.label();
              if (target.first()) return words.say("git.first-push", there);
              return plan.ahead() == 0 ? there : words.say("git.pushed-too", there, plan.ahead());
            })
        .orElse(here);
  }

  private CheckBox pictures(CommitPlan plan) {
    int count = plan.pictures().size();
    String named =
        String.join(
            words.say("library.and"), plan.pictures().subList(0, Math.min(count, MOST_NAMED)));
    pictures.setText(words.say("git.pictures", count, count > MOST_NAMED ? named + " …" : named));
    pictures.setSelected(true);
    pictures.setMnemonicParsing(false);
    pictures.setWrapText(true);
    return pictures;
  }

  private HBox buttons(CommitPlan plan, boolean unsaved, Answer answer) {
    String key = plan.target().isPresent() ? "git.do-push" : "git.do";
    commit.setText(words.say(unsaved ? key + "-saved" : key));
    commit.setOnAction(event -> give(answer));
    commit
        .disableProperty()
        .bind(Bindings.createBooleanBinding(this::isBlank, message.textProperty()));
    Button cancel = new Button(words.say("dialog.cancel"));
    cancel.setOnAction(event -> answer.cancel());
    commit.setMinWidth(USE_PREF_SIZE);
    cancel.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(commit, cancel);
    row.getStyleClass().add("commit-buttons");
    return row;
  }

  private boolean isBlank() {
    return message.getText().isBlank();
  }

  private void give(Answer answer) {
    if (!isBlank()) answer.commit(message.getText().strip() + "\n", pictures.isSelected());
  }

  private void press(KeyEvent event, Answer answer) {
    boolean tab = event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown();
    if (event.getCode() == KeyCode.ESCAPE) answer.cancel();
    else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) give(answer);
    else if (tab && event.getTarget() == message) {
      message.requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    } else {
      return;
    }
    event.consume();
  }

  @Override
  public void begin() {
    message.requestFocus();
    message.selectAll();
  }
}
