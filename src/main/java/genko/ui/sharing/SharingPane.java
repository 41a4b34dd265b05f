package genko.ui.sharing;

import genko.async.Latest;
import genko.async.TaskRunner;
import genko.check.Diagnostic;
import genko.image.Thumbnail;
import genko.post.Post;
import genko.ui.menu.CommandSet;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.words.Words;
import genko.workspace.page.Diagnostics;
import genko.workspace.page.ParsedPost;
import genko.workspace.position.BlogPosition;
import genko.workspace.sharing.SharingCard;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A card over the window: the current post as a list of search results and large networks draw it,
 * with what there is to say of that. Follows the text as long as it is seen; Esc puts it away.
 */
public final class SharingPane extends VBox {
  private static final String COMMAND = "sharing";

  /** What results of a search are wide, in pixels. */
  private static final double WIDTH = 600;

  private static final double CARD = 504;

  /** Large networks cut pictures to this shape. */
  private static final double SHAPE = 1.91;

  /** What the keys of problems begin with that are told here. */
  private static final List<String> TOLD =
      List.of("check.title.", "check.description.", "check.target.card");

  private final Words words;
  private final PostTabs tabs;
  private final Latest<Asked, Shown> latest;
  private final VBox parts = new VBox();
  private final ScrollPane scroll = new ScrollPane(parts);
  private final Button close;
  private Subscription following = Subscription.EMPTY;
  private @Nullable Node before;

  private record Asked(PostTab tab, Post post, ParsedPost read, BlogPosition at) {}

  private record Shown(SharingCard card, Optional<byte[]> picture) {}

  /** {@code aside} reads the picture. */
  public SharingPane(Words words, PostTabs tabs, TaskRunner aside) {
    this.words = words;
    this.tabs = tabs;
    latest = new Latest<>(aside, SharingPane::make, this::show);
    close = new Button(words.say("notice.close"));
    close.setOnAction(event -> close());
    getStyleClass().add("sharing-pane");
    parts.getStyleClass().add("sharing");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    getChildren().add(scroll);
    setMaxSize(WIDTH + 56, USE_PREF_SIZE);
    StackPane.setAlignment(this, Pos.TOP_CENTER);
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(words.say("sharing.title"));
    managedProperty().bind(visibleProperty());
    setVisible(false);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    tabs.currentProperty().subscribe((was, is) -> close());
  }

  public void addTo(CommandSet commands) {
    commands.add(COMMAND, this::toggle);
  }

  private void toggle() {
    PostTab tab = tabs.currentProperty().get();
    if (isVisible() || tab == null) {
      close();
      return;
    }
    before = getScene().getFocusOwner();
    following = tab.reviewProperty().subscribe(found -> ask(tab));
  }

  private void ask(PostTab tab) {
    ParsedPost read = tab.readingProperty().get();
    if (read == null) return;
    latest.ask(new Asked(tab, read.post(), read, tab.open().position()));
  }

  private void close() {
    following.unsubscribe();
    following = Subscription.EMPTY;
    if (!isVisible()) return;
    setVisible(false);
    if (before != null) before.requestFocus();
  }

  private void pressed(KeyEvent event) {
    double step = 0.25;
    if (event.getCode() == KeyCode.ESCAPE) close();
    else if (event.getCode() == KeyCode.DOWN) scroll.setVvalue(scroll.getVvalue() + step);
    else if (event.getCode() == KeyCode.UP) scroll.setVvalue(scroll.getVvalue() - step);
    else return;
    event.consume();
  }

  private static Shown make(Asked asked) {
    SharingCard card = SharingCard.of(asked.post, asked.read.body(), asked.at);
    return new Shown(card, card.picture().flatMap(one -> Thumbnail.of(one.bytes(), 1200)));
  }

