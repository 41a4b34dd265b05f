package genko.ui.menu;

import java.util.function.BiFunction;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** The menus of the commands on the text, with the keys of those that are used daily. */
public final class TextMenus {
  private TextMenus() {}

  /** Adds them to {@code menus}; {@code command} makes an action of a command's id and its keys. */
  public static void addTo(Menus menus, BiFunction<String, KeyCombination, Action> command) {
    menus.add(
        "format",
        command.apply("bold", Menus.keys(KeyCode.B)),
        command.apply("italic", Menus.keys(KeyCode.I)),
        command.apply("code", Menus.keys(KeyCode.E)),
        command.apply("strike", Menus.shiftKeys(KeyCode.X)),
        command.apply("link", Menus.keys(KeyCode.K)),
        command.apply("image", Menus.shiftKeys(KeyCode.K)),
        command.apply("footnote", Menus.shiftKeys(KeyCode.F)),
        Menus.line(),
        command.apply("heading-up", Menus.altKeys(KeyCode.UP)),
        command.apply("heading-down", Menus.altKeys(KeyCode.DOWN)),
        Menus.line(),
        command.apply("quote", Menus.shiftKeys(KeyCode.Q)),
        Menus.group(
            "lists",
            command.apply("bullets", Menus.shiftKeys(KeyCode.DIGIT8)),
            command.apply("numbers", Menus.shiftKeys(KeyCode.DIGIT7)),
            command.apply("tasks", Menus.shiftKeys(KeyCode.DIGIT9))),
        command.apply("code-block", Menus.shiftKeys(KeyCode.C)),
        command.apply("table", Menus.shiftKeys(KeyCode.T)),
        command.apply("rule", null),
        Menus.line(),
        Menus.group(
            "lines",
            command.apply("move-up", Menus.alt(KeyCode.UP)),
            command.apply("move-down", Menus.alt(KeyCode.DOWN)),
            command.apply("section-up", Menus.altShift(KeyCode.UP)),
            command.apply("section-down", Menus.altShift(KeyCode.DOWN)),
            Menus.line(),
            command.apply("duplicate", Menus.shiftKeys(KeyCode.L)),
            command.apply("join", Menus.keys(KeyCode.J)),
            command.apply("sort", null)),
        Menus.group(
            "letters",
            command.apply("full-width", null),
            command.apply("half-width", null),
            command.apply("upper-case", null),
            command.apply("lower-case", null)));
    menus.add(
        "table",
        command.apply("table-from-csv", null),
        command.apply("table-align", null),
        Menus.line(),
        command.apply("row-above", null),
        command.apply("row-below", null),
        command.apply("delete-row", null),
        Menus.line(),
        command.apply("column-before", null),
        command.apply("column-after", null),
        command.apply("delete-column", null));
  }
}
