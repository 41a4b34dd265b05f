package genko.ui.window;

import genko.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;

/** All of the screen for the post: what lies around it goes, and comes back with the window. */
final class FullScreen {
  private final Node root;
  private final Words words;

  FullScreen(Node root, Words words) {
    this.root = root;
    this.words = words;
  }

  /** Shows {@code around} only while the window is one among others. */
  void hide(List<Node> around) {
    root.sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(window -> window instanceof Stage stage ? stage.fullScreenProperty() : null)
        .orElse(false)
        .subscribe(
            full -> {
              for (Node node : around) {
                node.setVisible(!full);
                node.setManaged(!full);
              }
            });
  }

  /** To the whole screen, or back. */
  void toggle() {
    stage()
        .ifPresent(
            stage -> {
              // Esc first closes what lies over the text; this takes it when there is nothing.
              stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
              stage.setFullScreenExitHint(words.say("window.full-screen"));
              stage.setFullScreen(!stage.isFullScreen());
            });
  }

  /** Back to the window; whether it was on the whole screen. */
  boolean leave() {
    boolean full = stage().filter(Stage::isFullScreen).isPresent();
    if (full) toggle();
    return full;
  }

  private Optional<Stage> stage() {
    Window window = root.getScene() == null ? null : root.getScene().getWindow();
    return window instanceof Stage stage ? Optional.of(stage) : Optional.empty();
  }
}
