package genko.ui.menu;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

/** What the commands of the {@link MenuTable} do, by their ids. */
public final class CommandSet {
  private final Map<String, Command> commands = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  /** What a command does; whether it can be given and whether it is on, where it says so itself. */
  record Command(
      Runnable work,
      Optional<ObservableBooleanValue> enabled,
      Optional<ObservableBooleanValue> state) {}

  /** The command {@code id} does {@code work}. */
  public CommandSet add(String id, Runnable work) {
    return add(id, new Command(work, Optional.empty(), Optional.empty()));
  }

  /** The command {@code id} turns {@code state} on and off. */
  public CommandSet addToggle(String id, BooleanProperty state) {
    Runnable turn = () -> state.set(!state.get());
    return add(id, new Command(turn, Optional.empty(), Optional.of(state)));
  }

  /** The command {@code id} turns {@code state} by {@code work}, while {@code enabled}. */
  public CommandSet addToggle(
      String id, Runnable work, ObservableBooleanValue enabled, ObservableBooleanValue state) {
    return add(id, new Command(work, Optional.of(enabled), Optional.of(state)));
  }

  private CommandSet add(String id, Command command) {
    if (commands.put(id, command) != null) {
      throw new IllegalArgumentException("two commands: " + id);
    }
    return this;
  }

  /** The command {@code id}, which a menu shows. */
  Command use(String id) {
    Command command = commands.get(id);
    if (command == null) throw new IllegalStateException("no menu can do " + id);
    used.add(id);
    return command;
  }

  /** Makes sure that every command stands in a menu. */
  void end() {
    Set<String> left = new HashSet<>(commands.keySet());
    left.removeAll(used);
    if (!left.isEmpty()) throw new IllegalStateException("in no menu: " + left);
  }
}
