package genko.ui.menu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyCombination.ModifierValue;

/**
 * Keys as a person writes them: {@code Ctrl+Shift+H}, {@code Alt+Up}, {@code F8}. Ctrl is the key
 * that the platform has for commands, as is {@code Shortcut} or {@code Cmd}.
 */
public final class KeyNames {
  private KeyNames() {}

  /** The keys that {@code written} names, whatever its case; empty when it names none. */
  public static Optional<KeyCombination> parse(String written) {
    String[] names = written.strip().split("\\s*\\+\\s*", -1);
    List<Modifier> held = new ArrayList<>();
    for (String name : Arrays.asList(names).subList(0, names.length - 1)) {
      Optional<Modifier> modifier = modifier(name);
      if (modifier.isEmpty() || held.contains(modifier.get())) return Optional.empty();
      held.add(modifier.get());
    }
    return code(names[names.length - 1])
        .map(code -> new KeyCodeCombination(code, held.toArray(Modifier[]::new)));
  }

  private static Optional<Modifier> modifier(String name) {
    return Optional.ofNullable(
        switch (plain(name)) {
          case "ctrl", "control", "shortcut", "cmd", "command" -> KeyCombination.SHORTCUT_DOWN;
          case "shift" -> KeyCombination.SHIFT_DOWN;
          case "alt", "option", "opt" -> KeyCombination.ALT_DOWN;
          default -> null;
        });
  }

  private static Optional<KeyCode> code(String name) {
    return Optional.ofNullable(Codes.BY_NAME.get(plain(name)));
  }

  /** All keys by both their names, which are many: made when the first is asked for. */
  private static final class Codes {
    static final Map<String, KeyCode> BY_NAME = new HashMap<>();

    static {
      for (KeyCode code : KeyCode.values()) {
        if (code.isModifierKey() || code == KeyCode.UNDEFINED) continue;
        BY_NAME.putIfAbsent(plain(code.getName()), code);
        BY_NAME.putIfAbsent(plain(code.name()), code);
      }
    }
  }

  private static String plain(String name) {
    return name.replace(" ", "").replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** {@code keys} so that {@link #parse} gives them again. */
  public static String write(KeyCombination keys) {
    StringBuilder out = new StringBuilder();
    if (keys.getShortcut() == ModifierValue.DOWN || keys.getControl() == ModifierValue.DOWN) {
      out.append("Ctrl+");
    }
    if (keys.getAlt() == ModifierValue.DOWN) out.append("Alt+");
    if (keys.getShift() == ModifierValue.DOWN) out.append("Shift+");
    if (!(keys instanceof KeyCodeCombination one)) {
      throw new IllegalArgumentException("no key: " + keys);
    }
    return out.append(one.getCode().getName().replace(" ", "")).toString();
  }

  /**
   * Whether {@code keys} can be given to a command: letters are for typing, Tab is for going on.
   */
  public static boolean isFree(KeyCombination keys) {
    if (!(keys instanceof KeyCodeCombination one)) return false;
    KeyCode code = one.getCode();
    boolean held =
        keys.getShortcut() == ModifierValue.DOWN
            || keys.getControl() == ModifierValue.DOWN
            || keys.getAlt() == ModifierValue.DOWN;
    return code.isFunctionKey() || held && code != KeyCode.TAB && code != KeyCode.ESCAPE;
  }

  /**
   * Whether many desktops take {@code keys} before a program sees them: GNOME, KDE and Windows move
   * between windows and workspaces by arrows with two modifiers, and by Alt with Tab, space or a
   * function key.
   */
  public static boolean isOftenTaken(KeyCombination keys) {
    if (!(keys instanceof KeyCodeCombination one)) return false;
    KeyCode code = one.getCode();
    boolean alt = keys.getAlt() == ModifierValue.DOWN;
    boolean shift = keys.getShift() == ModifierValue.DOWN;
    boolean shortcut = keys.getShortcut() == ModifierValue.DOWN;
    if (!alt) return false;
    if (code.isArrowKey()) return shift || shortcut;
    return !shortcut && !shift && (code.isFunctionKey() || code == KeyCode.SPACE);
  }
}
