package genko.ui.palette;

import genko.markdown.Heading;
import genko.markdown.Outline;
import genko.text.Span;
import genko.text.Text;
import genko.ui.menu.Action;
import genko.ui.menu.Menus;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.words.Words;
import genko.workspace.page.ParsedPost;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/**
 * What the palette offers: every action of the menus and every setting, by its Japanese and its
 * English name whatever language the window speaks, and by the words of other editors; after {@code
 * :} a line of the file, after {@code #} a heading.
 */
public final class PaletteEntries {
  private final Words words;
  private final Words english = Words.of(Locale.ENGLISH);
  private final Words japanese = Words.of(Locale.JAPANESE);
  private final Menus menus;
  private final PostTabs tabs;
  private final ObservableBooleanValue textFocused;
  private final Synonyms synonyms = Synonyms.read();
  private final List<PaletteEntry> settings = new ArrayList<>();
  private final Palette palette;

  /** {@code textFocused} enables the actions that need the keyboard in the text. */
  public PaletteEntries(
      Words words, Menus menus, PostTabs tabs, ObservableBooleanValue textFocused) {
    this.words = words;
    this.menus = menus;
    this.tabs = tabs;
    this.textFocused = textFocused;
    palette = new Palette(words, this::actions);
    palette.addList(':', this::lines);
    palette.addList('#', this::headings);
  }

  public Palette palette() {
    return palette;
  }

  /** What commands and settings are called elsewhere. */
  public Synonyms synonyms() {
    return synonyms;
  }

  /** Offers the settings with the words of {@code keys} too; {@code show} leads to one. */
  public void addSettings(List<String> keys, Consumer<String> show) {
    // What is a command as well is offered once.
    keys.stream()
        .filter(key -> !key.startsWith("menu."))
        .forEach(
            key ->
                settings.add(
                    new PaletteEntry(
                        key,
                        words.say(key),
                        words.say("palette.setting"),
                        "",
                        inBoth(key),
                        inBoth("palette.setting", key),
                        synonyms.of(key),
                        () -> show.accept(key))));
  }

  private List<PaletteEntry> actions() {
    List<PaletteEntry> out = new ArrayList<>(settings);
    for (Menus.Listed listed : menus.listed()) {
      if (isUsable(listed.action())) out.add(entry(listed));
    }
    return out;
  }

  /** What needs the keyboard in the text can be done from the palette, which gives it back. */
  private boolean isUsable(Action action) {
    boolean text = action.enabled() == textFocused && tabs.currentProperty().get() != null;
    return text || action.enabled().get();
  }

  private PaletteEntry entry(Menus.Listed listed) {
    Action action = listed.action();
    String menu = "menu." + listed.menu();
    List<String> names = inBoth(action.key());
    List<String> longNames = inBoth(menu, action.key());
    return new PaletteEntry(
        action.id(),
        words.say(action.key()),
        words.say(menu),
        action.keys().map(KeyCombination::getDisplayText).orElse(""),
        names,
        longNames,
        synonyms.of(action.id()),
        () -> run(action));
  }

  private List<String> inBoth(String... keys) {
    return Stream.of(japanese, english)
        .map(said -> Stream.of(keys).map(said::say).collect(Collectors.joining(" ")))
        .toList();
  }

  private void run(Action action) {
    PostTab tab = tabs.currentProperty().get();
    if (!action.enabled().get() && tab != null) tab.editor().requestFocus();
    action.run();
  }

  private List<PaletteEntry> lines(String typed) {
    PostTab tab = tabs.currentProperty().get();
    if (tab == null) return List.of();
    Text text = tab.session().post().text();
    int count = text.lineCount();
    // What is out of sight counts, as in the file: that is said where it is so.
    boolean hidden = tab.editor().shownFrom() > 0;
    String range = hidden ? "palette.line-range-of-file" : "palette.line-range";
    String there = hidden ? "palette.line-of-file" : "palette.line";
    boolean number = typed.matches("\\d{1,9}");
    int line = number ? Integer.parseInt(typed) : 0;
    if (!typed.isEmpty() && !number) return List.of();
    if (line < 1 || line > count) {
      return List.of(PaletteEntry.of(words.say(range, count), "", () -> {}));
    }
    String begin =
        text.slice(
            text.lineStart(line - 1),
            Math.min(text.lineEnd(line - 1), text.lineStart(line - 1) + 80));
    return List.of(
        PaletteEntry.of(
            words.say(there, line, begin),
            "",
            () -> tab.editor().goTo(Span.at(text.lineStart(line - 1)))));
  }

  private List<PaletteEntry> headings(String typed) {
    PostTab tab = tabs.currentProperty().get();
    ParsedPost reading = tab == null ? null : tab.readingProperty().get();
    if (reading == null || !reading.isOf(tab.session().post())) return List.of();
    int start = tab.session().post().bodyStart();
    List<PaletteEntry> out = new ArrayList<>();
    for (Heading heading : Outline.of(reading.body())) {
      String indent = "\u3000".repeat(Math.max(0, heading.level() - 1));
      int at = start + heading.span().from();
      out.add(
          PaletteEntry.of(
              indent + heading.text(),
              "#".repeat(heading.level()),
              () -> tab.editor().goTo(Span.at(at))));
    }
    String name = typed.replaceFirst("^#+", "");
    return name.isBlank() ? out : palette.best(name, out);
  }
}
