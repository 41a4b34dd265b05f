package genko.ui.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyBindingsTest {
  private static final KeyCombination S = MenuTable.keys("Shortcut+S");
  private static final KeyCombination B = MenuTable.keys("Shortcut+B");
  private static final KeyCombination F7 = MenuTable.keys("F7");

  private final KeyBindings bindings = new KeyBindings();
  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void setUp() {
    bindings.add("save", Optional.of(S));
    bindings.add("bold", Optional.of(B));
    bindings.add("rule", Optional.empty());
    bindings.setOnChosen((id, keys) -> told.add(id + " " + keys.map(KeyNames::write).orElse("-")));
  }

  @Test
  void keysAreThoseOfTheTableUntilOthersAreChosen() {
    assertThat(bindings.of("save")).contains(S);
    bindings.choose("save", Optional.of(F7));
    assertThat(bindings.of("save")).contains(F7);
    assertThat(bindings.usual("save")).contains(S);
    assertThat(bindings.commandOn(S)).isEmpty();
    assertThat(told).containsExactly("save F7");
  }

  @Test
  void keysLeadToOneCommand() {
    bindings.choose("rule", Optional.of(B));
    assertThat(bindings.commandOn(B)).contains("rule");
    assertThat(bindings.of("bold")).isEmpty();
    assertThat(told).containsExactly("bold -", "rule Ctrl+B");
  }

  @Test
  void whatIsChosenAnewAsItIsTellsNobody() {
    bindings.choose("save", Optional.of(S));
    assertThat(told).isEmpty();
  }

  @Test
  void aFileSaysWhichKeysThereAreAndTheOthersAreAsUsual() {
    bindings.choose("save", Optional.of(F7));
    bindings.restore(Map.of("rule", Optional.of(B), "gone", Optional.of(F7)));
    assertThat(bindings.of("save")).contains(S);
    assertThat(bindings.of("rule")).contains(B);
    assertThat(bindings.of("bold")).isEmpty();
    assertThat(told).containsExactly("save F7");
  }

  @Test
  void aCommandCanBeOnNoKeys() {
    bindings.restore(Map.of("save", Optional.empty()));
    assertThat(bindings.of("save")).isEmpty();
  }

  @Test
  void whatIsNoCommandHasNoKeys() {
    assertThatThrownBy(() -> bindings.of("gone")).hasMessageContaining("gone");
  }
}
