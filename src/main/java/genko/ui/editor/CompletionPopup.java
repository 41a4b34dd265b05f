package genko.ui.editor;

import genko.edit.completion.CompletionItem;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Popup;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;

/**
 * Offers in a list below the caret. The text keeps the keyboard; who shows the list hands the keys
 * over that are meant for it.
 */
final class CompletionPopup {
  private static final int ROWS = 8;
  private static final double ROW = 28;
  private static final double NARROWEST = 320;

  /** As wide as most titles of posts. */
  private static final double WIDEST = 600;

  /** What a row needs beside its label: its detail and the space around both. */
  private static final double BESIDE = 130;

  /** How large a picture is shown beside its name, with the edge around it. */
  private static final double FRAME = 176;

  private static final double GAP = 4;

  private final Region owner;
  private final Consumer<CompletionItem> taken;
  private final ListView<CompletionItem> list = new ListView<>();
  private final BiConsumer<CompletionItem, Consumer<Optional<Image>>> pictures;
  private final ImageView picture = new ImageView();
  private final StackPane frame = new StackPane(picture);
  private final Popup popup = new Popup();

  /** {@code pictures} shows what an offer looks like, as far as it is a picture. */
  CompletionPopup(
      Region owner,
      String name,
      Consumer<CompletionItem> taken,
      BiConsumer<CompletionItem, Consumer<Optional<Image>>> pictures) {
    this.owner = owner;
    this.taken = taken;
    this.pictures = pictures;
    list.getStyleClass().add("offers");
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.setAccessibleText(name);
    list.setCellFactory(view -> new Cell());
    list.setOnMouseClicked(click -> take());
    popup.setAutoHide(true);
    popup.setConsumeAutoHidingEvents(false);
    list.getSelectionModel().selectedItemProperty().subscribe(this::look);
    frame.getStyleClass().add("offered-picture");
    frame.setMinSize(FRAME, FRAME);
    // Both as high as the higher one: a window need not be transparent around them.
    frame.setMaxSize(FRAME, Double.MAX_VALUE);
    frame.setVisible(false);
    frame.managedProperty().bind(frame.visibleProperty());
    popup.getContent().add(new HBox(list, frame));
  }

  boolean isShowing() {
    return popup.isShowing();
  }

  /**
   * Shows {@code offers} below {@code caret}, in screen coordinates, or above it where the screen
   * ends, the first of them chosen.
   */
  void show(List<CompletionItem> offers, Bounds caret) {
    list.getItems().setAll(offers);
    list.getSelectionModel().select(0);
    list.scrollTo(0);
    double height = Math.min(ROWS, offers.size()) * ROW + 2;
    list.setPrefHeight(height);
    list.setPrefWidth(width(offers));
    double top = top(caret, height, screen(caret));
    if (!popup.isShowing()) {
      popup.getScene().getStylesheets().setAll(owner.getScene().getStylesheets());
      // Shown for a node, JavaFX throws when the window is closed meanwhile.
      popup.show(owner.getScene().getWindow(), caret.getMinX(), top);
    } else {
      popup.setAnchorX(caret.getMinX());
      popup.setAnchorY(top);
    }
  }

  /** Shows {@code offer} beside the list, if it is a picture; what was shown stays until then. */
  private void look(@Nullable CompletionItem offer) {
    if (offer == null) return;
    pictures.accept(
        offer,
        image -> {
          if (list.getSelectionModel().getSelectedItem() != offer) return;
          picture.setImage(image.orElse(null));
          frame.setVisible(image.isPresent());
        });
  }

  /** The picture that is shown beside the list. */
  Optional<Image> pictured() {
    return frame.isVisible() ? Optional.ofNullable(picture.getImage()) : Optional.empty();
  }

  /** So that the longest label is seen whole, as far as that is sensible. */
  private static double width(List<CompletionItem> offers) {
    Text letters = new Text();
    double longest = 0;
    for (CompletionItem offer : offers) {
      letters.setText(offer.label());
      longest = Math.max(longest, letters.getLayoutBounds().getWidth());
    }
    return Math.clamp(longest + BESIDE, NARROWEST, WIDEST);
  }

  private static Rectangle2D screen(Bounds caret) {
    return Screen.getScreensForRectangle(caret.getMinX(), caret.getMinY(), 1, 1).stream()
        .findFirst()
        .orElseGet(Screen::getPrimary)
        .getVisualBounds();
  }

  /** Where a list of {@code height} begins so that it does not cover the line of {@code caret}. */
  static double top(Bounds caret, double height, Rectangle2D screen) {
    double below = caret.getMaxY() + GAP;
    double above = caret.getMinY() - GAP - height;
    boolean fits = below + height <= screen.getMaxY() || above < screen.getMinY();
    return fits ? below : above;
  }

  void close() {
    popup.hide();
    list.getItems().clear();
    frame.setVisible(false);
  }

  void walk(int by) {
    int count = list.getItems().size();
    int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, count);
    list.getSelectionModel().select(next);
    list.scrollTo(Math.max(0, next - ROWS + 1));
  }

  /** Hands over the chosen offer; whether there was one. */
  boolean take() {
    CompletionItem offer = list.getSelectionModel().getSelectedItem();
    if (offer == null) return false;
    close();
    taken.accept(offer);
    return true;
  }

  /** A row: what is put, and what tells it from others. */
  private static final class Cell extends ListCell<CompletionItem> {
    private final Label label = new Label();
    private final Label detail = new Label();
    private final HBox row = new HBox(12, label, detail);

    Cell() {
      HBox.setHgrow(label, Priority.ALWAYS);
      label.setMaxWidth(Double.MAX_VALUE);
      detail.getStyleClass().add("detail");
      detail.setMinWidth(USE_PREF_SIZE);
      detail.setMaxWidth(160);
      row.getStyleClass().add("line");
      // A row is as wide as the list; what does not fit ends in dots.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable CompletionItem offer, boolean empty) {
      super.updateItem(offer, empty);
      setGraphic(empty || offer == null ? null : row);
      if (offer == null) return;
      label.setText(offer.label());
      detail.setText(offer.detail());
      setAccessibleText(offer.label() + " " + offer.detail());
    }
  }
}
