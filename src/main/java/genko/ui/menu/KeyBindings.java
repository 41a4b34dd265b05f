package genko.ui.menu;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * On which keys each command is: those of the {@link MenuTable}, or others that the writer chose.
 * Keys lead to one command at most.
 */
public final class KeyBindings {
  private final Map<String, ObjectProperty<@Nullable KeyCombination>> keys = new LinkedHashMap<>();
  private final Map<String, Optional<KeyCombination>> usual = new LinkedHashMap<>();
  private BiConsumer<String, Optional<KeyCombination>> onChosen = (id, chosen) -> {};

  /**
   * The keys of the command {@code id}, which are {@code first} unless something else is chosen.
   */
  ObservableValue<@Nullable KeyCombination> add(String id, Optional<KeyCombination> first) {
    ObjectProperty<@Nullable KeyCombination> now = new SimpleObjectProperty<>(first.orElse(null));
    keys.put(id, now);
    usual.put(id, first);
    return now;
  }

  public boolean isCommand(String id) {
    return keys.containsKey(id);
  }

  /** The keys of the command {@code id} now. */
  public Optional<KeyCombination> of(String id) {
    return Optional.ofNullable(known(id).get());
  }

  /** The keys that the command {@code id} has where nothing is chosen. */
  public Optional<KeyCombination> usual(String id) {
    return usual.getOrDefault(id, Optional.empty());
  }

  /** Which command {@code wanted} leads to. */
  public Optional<String> commandOn(KeyCombination wanted) {
    return keys.keySet().stream().filter(id -> of(id).filter(wanted::equals).isPresent()).findAny();
  }

  /** The writer chose {@code wanted} for the command {@code id}; whoever has them has none then. */
  public void choose(String id, Optional<KeyCombination> wanted) {
    if (of(id).equals(wanted)) return;
    wanted
        .flatMap(this::commandOn)
        .ifPresent(
            other -> {
              known(other).set(null);
              onChosen.accept(other, Optional.empty());
            });
    known(id).set(wanted.orElse(null));
    onChosen.accept(id, wanted);
  }

  /** Takes {@code chosen} as what the writer chose for some commands; the others have their own. */
  public void restore(Map<String, Optional<KeyCombination>> chosen) {
    Map<String, Optional<KeyCombination>> next = new LinkedHashMap<>(usual);
    chosen.forEach(
        (id, wanted) -> {
          if (!isCommand(id)) return;
          wanted.ifPresent(
              one -> next.replaceAll((it, has) -> has.equals(wanted) ? Optional.empty() : has));
          next.put(id, wanted);
        });
    next.forEach((id, wanted) -> known(id).set(wanted.orElse(null)));
  }

  /** Called with each command whose keys the writer changes here, and what they are then. */
  public void setOnChosen(BiConsumer<String, Optional<KeyCombination>> onChosen) {
    this.onChosen = onChosen;
  }

  private ObjectProperty<@Nullable KeyCombination> known(String id) {
    ObjectProperty<@Nullable KeyCombination> one = keys.get(id);
    if (one == null) throw new IllegalArgumentException("no command: " + id);
    return one;
  }
}
