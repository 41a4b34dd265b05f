package genko.ui.help;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.tab.PostTab;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The help menu, and what it shows as posts to read. */
class HelpPagesTest {
  @TempDir private Path folder;
  private OpenWindow window;

  private void show(Locale language) throws Exception {
    window = OpenWindow.in(folder).language(language).show();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private PostTab current() throws Exception {
    return Fx.call(() -> window.shell().tabs().currentProperty().get());
  }

  private String text() throws Exception {
    return Fx.call(() -> current().session().post().text().toString());
  }

  private List<MenuItem> items() {
    MenuBar bar = (MenuBar) window.scene().lookup(".menu-bar");
    Menu help = bar.getMenus().getLast();
    return help.getItems();
  }

  private void choose(String id) throws Exception {
    Fx.run(
        () ->
            items().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
  }

  private static void collect(Menu menu, List<MenuItem> keyed) {
    for (MenuItem item : menu.getItems()) {
      if (item.getAccelerator() != null) keyed.add(item);
      if (item instanceof Menu inner) collect(inner, keyed);
    }
  }

  @Test
  void theSheetNamesEveryCommandThatHasKeys() throws Exception {
    show(Locale.ENGLISH);
    choose("shortcuts");
    String sheet = text();
    MenuBar bar = (MenuBar) Fx.call(() -> window.scene().lookup(".menu-bar"));
    List<MenuItem> keyed = new ArrayList<>();
    bar.getMenus().forEach(menu -> collect(menu, keyed));
    assertThat(keyed).hasSizeGreaterThan(60);
    for (MenuItem item : keyed) {
      String keys = item.getAccelerator().getDisplayText();
      assertThat(sheet).contains("| " + item.getText() + " | `" + keys + "` |\n");
    }
    assertThat(sheet).contains("## File\n", "| Save | `Ctrl+S` |\n", "| Bold | `Ctrl+B` |\n");
    assertThat(Fx.call(() -> current().session().isReadOnly())).isTrue();
    assertThat(Fx.call(() -> current().titleProperty().get())).isEqualTo("Keyboard shortcuts");
  }

  @Test
  void theGuideIsInTheLanguageOfTheWindowAndOpensOnce() throws Exception {
    show(Locale.JAPANESE);
    window.open("a.md", "文\n");
    window.press(KeyCode.F1, false, false, false);
    assertThat(text()).contains("title: \"使い方\"", "## 書く\n");
    PostTab guide = current();
    window.press(KeyCode.W, false, true, false);
    window.press(KeyCode.F1, false, false, false);
    assertThat(current()).as("closed and opened again").isNotSameAs(guide);
    guide = current();
    choose("about");
    window.press(KeyCode.F1, false, false, false);
    assertThat(current()).isSameAs(guide);
    assertThat(Fx.call(() -> window.shell().tabs().open().size())).isEqualTo(3);
  }

  @Test
  void thePagesOfHelpHaveNoProblems() throws Exception {
    for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
      show(language);
      for (String id : List.of("guide", "shortcuts", "about")) {
        choose(id);
        PostTab tab = current();
        eventually(tab::isReviewed);
        assertThat(Fx.call(() -> tab.reviewProperty().get().findings())).as(id).isEmpty();
      }
      if (language.equals(Locale.ENGLISH)) window.close();
    }
  }

  @Test
  void whatRunsHereIsSaidWithItsVersions() throws Exception {
    show(Locale.ENGLISH);
    choose("about");
    assertThat(text())
        .contains("JavaFX: `" + System.getProperty("javafx.runtime.version") + "`")
        .contains("Java: `" + System.getProperty("java.runtime.version") + "`");
  }
}