  private void show(Asked asked, Shown shown) {
    if (following == Subscription.EMPTY || tabs.currentProperty().get() != asked.tab) return;
    SharingCard card = shown.card;
    Optional<Image> picture =
        shown.picture.map(bytes -> new Image(new ByteArrayInputStream(bytes)));
    parts
        .getChildren()
        .setAll(
            label("heading", words.say("sharing.title"), 0),
            label("field-label", words.say("sharing.search"), 0),
            result(card),
            label("field-label", words.say("sharing.large"), 0),
            large(card, picture),
            label("field-label", words.say("sharing.linked"), 0),
            linked(card, picture));
    notes(card, asked.tab.reviewProperty().get()).forEach(parts.getChildren()::add);
    parts.getChildren().add(close);
    if (isVisible()) return;
    setVisible(true);
    close.requestFocus();
  }

  private VBox result(SharingCard card) {
    String place = card.path().isEmpty() ? card.host() : card.host() + " › " + card.path();
    VBox box =
        new VBox(
            label("site", place, 1),
            label("title", card.title(), 1),
            label("says", card.description(), 3));
    box.getStyleClass().addAll("sample", "result");
    return box;
  }

  private VBox large(SharingCard card, Optional<Image> picture) {
    StackPane frame = new StackPane(frame(picture));
    Label over = label("over", card.title(), 1);
    over.setMaxWidth(CARD - 24);
    StackPane.setAlignment(over, Pos.BOTTOM_LEFT);
    StackPane.setMargin(over, new Insets(0, 12, 12, 12));
    frame.getChildren().add(over);
    frame.getStyleClass().add("sample");
    frame.setMaxWidth(CARD);
    Label from = label("note", words.say("sharing.from", card.host()), 1);
    return new VBox(4, frame, from);
  }

  private VBox linked(SharingCard card, Optional<Image> picture) {
    VBox says =
        new VBox(
            label("site", card.host().toUpperCase(Locale.ROOT), 1),
            label("title", card.title(), 2),
            label("says", card.description(), 1));
    says.getStyleClass().add("linked");
    VBox box = new VBox(frame(picture), says);
    box.getStyleClass().add("sample");
    box.setMaxWidth(CARD);
    return box;
  }

  /** The middle of the picture, in the shape that it is cut to. */
  private Node frame(Optional<Image> picture) {
    if (picture.isEmpty() || picture.get().isError()) {
      Label none = label("empty", words.say("sharing.no-picture"), 1);
      none.setMinSize(CARD, CARD / SHAPE);
      return none;
    }
    Image image = picture.get();
    double width = Math.min(image.getWidth(), image.getHeight() * SHAPE);
    double height = width / SHAPE;
    ImageView view = new ImageView(image);
    view.setViewport(
        new Rectangle2D(
            (image.getWidth() - width) / 2, (image.getHeight() - height) / 2, width, height));
    view.setFitWidth(CARD);
    view.setFitHeight(CARD / SHAPE);
    return view;
  }

  /** What is to be known of it, the problems among that. */
  private List<Label> notes(SharingCard card, @Nullable Diagnostics found) {
    List<Diagnostic> all = found == null ? List.of() : found.findings();
    List<Label> notes =
        new ArrayList<>(
            all.stream()
                .filter(one -> TOLD.stream().anyMatch(one.problem().key()::startsWith))
                .map(one -> words.say(one.problem().key(), one.problem().args().toArray()))
                .map(sentence -> label("note", "· " + sentence, 0))
                .toList());
    if (!card.own() && !card.description().isEmpty()) {
      notes.add(label("note", "· " + words.say("sharing.beginning"), 0));
    }
    return notes;
  }

  /** With at most so many {@code lines}; all of them where that is 0. */
  private static Label label(String style, String text, int lines) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(lines != 1);
    if (lines > 1) {
      // A label of several lines is cut by its height, which its letters tell once they are styled.
      label
          .fontProperty()
          .subscribe(font -> label.setMaxHeight(Math.ceil(font.getSize() * 1.5 * lines)));
      label.setMinHeight(0);
    } else {
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
    return label;
  }
}
