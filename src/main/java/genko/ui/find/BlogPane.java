package genko.ui.find;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What is found in a whole blog, beside the text as long as it is wanted. */
public abstract class BlogPane extends BorderPane {
  /** The line at the top: what this is, and the way out. */
  protected final HBox head;

  protected final Label title = new Label();

  /** What was found, or why nothing was. */
  protected final Label said = new Label();

  private final BooleanProperty shown = new SimpleBooleanProperty();
  private Runnable onClose = () -> {};
  private boolean stale;

  /** {@code close} is said on the button. */
  protected BlogPane(String name, String close) {
    title.setText(name);
    title.getStyleClass().add("title");
    said.setWrapText(true);
    said.getStyleClass().add("legend");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button closing = new Button(close);
    closing.setOnAction(event -> close());
    head = new HBox(title, space, closing);
    head.getStyleClass().add("head-line");
    getStyleClass().add("blog-search");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(name);
    visibleProperty().bind(shown);
    managedProperty().bind(shown);
  }

  /** Whether it is in sight. */
  public final BooleanProperty shownProperty() {
    return shown;
  }

  /** Who makes room when it is closed. */
  public final void setOnClose(Runnable handler) {
    onClose = handler;
  }

  /** Gives up its place. */
  public final void close() {
    if (!shown.get()) return;
    shown.set(false);
    onClose.run();
  }

  /** Whether an input method is composing here. */
  public abstract boolean isComposing();

  /** Draws what is known now. */
  protected abstract void refresh();

  /** Draws once for all that was told in a turn. */
  protected final void later() {
    if (stale) return;
    stale = true;
    Platform.runLater(
        () -> {
          stale = false;
          refresh();
        });
  }
}
