package genko.ui.input;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodTextRun;
import org.jspecify.annotations.Nullable;

/**
 * What an input method is composing in a scene, in whichever of its text nodes, and how it is ended
 * from here: committed where it stands, while its node is still in the scene. A node that leaves in
 * the midst of a composition takes the composed words with it; the platform goes on asking it where
 * it is, and gives what it commits at last to whoever has the keyboard then.
 */
public final class Composition {
  private final Scene scene;
  private @Nullable Node node;
  private String text = "";
  private boolean ending;

  private Composition(Scene scene) {
    this.scene = scene;
    scene.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, this::follow);
  }

  /** The composition in {@code scene}, followed from the first call on. */
  public static Composition in(Scene scene) {
    return (Composition)
        scene.getProperties().computeIfAbsent(Composition.class, key -> new Composition(scene));
  }

  /** Follows what is composed in the scenes that {@code node} is put into. */
  public static void follow(Node node) {
    node.sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) in(scene);
            });
  }

  /** Finishes what is composed in the scene of {@code node}, when there is one. */
  public static void finish(Node node) {
    if (node.getScene() != null) in(node.getScene()).finish();
  }

  /** The text that {@code event} says is being composed. */
  public static String composed(InputMethodEvent event) {
    StringBuilder runs = new StringBuilder();
    for (InputMethodTextRun run : event.getComposed()) runs.append(run.getText());
    return runs.toString();
  }

  private void follow(InputMethodEvent event) {
    if (ending) {
      event.consume();
    } else if (event.getTarget() instanceof Node target) {
      text = composed(event);
      // A text that was closed is not kept from going.
      node = text.isEmpty() ? null : target;
    }
  }

  /** Whether something is being composed. */
  public boolean isOpen() {
    return !text.isEmpty();
  }

  /** Commits what is being composed, and has the platform forget it; the focus stays. */
  public void finish() {
    Node composer = node;
    if (composer == null) return;
    String held = text;
    text = "";
    node = null;
    composer.fireEvent(
        new InputMethodEvent(
            InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, List.of(), held, held.length()));
    if (scene.getFocusOwner() == composer) forget(composer);
  }

  /**
   * The platform ends a composition when the focus goes elsewhere, and may say so by committing it:
   * what is in the text already must not come a second time.
   */
  private void forget(Node composer) {
    ending = true;
    try {
      scene.getRoot().requestFocus();
      composer.requestFocus();
    } finally {
      ending = false;
    }
  }
}
