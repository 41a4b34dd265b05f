package genko.ui.history;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Transaction;
import genko.storage.files.Disk;
import genko.storage.versions.VersionArchive;
import genko.text.ChangeSet;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.Workers;
import genko.ui.tab.PostTab;
import genko.ui.window.AppWindow;
import genko.ui.window.Bench;
import genko.workspace.save.PostVersions;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window's history: what is listed, how it differs, and what comes back. */
class HistoryPaneTest {
  private static final String POST = "---\ntitle: 題\n---\n\n一行目です。\n\n二行目です。\n";

  @TempDir private Path folder;
  private final Workers workers = new Workers();
  private AppWindow shell;
  private OpenWindow window;
  private PostVersions histories;
  private HistoryPane pane;

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  @BeforeEach
  void open() throws Exception {
    Path state = folder.resolve("state");
    Clock clock = Clock.systemUTC();
    VersionArchive archive =
        new VersionArchive(Disk.REAL, state.resolve("history"), clock, VersionArchive.CAP);
    histories =
        Fx.call(() -> new PostVersions(archive, TaskRunner.of(workers.one(), Platform::runLater)));
    window = OpenWindow.in(state).clock(clock).workers(workers).size(1000, 700).show();
    shell = window.shell();
    Fx.run(
        () -> {
          shell.tabs().keepHistories(histories);
          pane = shell.window().history();
        });
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private PostTab openPost() throws Exception {
    Path file = Files.writeString(folder.resolve("2025-11-17-post.md"), POST);
    Fx.run(() -> shell.tabs().open(List.of(file)));
    eventually(() -> current() != null);
    return current();
  }

  private PostTab current() {
    return shell.tabs().currentProperty().get();
  }

  private static void replace(PostTab tab, String words, String others) throws Exception {
    Fx.run(
        () -> {
          Post post = tab.session().post();
          int at = post.text().toString().indexOf(words);
          ChangeSet changes = ChangeSet.of(new genko.text.Span(at, at + words.length()), others);
          tab.session().sealHistory();
          tab.session().dispatch(Transaction.of(post, Origin.TYPE, changes));
        });
  }

  private static String text(PostTab tab) throws Exception {
    return Fx.call(() -> tab.session().post().text().toString());
  }

  private void press(String label) throws Exception {
    Fx.run(
        () ->
            pane.lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(label))
                .findFirst()
                .orElseThrow()
                .fire());
  }

  private void save(PostTab tab) throws Exception {
    Fx.run(() -> shell.tabs().save(tab, () -> {}));
    eventually(() -> !tab.session().isDirty());
  }

