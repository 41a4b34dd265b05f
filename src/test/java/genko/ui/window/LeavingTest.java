package genko.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.Disk;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.text.Span;
import genko.ui.Fx;
import genko.ui.NoDialogs;
import genko.ui.input.Keyboard;
import genko.ui.tab.PostTab;
import genko.ui.theme.Theme;
import genko.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.input.InputMethodRequests;
import javafx.stage.Stage;
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

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
  private AppWindow shell;
  private Stage stage;
  private PostTab left;
  private PostTab other;

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  @BeforeEach
  void openTwoPosts() throws Exception {
    Fx.run(
        () -> {
          Theme theme = new Theme();
          shell =
              new AppWindow(
                  Words.of(Locale.JAPANESE),
                  Clock.fixed(Instant.parse("2025-11-20T00:00:00Z"), ZoneOffset.ofHours(9)),
                  theme,
                  new NoDialogs(),
                  new PostFiles(Disk.REAL, folder.resolve("backups")),
                  worker,
                  worker,
                  address -> {});
          stage = new Stage();
          stage.setScene(new Scene(shell.window(), 900, 700));
          AppWindow.style(stage.getScene(), theme);
          stage.show();
        });
    other = open("2025-11-17-other.md");
    left = open("2025-11-18-left.md");
  }

  @AfterEach
  void closeWindow() throws Exception {
    Fx.run(stage::hide);
  }

  private PostTab open(String name) throws Exception {
    Path file = Files.writeString(folder.resolve(name), POST);
    Fx.run(() -> shell.tabs().open(List.of(file)));
    await(() -> shell.tabs().tabOf(file).isPresent());
    return Fx.call(() -> shell.tabs().tabOf(file).orElseThrow());
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + 20_000_000_000L;
    while (!Fx.call(condition)) {
      assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
      Thread.sleep(5);
    }
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
          Node field = stage.getScene().getFocusOwner();
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
          stage.hide();
          InputMethodRequests hidden = other.editor().textNode().getInputMethodRequests();
          assertThat(hidden.getTextLocation(0)).isNotNull();
          stage.show();
        });
  }

  private static String text(PostTab tab) {
    return tab.session().post().text().toString();
  }
}
