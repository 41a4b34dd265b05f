package genko.ui.settings;

import genko.ui.menu.KeyNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.input.KeyCombination;

/**
 * What a writer's file of shortcuts says: a command and its keys a line, {@code save = Ctrl+S}, or
 * {@code -} for a command that is on no keys; {@code #} begins a comment. What cannot be done is a
 * fault with its line, and the other lines hold nevertheless.
 *
 * @param chosen the keys of each command in the file, empty for none
 */
record ShortcutList(Map<String, Optional<KeyCombination>> chosen, List<Fault> faults) {
  static final ShortcutList EMPTY = new ShortcutList(Map.of(), List.of());

  private static final String NONE = "-";

  /**
   * A line that says nothing that can be done.
   *
   * @param line counted from zero
   * @param key of the sentence that says why
   */
  record Fault(int line, String key, String of) {}

  static ShortcutList of(String text, Predicate<String> isCommand) {
    Map<String, Optional<KeyCombination>> chosen = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at).strip();
      if (line.isEmpty() || line.startsWith("#")) continue;
      String id = id(line);
      int between = line.indexOf('=');
      String written = between < 0 ? "" : line.substring(between + 1).strip();
      Optional<KeyCombination> keys =
          written.equals(NONE) ? Optional.empty() : KeyNames.parse(written);
      if (!isCommand.test(id)) {
        faults.add(new Fault(at, "shortcuts.no-command", id));
      } else if (keys.isEmpty() && !written.equals(NONE)) {
        faults.add(new Fault(at, "shortcuts.no-keys", written));
      } else if (keys.isPresent() && !KeyNames.isFree(keys.get())) {
        faults.add(new Fault(at, "shortcuts.not-free", written));
      } else if (keys.isPresent() && chosen.containsValue(keys)) {
        faults.add(new Fault(at, "shortcuts.twice", written));
      } else {
        chosen.put(id, keys);
      }
    }
    return new ShortcutList(chosen, faults);
  }

  private static String id(String line) {
    int between = line.indexOf('=');
    return (between < 0 ? line : line.substring(0, between)).strip();
  }

  /**
   * {@code text} with {@code keys} for the command {@code id}, in its line where it has one;
   * without such a line where {@code keys} are its usual ones.
   */
  static String with(
      String text, String id, Optional<KeyCombination> keys, Optional<KeyCombination> usual) {
    List<String> lines = new ArrayList<>();
    boolean there = false;
    String line = id + " = " + keys.map(KeyNames::write).orElse(NONE);
    boolean gone = keys.equals(usual);
    for (String each : text.lines().toList()) {
      boolean its = !each.strip().startsWith("#") && id(each.strip()).equals(id);
      if (!its) lines.add(each);
      else if (!gone && !there) lines.add(line);
      there |= its;
    }
    if (!there && !gone) lines.add(line);
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
