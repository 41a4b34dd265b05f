package genko.ui.theme;

import genko.ui.editor.EditorPane;
import genko.ui.editor.TextSheet;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.workspace.settings.TextSettings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/** Sets the text of every tab as the writer likes it, at once and in those opened later. */
public final class Typesetting {
  private final ObjectProperty<TextSettings> writing =
      new SimpleObjectProperty<>(TextSettings.USUAL);
  private final BooleanProperty focus = new SimpleBooleanProperty();
  private final BooleanProperty typewriter = new SimpleBooleanProperty();
  private final BooleanProperty numbered = new SimpleBooleanProperty();

  public Typesetting(PostTabs tabs) {
    tabs.open().addListener((ListChangeListener<PostTab>) this::follow);
    writing.subscribe(
        now -> {
          each(tabs, sheet -> set(sheet, now));
          focus.set(now.focus());
          typewriter.set(now.typewriter());
        });
    numbered.subscribe(on -> each(tabs, sheet -> sheet.setNumbered(on)));
    focus.subscribe(on -> change(now -> now.withFocus(on)));
    typewriter.subscribe(on -> change(now -> now.withTypewriter(on)));
  }

  private void follow(ListChangeListener.Change<? extends PostTab> change) {
    while (change.next()) {
      for (PostTab tab : change.getAddedSubList()) {
        tab.whenEdited(editor -> begin(editor.sheet()));
      }
    }
  }

  private void begin(TextSheet sheet) {
    set(sheet, writing.get());
    sheet.setNumbered(numbered.get());
  }

  /** Those of the tabs that were shown; the others begin with what is wanted then. */
  private static void each(PostTabs tabs, Consumer<TextSheet> work) {
    for (PostTab tab : tabs.open()) tab.shownEditor().map(EditorPane::sheet).ifPresent(work);
  }

  private static void set(TextSheet sheet, TextSettings now) {
    sheet.setFontSize(now.size());
    sheet.setColumns(now.columns());
    sheet.setFocusMode(now.focus());
    sheet.setTypewriter(now.typewriter());
  }

  public ObjectProperty<TextSettings> writingProperty() {
    return writing;
  }

  public BooleanProperty focusProperty() {
    return focus;
  }

  public BooleanProperty typewriterProperty() {
    return typewriter;
  }

  /** Whether lines are numbered. */
  public BooleanProperty numberedProperty() {
    return numbered;
  }

  /** A part of how the text is set, to be bound to what sets it. */
  public <T> ObjectProperty<T> part(
      Function<TextSettings, T> of, BiFunction<TextSettings, T, TextSettings> with) {
    ObjectProperty<T> part = new SimpleObjectProperty<>(of.apply(writing.get()));
    part.subscribe(value -> change(now -> with.apply(now, value)));
    writing.subscribe(now -> part.set(of.apply(now)));
    return part;
  }

  /** Sets the text as if nobody had set it; where the writer looks at it stays. */
  public void usual() {
    change(now -> TextSettings.USUAL.withFocus(now.focus()).withTypewriter(now.typewriter()));
  }

  void change(UnaryOperator<TextSettings> made) {
    writing.set(made.apply(writing.get()));
  }

  public void larger() {
    change(now -> now.withSize(now.size() + 1));
  }

  public void smaller() {
    change(now -> now.withSize(now.size() - 1));
  }

  public void normal() {
    change(now -> now.withSize(TextSettings.USUAL.size()));
  }

  /**
   * Larger and smaller by the keys that have plus, minus and zero elsewhere: on the number pad, and
   * plus above another key than its own.
   */
  public void handle(KeyEvent event) {
    if (!event.isShortcutDown() || event.isAltDown()) return;
    switch (event.getCode()) {
      case ADD, EQUALS -> larger();
      case SUBTRACT -> smaller();
      case NUMPAD0 -> normal();
      case SEMICOLON -> {
        if (!event.isShiftDown()) return;
        larger();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Larger and smaller by the wheel. */
  public void handle(ScrollEvent event) {
    if (!event.isShortcutDown() || event.getDeltaY() == 0) return;
    if (event.getDeltaY() > 0) larger();
    else smaller();
    event.consume();
  }

  /** Gives {@code scene} the style sheet of the letters, and another when they change. */
  public void style(Scene scene) {
    ObservableValue<String> sheet = writing.map(Typesetting::styleSheet);
    scene.getStylesheets().add(sheet.getValue());
    sheet.subscribe((before, after) -> replace(scene.getStylesheets(), before, after));
  }

  private static void replace(List<String> sheets, String before, String after) {
    int at = sheets.indexOf(before);
    if (at < 0) sheets.add(after);
    else sheets.set(at, after);
  }

  /** A style sheet, as an address. What a line has by itself is no space between lines. */
  private static String styleSheet(TextSettings now) {
    String family = now.font().isEmpty() ? Fonts.ofThisMachine().text() : now.font();
    Text letter = new Text("国");
    letter.setFont(Font.font(family, now.size()));
    // As the themes have it for all text; lines are higher then.
    letter.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
    double line = letter.getLayoutBounds().getHeight();
    double space = Math.max(0, now.lineHeight() * now.size() - line);
    String css =
        """
        .root .post-area .text { -fx-font-family: "%s"; }
        .root .post-area .text.md-em-latin { -fx-font-family: "%s"; }
        .root .post-area .paragraph-text { -fx-line-spacing: %.1fpx; }
        """
            .formatted(family.replace("\"", ""), Fonts.slanted(family), space);
    byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
