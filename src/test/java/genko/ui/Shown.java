package genko.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;

/** What the windows show at a moment, in words: for a test that waited for something else. */
final class Shown {
  private static final int MOST_LETTERS = 4000;

  private Shown() {}

  /** On the JavaFX thread. */
  static String now() {
    StringBuilder said = new StringBuilder();
    for (Window window : Window.getWindows()) {
      said.append(window).append(window.isFocused() ? ", in front" : ", behind");
      if (window.getScene() == null) continue;
      said.append("\n  keyboard: ").append(window.getScene().getFocusOwner()).append("\n  ");
      List<String> words = new ArrayList<>();
      collect(window.getScene().getRoot(), words);
      said.append(String.join(" | ", words)).append('\n');
    }
    return said.substring(0, Math.min(said.length(), MOST_LETTERS));
  }

  private static void collect(Node node, List<String> words) {
    if (!node.isVisible()) return;
    if (node instanceof Labeled labeled) add(labeled.getText(), words);
    if (node instanceof TextInputControl input) add("[" + input.getText() + "]", words);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
    }
  }

  private static void add(String text, List<String> words) {
    if (text != null && !text.isBlank()) words.add(text.replace('\n', ' '));
  }
}
