package genko.ui.theme;

import genko.words.Words;
import genko.workspace.settings.TextSettings;
import genko.workspace.settings.ThemeChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.DoubleSpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.text.Font;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * How the text is set, to change while one sees it: letters, their size, the width and the height
 * of lines, light or dark, and what is made of marks that are typed. Esc puts the bar away.
 */
public final class WritingBar extends FlowPane {
  private final Words words;
  private final Typesetting setting;
  private final Runnable onClosed;
  private final ComboBox<String> font = new ComboBox<>();

  /**
   * @param marks whether full-width marks are mended
   * @param pairs whether marks that come in pairs are closed
   */
  public WritingBar(
      Words words,
      Typesetting setting,
      Theme theme,
      BooleanProperty marks,
      BooleanProperty pairs,
      Runnable onClosed) {
    this.words = words;
    this.setting = setting;
    this.onClosed = onClosed;
    getStyleClass().add("writing-bar");
    setVisible(false);
    managedProperty().bind(visibleProperty());
    font.setConverter(shown(this::fontName));
    font.setPrefWidth(220);
    font.valueProperty().subscribe(this::chooseFont);
    ComboBox<ThemeChoice> look = new ComboBox<>();
    look.getItems().setAll(ThemeChoice.values());
    look.setConverter(shown(choice -> words.say("writing.look." + name(choice))));
    look.valueProperty().bindBidirectional(theme.choiceProperty());
    Button usual = new Button(words.say("writing.usual"));
    usual.setOnAction(event -> setting.change(WritingBar::usual));
    Button close = new Button(words.say("writing.close"));
    close.setOnAction(event -> close());
    HBox ways = new HBox(8, usual, close);
    ways.getStyleClass().add("writing-choice");
    getChildren()
        .addAll(
            labelled("writing.font", font),
            number(
                "writing.size",
                TextSettings.SMALLEST,
                TextSettings.LARGEST,
                1,
                TextSettings::size,
                TextSettings::withSize),
            number(
                "writing.columns",
                TextSettings.NARROWEST,
                TextSettings.WIDEST,
                1,
                TextSettings::columns,
                TextSettings::withColumns),
            number(
                "writing.line-height",
                TextSettings.LOWEST,
                TextSettings.HIGHEST,
                0.1,
                TextSettings::lineHeight,
                TextSettings::withLineHeight),
            labelled("writing.look", look),
            choice("writing.marks", marks),
            choice("writing.pairs", pairs),
            ways);
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    setting.writingProperty().subscribe(now -> font.setValue(now.font()));
  }

  private static String name(ThemeChoice choice) {
    return choice.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static TextSettings usual(TextSettings now) {
    return TextSettings.USUAL.withFocus(now.focus()).withTypewriter(now.typewriter());
  }

  /** Shows the bar, or puts it away. */
  public void toggle() {
    if (isVisible()) close();
    else show();
  }

  private void show() {
    if (font.getItems().isEmpty()) {
      List<String> families = new ArrayList<>(List.of(""));
      families.addAll(Font.getFamilies());
      font.getItems().setAll(families);
    }
    setVisible(true);
    font.requestFocus();
  }

  private void close() {
    setVisible(false);
    onClosed.run();
  }

  private void press(KeyEvent event) {
    if (event.getCode() != KeyCode.ESCAPE) return;
    close();
    event.consume();
  }

  private void chooseFont(@Nullable String family) {
    if (family != null) setting.change(now -> now.withFont(family));
  }

  private String fontName(String family) {
    if (!family.isEmpty()) return family;
    return words.say("writing.font.usual", Fonts.ofThisMachine().text());
  }

  private static <T> StringConverter<T> shown(Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : name.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("nobody writes " + text);
      }
    };
  }

  private Node number(
      String key,
      double least,
      double most,
      double step,
      Function<TextSettings, Double> of,
      BiFunction<TextSettings, Double, TextSettings> with) {
    double first = of.apply(setting.writingProperty().get());
    DoubleSpinnerValueFactory values = new DoubleSpinnerValueFactory(least, most, first, step);
    Spinner<Double> spinner = new Spinner<>(values);
    spinner.setPrefWidth(92);
    values.valueProperty().subscribe(value -> setting.change(now -> with.apply(now, value)));
    setting.writingProperty().subscribe(now -> values.setValue(of.apply(now)));
    return labelled(key, spinner);
  }

  private CheckBox choice(String key, BooleanProperty wanted) {
    CheckBox box = new CheckBox(words.say(key));
    box.setTooltip(new Tooltip(words.say(key + "-tip")));
    box.setMinWidth(USE_PREF_SIZE);
    box.selectedProperty().bindBidirectional(wanted);
    return box;
  }

  private Node labelled(String key, Node control) {
    Label label = new Label(words.say(key));
    label.setLabelFor(control);
    label.setMinWidth(USE_PREF_SIZE);
    control.setAccessibleText(words.say(key));
    HBox box = new HBox(8, label, control);
    box.getStyleClass().add("writing-choice");
    return box;
  }
}