  private void showVersions(int count) throws Exception {
    Fx.run(
        () -> {
          KeyEvent key =
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.H, true, true, false, false);
          current().editor().textNode().fireEvent(key);
        });
    eventually(() -> pane.list().getItems().size() == count);
  }

  private void choose(int version) throws Exception {
    Fx.run(() -> pane.list().getSelectionModel().clearAndSelect(version));
  }

  @Test
  void aDifferenceComesBackAloneAndAVersionWholeEachAsOneStep() throws Exception {
    PostTab tab = openPost();
    replace(tab, "一行目", "最初の行");
    save(tab);
    replace(tab, "二行目", "次の行");
    String now = POST.replace("一行目", "最初の行").replace("二行目", "次の行");
    showVersions(2);
    assertThat(Fx.call(() -> pane.list().getItems().getFirst().what())).isEqualTo("保存");
    choose(1);
    eventually(() -> pane.differences().count() == 2);
    press("この違いを戻す");
    assertThat(text(tab)).isEqualTo(POST.replace("二行目", "次の行"));
    Fx.run(tab::undo);
    assertThat(text(tab)).isEqualTo(now);
    eventually(() -> pane.differences().count() == 2);
    press("この版に戻す");
    assertThat(text(tab)).isEqualTo(POST);
    Fx.run(tab::undo);
    assertThat(text(tab)).isEqualTo(now);
  }

  @Test
  void whatIsTypedMeanwhileIsComparedAndNothingIsBroughtBackIntoAnotherText() throws Exception {
    PostTab tab = openPost();
    replace(tab, "一行目", "最初の行");
    save(tab);
    showVersions(2);
    choose(1);
    eventually(() -> pane.differences().count() == 1);
    replace(tab, "二行目", "次の行");
    press("この版に戻す");
    assertThat(text(tab)).contains("最初の行", "次の行");
    eventually(() -> pane.differences().count() == 2);
  }

  @Test
  void textThatWasClosedWithoutAFileIsFoundAgain() throws Exception {
    openPost();
    Fx.run(() -> shell.tabs().newPost());
    PostTab untitled = current();
    Fx.run(
        () -> {
          Post post = untitled.session().post();
          ChangeSet end = ChangeSet.insert(post.text().length(), "書きかけの文章。\n");
          untitled.session().dispatch(Transaction.of(post, Origin.TYPE, end));
        });
    String lost = text(untitled);
    Fx.run(() -> histories.closed(untitled.open()));
    Fx.run(() -> untitled.session().markSaved(untitled.session().state()));
    Fx.run(() -> shell.tabs().close(untitled));
    Fx.run(() -> pane.openLost());
    eventually(() -> pane.list().getItems().size() == 1);
    assertThat(Fx.call(() -> pane.list().getItems().getFirst().what())).isEqualTo("書きかけの文章。");
    choose(0);
    eventually(() -> !pane.differences().getItems().isEmpty());
    press("無題の記事として開く");
    assertThat(text(current())).isEqualTo(lost);
    assertThat(Fx.call(() -> current().session().isDirty())).isTrue();
  }

  @Test
  void escClosesItAndGoesBackToTheText() throws Exception {
    PostTab tab = openPost();
    showVersions(0);
    eventually(() -> pane.list().isFocused());
    Fx.run(
        () ->
            pane.list()
                .fireEvent(
                    new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
    assertThat(Fx.call(() -> pane.shownProperty().get())).isFalse();
    eventually(() -> tab.editor().textNode().isFocused());
  }

  @Test
  void whatSomebodyElseWroteIsKeptWhenTheWriterKeepsTheirOwn() throws Exception {
    PostTab tab = openPost();
    replace(tab, "一行目", "最初の行");
    Files.writeString(tab.open().path().orElseThrow(), POST + "よそ\n");
    Fx.run(() -> shell.tabs().save(tab, () -> {}));
    eventually(() -> tab.textPanel().lookup(".notice") != null);
    Fx.run(
        () ->
            tab.textPanel().lookupAll(".notice .button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals("自分の内容を残す"))
                .findFirst()
                .orElseThrow()
                .fire());
    eventually(() -> !tab.session().isDirty());
    showVersions(3);
    choose(1);
    eventually(() -> pane.differences().count() > 0);
    press("この版に戻す");
    assertThat(text(tab)).isEqualTo(POST + "よそ\n");
  }

  private static long spent() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  @Test
  void aMegabyteIsComparedWithoutHoldingUpTheWindow() throws Exception {
    String large = Bench.post(1_000_000);
    Path file = Files.writeString(folder.resolve("2025-11-17-large.md"), large);
    Fx.run(() -> shell.tabs().open(List.of(file)));
    eventually(() -> current() != null);
    PostTab tab = current();
    Fx.run(
        () -> tab.session().become(large.replace("速さ", "遅さ").replace("比較", "対照"), Origin.FORMAT));
    save(tab);
    showVersions(2);
    long longest = 0;
    choose(1);
    long end = System.nanoTime() + 60_000_000_000L;
    while (!Fx.call(() -> pane.differences().count() > 1000)) {
      // Of the processor, so that a busy machine makes no difference.
      long before = Fx.call(HistoryPaneTest::spent);
      longest = Math.max(longest, Fx.call(HistoryPaneTest::spent) - before);
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(5);
    }
    System.out.printf("history of 1 MB: the window waits %d ms%n", longest / 1_000_000);
    assertThat(longest).isLessThan(1_000_000_000L);
  }
}
