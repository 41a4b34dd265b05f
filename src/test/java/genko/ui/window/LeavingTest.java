package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.Disk;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.text.Span;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.input.Keyboard;
import genko.ui.tab.PostTab;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.input.InputMethodRequests;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A post that is left, in whichever way, while an input method composes in it. */
class LeavingTest {
  private static final String POST = "---\ntitle: \"題\"\n---\n\n# 見出し\n\n本文です。\n";

  @TempDir private Path folder;

  private AppWindow shell;
  private OpenWindow window;
  private PostTab left;
  private PostTab other;

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  @BeforeEach
  void openTwoPosts() throws Exception {
    window = OpenWindow.in(folder).show();
    shell = window.shell();
    other = open("2025-11-17-other.md");
    left = open("2025-11-18-left.md");
  }

  @AfterEach
  void closeWindow() throws Exception {
    window.close();
  }

  private PostTab open(String name) throws Exception {
    Path file = Files.writeString(folder.resolve(name), POST);
    Fx.run(() -> shell.tabs().open(List.of(file)));
    eventually(() -> shell.tabs().tabOf(file).isPresent());
    return Fx.call(() -> shell.tabs().tabOf(file).orElseThrow());
  }

  /** A way in which the text of a post leaves the window, or what is shown of it changes. */
  record Way(String name, Consumer<LeavingTest> work) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Way> ways() {
    List<Way> ways = new ArrayList<>(waysFromTheForm());
    ways.add(new Way("quit", test -> test.shell.tabs().leave(() -> {})));
    ways.add(new Way("save", test -> test.shell.tabs().save(test.left, () -> {})));
    ways.add(
        new Way(
            "front matter", test -> test.left.editor().setWhole(!test.left.editor().isWhole())));
    ways.add(new Way("problem", test -> test.left.editor().goTo(new Span(4, 9))));
    return ways;
  }

  static List<Way> waysFromTheForm() {
    return List.of(
        new Way("tab", test -> test.tabs().getSelectionModel().select(0)),
        new Way("palette", test -> test.shell.tabs().currentProperty().set(test.other)),
        new Way("new post", test -> test.shell.tabs().newPost()),
        new Way("opened", test -> test.shell.tabs().openCopy("別の記事\n")),
        new Way("close", test -> test.shell.tabs().close(test.left)),
        new Way("press", test -> Keyboard.press(test.shell.window())));
  }

  private TabPane tabs() {
    return (TabPane) shell.window().lookup(".tab-pane");
  }

  @ParameterizedTest
  @MethodSource("ways")
  void whatIsComposedIsCommittedWhereItStands(Way way) throws Exception {
    Fx.run(
        () -> {
          Node area = left.editor().textNode();
          ((CodeArea) area).moveTo(2, 2);
          area.requestFocus();
          Keyboard.compose(area, "にほん");
          way.work.accept(this);
          assertThat(text(left)).isEqualTo(POST.replace("本文", "本文にほん"));
          assertThat(left.isComposing()).isFalse();
          assertThat(text(other)).isEqualTo(POST);
          // The platform goes on asking the area that it knew.
          Point2D place = area.getInputMethodRequests().getTextLocation(0);
          assertThat(place).as("where the area is").isNotNull();
        });
  }

  @ParameterizedTest
  @MethodSource("waysFromTheForm")
  void whatIsComposedInTheFormStaysInItsField(Way way) throws Exception {
    Fx.run(
        () -> {
          left.form().selectField("title");
          Node field = window.scene().getFocusOwner();
          Keyboard.compose(field, "だい");
          way.work.accept(this);
          assertThat(text(left)).isEqualTo(POST.replace("\"題\"", "\"だい\""));
          assertThat(left.isComposing()).isFalse();
          assertThat(text(other)).isEqualTo(POST);
        });
  }

  @Test
  void aTextThatAsksBeforeItClosesAsksForWhatIsComposedToo() throws Exception {
    Fx.run(
        () -> {
          Keyboard.compose(left.editor().textNode(), "にほん");
          shell.tabs().close(left);
          assertThat(shell.tabs().open()).contains(left);
          assertThat(left.session().isDirty()).isTrue();
        });
  }

  @Test
  void theOthersTextIsTakenAfterTheCompositionAndBothCanBeUndone() throws Exception {
    Path file = folder.resolve("2025-11-18-left.md");
    Files.writeString(file, POST + "よその行\n");
    Opened theirs = (Opened) new PostFiles(Disk.REAL, folder.resolve("backups")).open(file);
    Fx.run(
        () -> {
          Keyboard.compose(left.editor().textNode(), "にほん");
          shell.tabs().takeTheirs(left, theirs);
          assertThat(text(left)).isEqualTo(POST + "よその行\n");
          assertThat(left.isComposing()).isFalse();
          left.undo();
          assertThat(text(left)).contains("にほん");
        });
  }

  @Test
  void anAreaThatNoWindowShowsStillSaysWhereItIs() throws Exception {
    Fx.run(
        () -> {
          InputMethodRequests requests = left.editor().textNode().getInputMethodRequests();
          shell.tabs().currentProperty().set(other);
          assertThat(requests.getTextLocation(0)).isNotNull();
          window.stage().hide();
          InputMethodRequests hidden = other.editor().textNode().getInputMethodRequests();
          assertThat(hidden.getTextLocation(0)).isNotNull();
          window.stage().show();
        });
  }

  private static String text(PostTab tab) {
    return tab.session().post().text().toString();
  }
}
