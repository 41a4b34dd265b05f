package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.text.Text;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.menu.KeyNames;
import genko.ui.settings.SettingsPage;
import genko.ui.tab.PostTab;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of all settings, by keys as a writer uses it. */
class SettingsPageTest {
  @TempDir private Path folder;

  private OpenWindow window;
  private PostTab tab;

  @BeforeEach
  void setUp() throws Exception {
    window = OpenWindow.in(folder).language(Locale.ENGLISH).size(1000, 700).show();
    tab = window.open("2025-11-17-a.md", "---\ntitle: A\n---\n\nWords.\n");
    window.press(KeyCode.COMMA, false, true, false);
    eventually(() -> page().isVisible());
  }

  @AfterEach
  void tearDown() {
    window.close();
  }

  private SettingsPage page() {
    return (SettingsPage) window.scene().lookup(".settings-page");
  }

  private void type(String words) throws Exception {
    Fx.run(() -> ((TextField) window.scene().getFocusOwner()).setText(words));
  }

  private Node owner() throws Exception {
    return Fx.call(() -> window.scene().getFocusOwner());
  }

  private long shown(String style) throws Exception {
    return Fx.call(
        () ->
            page().lookupAll(style).stream()
                .filter(Node::isManaged)
                .filter(Node::isVisible)
                .count());
  }

  @Test
  void aSettingIsFoundAndSetByKeysAndEscLeadsBackToTheText() throws Exception {
    type("line height");
    assertThat(shown(".setting")).isEqualTo(1);
    assertThat(shown(".settings-list > .settings-heading")).isEqualTo(1);
    window.press(KeyCode.DOWN, false, false, false);
    while (!(owner() instanceof Spinner)) window.press(KeyCode.TAB, false, false, false);
    window.press(KeyCode.UP, false, false, false);
    eventually(
        () -> window.shell().window().typesetting().writingProperty().get().lineHeight() == 1.9);
    Fx.run(() -> reset().fire());
    assertThat(
            Fx.call(
                () -> window.shell().window().typesetting().writingProperty().get().lineHeight()))
        .isEqualTo(1.8);
    window.press(KeyCode.ESCAPE, false, false, false);
    eventually(() -> !page().isVisible());
    eventually(() -> window.scene().getFocusOwner() == tab.editor().textNode());
  }

  private Hyperlink reset() {
    return page().lookupAll(".setting .hyperlink").stream()
        .filter(Node::isVisible)
        .filter(node -> node.getParent().getParent().getParent().isVisible())
        .map(Hyperlink.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void wordsThatNoSettingHasAreAnsweredSo() throws Exception {
    type("no such setting");
    assertThat(shown(".setting")).isZero();
    assertThat(shown(".settings-none")).isEqualTo(1);
  }

  @Test
  void tabGoesRoundOnThePageAndNeverLeavesIt() throws Exception {
    type("typing");
    Set<Node> seen = new HashSet<>();
    Node first = owner();
    for (int stop = 0; stop < 40; stop++) {
      window.press(KeyCode.TAB, stop % 7 == 6, false, false);
      assertThat(page().isVisible()).isTrue();
      seen.add(owner());
    }
    assertThat(seen).contains(first).hasSizeGreaterThan(8);
    for (Node node : seen) assertThat(PanelFocus.isInside(node, page())).isTrue();
  }

  @Test
  void aCommandThatGoesIntoTheTextPutsThePageAway() throws Exception {
    window.press(KeyCode.F6, false, false, false);
    eventually(() -> !page().isVisible());
  }

  @Test
  void everySettingSaysWhatItIsWhereNobodySetIt() throws Exception {
    assertThat(shown(".setting")).isGreaterThan(100);
    Fx.run(
        () -> {
          for (Node box : page().lookupAll(".setting .check-box")) {
            long usual =
                box.getParent().lookupAll(".label").stream()
                    .map(label -> ((Labeled) label).getText())
                    .filter(text -> text.startsWith("Default: o"))
                    .count();
            assertThat(usual).as(((CheckBox) box).getAccessibleText()).isEqualTo(1);
          }
        });
  }

  @Test
  void aShortcutIsChosenByPressingItAndKeptInAFile() throws Exception {
    Path settings = Files.createDirectories(folder.resolve("settings"));
    Files.writeString(settings.resolve("shortcuts.txt"), "# mine\nopen = F7\n");
    Fx.run(() -> window.shell().keepShortcuts(settings));
    eventually(() -> isOn("open", "F7"));
    choose("horizontal rule", KeyCode.F8, false);
    assertThat(said("“F8” is assigned to “Next problem")).isTrue();
    Fx.run(() -> ((Hyperlink) window.scene().getFocusOwner()).fire());
    eventually(() -> isOn("command.rule", "F8"));
    assertThat(Fx.call(() -> window.shell().window().menus().bindings().of("next-problem")))
        .isEmpty();
    String kept = "# mine\nopen = F7\nnext-problem = -\ncommand.rule = F8\n";
    eventually(() -> Files.readString(settings.resolve("shortcuts.txt")).equals(kept));
    window.press(KeyCode.ESCAPE, false, false, false);
    eventually(() -> window.scene().getFocusOwner() == tab.editor().textNode());
    Text before = tab.session().post().text();
    window.press(KeyCode.F8, false, false, false);
    eventually(() -> !tab.session().post().text().equals(before));
  }

  @Test
  void lettersAloneAreNoShortcutAndEscLeavesTheOldOne() throws Exception {
    choose("horizontal rule", KeyCode.A, false);
    assertThat(isOn("command.rule", "")).isTrue();
    assertThat(said("typing or moving")).isTrue();
    window.press(KeyCode.ESCAPE, false, false, false);
    assertThat(page().isVisible()).isTrue();
    window.press(KeyCode.ESCAPE, false, false, false);
    eventually(() -> !page().isVisible());
  }

  private boolean said(String words) throws Exception {
    return Fx.call(
        () ->
            page().lookupAll(".shortcut .label").stream()
                .filter(Node::isVisible)
                .anyMatch(label -> ((Label) label).getText().contains(words)));
  }

  private boolean isOn(String command, String keys) {
    return window
        .shell()
        .window()
        .menus()
        .bindings()
        .of(command)
        .map(KeyNames::write)
        .orElse("")
        .equals(keys);
  }

  /** Looks for the command and presses {@code code} at its button. */
  private void choose(String command, KeyCode code, boolean control) throws Exception {
    Fx.run(() -> window.scene().lookup(".settings-page .text-field").requestFocus());
    type(command);
    Fx.run(
        () ->
            page().lookupAll(".shortcut > .button").stream()
                .filter(button -> button.getParent().isVisible())
                .map(Button.class::cast)
                .findFirst()
                .ifPresent(
                    button -> {
                      button.requestFocus();
                      button.fire();
                    }));
    window.press(code, false, control, false);
  }

  @Test
  void aFileThatSaysWhatCannotBeDoneIsAnsweredWithItsLine() throws Exception {
    Path settings = Files.createDirectories(folder.resolve("settings"));
    Files.writeString(settings.resolve("shortcuts.txt"), "open = F7\nsafe = F9\n");
    Fx.run(() -> window.shell().keepShortcuts(settings));
    eventually(
        () ->
            window.scene().getRoot().lookupAll(".notice .label").stream()
                .anyMatch(label -> ((Label) label).getText().contains("line 2")));
    assertThat(Fx.call(() -> isOn("open", "F7"))).isTrue();
  }
}
