package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.storage.files.Disk;
import genko.storage.files.FileEncoding;
import genko.storage.files.FileWatch;
import genko.storage.files.PostFiles;
import genko.storage.files.Presence;
import genko.storage.versions.VersionArchive;
import genko.text.ChangeSet;
import genko.text.Span;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.Workers;
import genko.ui.history.HistoryPane;
import genko.ui.tab.PostTab;
import genko.words.Words;
import genko.workspace.OtherInstances;
import genko.workspace.save.PostJournals;
import genko.workspace.save.PostVersions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk whose program ends without a word, and the next one on what it left behind. */
class RecoveryTest {
  private static final String POST = "---\ntitle: 題\n---\n\n本文です。\n";

  private final Workers workers = new Workers();
  private final List<PostJournals> journals = new ArrayList<>();

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  private AppWindow shell(Path state) throws Exception {
    OpenWindow window = OpenWindow.in(state).clock(Clock.systemUTC()).workers(workers).build();
    AppWindow shell = window.shell();
    PostJournals kept =
        new PostJournals(
            Disk.REAL, state.resolve("journals"), TaskRunner.of(workers.one(), Platform::runLater));
    journals.add(kept);
    AtomicBoolean ready = new AtomicBoolean();
    Fx.run(() -> shell.recover(kept, histories(state), () -> ready.set(true)));
    eventually(ready::get);
    return shell;
  }

  private PostVersions histories(Path state) {
    VersionArchive archive =
        new VersionArchive(Disk.REAL, state.resolve("history"), Clock.systemUTC(), 1 << 20);
    return new PostVersions(archive, TaskRunner.of(workers.one(), Platform::runLater));
  }

  /** Nothing writes any more when the folder is removed. */
  @AfterEach
  void endWorkers() throws InterruptedException {
    workers.end();
  }

  /** What the disk holds once all is written, as the next start will find it. */
  private Path crash(String name) throws Exception {
    Path from = folder.resolve("state");
    Path to = folder.resolve(name);
    settle();
    return workers.still(
        () -> {
          try (var paths = Files.walk(from)) {
            for (Path path : paths.toList()) Files.copy(path, to.resolve(from.relativize(path)));
          }
          return to;
        });
  }

  /** All that was begun is done: twice, because what the disk says may lead to more. */
  private void settle() throws Exception {
    for (int round = 0; round < 2; round++) {
      workers.still(() -> null);
      Fx.run(() -> {});
      for (PostJournals each : journals) each.flush().get(60, TimeUnit.SECONDS);
    }
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private PostTab open(AppWindow shell, Path file) throws Exception {
    Fx.run(() -> shell.tabs().open(List.of(file)));
    eventually(() -> current(shell) != null && current(shell).open().path().isPresent());
    return current(shell);
  }

  private static PostTab current(AppWindow shell) {
    return shell.tabs().currentProperty().get();
  }

  private static void type(PostTab tab, String text) throws Exception {
    Fx.run(
        () -> {
          Post post = tab.session().post();
          ChangeSet end = ChangeSet.insert(post.text().length(), text);
          tab.session().sealHistory();
          tab.session().dispatch(Transaction.of(post, Origin.TYPE, end));
        });
  }

  private static String text(PostTab tab) throws Exception {
    return Fx.call(() -> tab.session().post().text().toString());
  }

  private static String notice(PostTab tab) throws Exception {
    return Fx.call(() -> said(tab));
  }

  private static String said(PostTab tab) {
    return tab.textPanel().lookupAll(".notice .label").stream()
        .map(Label.class::cast)
        .map(Label::getText)
        .findFirst()
        .orElse("");
  }

  private void assertJournals(int count) throws Exception {
    settle();
    assertThat(left()).hasSize(count);
  }

  private List<Path> left() throws Exception {
    Path all = folder.resolve("state").resolve("journals");
    return workers.still(
        () -> {
          try (var paths = Files.walk(all)) {
            return paths.filter(path -> path.toString().endsWith(".journal")).toList();
          }
        });
  }

  @Test
  void everyTabComesBackUnsavedWithItsCaretAndItsHistory() throws Exception {
    Path file = write("2025-11-17-post.md", POST);
    AppWindow before = shell(folder.resolve("state"));
    PostTab titled = open(before, file);
    type(titled, "一行目\n");
    type(titled, "二行目\n");
    Fx.run(titled::undo);
    Fx.run(() -> titled.editor().goTo(new Span(POST.length() - 2, POST.length() - 2)));
    Fx.run(() -> before.tabs().newPost());
    PostTab untitled = current(before);
    type(untitled, "題のない記事\n");
    assertJournals(2);

    AppWindow after = shell(crash("later"));
    eventually(() -> after.tabs().open().size() == 2);
    PostTab one = tab(after, file);
    assertThat(text(one)).isEqualTo(POST + "一行目\n");
    assertThat(Fx.call(() -> one.session().post().selection()))
        .isEqualTo(Selection.at(POST.length() - 2));
    assertThat(one.dirtyProperty().get()).isTrue();
    assertThat(notice(one)).contains("復元しました");
    Fx.run(one::redo);
    assertThat(text(one)).isEqualTo(POST + "一行目\n二行目\n");
    Fx.run(one::undo);
    Fx.run(one::undo);
    assertThat(text(one)).isEqualTo(POST);
    assertThat(Fx.call(() -> one.session().isDirty())).isFalse();
    PostTab two =
        Fx.call(() -> after.tabs().open().stream().filter(tab -> tab != one).findFirst())
            .orElseThrow();
    assertThat(text(two)).isEqualTo(text(untitled)).endsWith("題のない記事\n");
    assertThat(Files.readString(file)).isEqualTo(POST);
  }

  private static PostTab tab(AppWindow shell, Path file) throws Exception {
    return Fx.call(
            () ->
                shell.tabs().open().stream()
                    .filter(tab -> tab.open().path().filter(file::equals).isPresent())
                    .findFirst())
        .orElseThrow();
  }

  @Test
  void aPostThatChangedSinceIsShownBesideItAndNothingIsApplied() throws Exception {
    Path file = write("2025-11-17-post.md", POST);
    AppWindow before = shell(folder.resolve("state"));
    type(open(before, file), "こちら\n");
    assertJournals(1);
    Path state = crash("later");
    Files.writeString(file, POST + "よそ\n");

    AppWindow after = shell(state);
    eventually(() -> after.tabs().open().size() == 1);
    PostTab mine = tab(after, file);
    assertThat(text(mine)).isEqualTo(POST + "こちら\n");
    assertThat(notice(mine)).contains("ほかで変更");
    HistoryPane pane = after.window().history();
    eventually(() -> pane.differences().count() == 1);
    assertThat(Fx.call(() -> pane.shownProperty().get())).isTrue();
    assertThat(Fx.call(() -> mine.session().isDirty())).isTrue();
    assertThat(Files.readString(file)).isEqualTo(POST + "よそ\n");
  }

  @Test
  void aPostWhoseFileIsGoneKeepsItsText() throws Exception {
    Path file = write("2025-11-17-post.md", POST);
    AppWindow before = shell(folder.resolve("state"));
    type(open(before, file), "残る\n");
    assertJournals(1);
    Path state = crash("later");
    Files.delete(file);

    AppWindow after = shell(state);
    eventually(() -> after.tabs().open().size() == 1);
    assertThat(text(current(after))).isEqualTo(POST + "残る\n");
    assertThat(notice(current(after))).contains("見つかりません");
  }

  @Test
  void theEncodingThatWasChosenComesBackToo() throws Exception {
    Path file = write("2025-11-17-post.md", POST);
    AppWindow before = shell(folder.resolve("state"));
    PostTab tab = open(before, file);
    type(tab, "一行目\n");
    Fx.run(() -> before.tabs().readAs(tab, FileEncoding.SHIFT_JIS));
    assertJournals(1);
    AppWindow after = shell(crash("later"));
    eventually(() -> after.tabs().open().size() == 1);
    assertThat(Fx.call(() -> current(after).open().encoding().charset()))
        .isEqualTo(FileEncoding.SHIFT_JIS);
    Fx.run(() -> after.tabs().save(current(after), () -> {}));
    eventually(() -> !current(after).dirtyProperty().get() && !current(after).session().isDirty());
    assertThat(Files.readString(file, FileEncoding.SHIFT_JIS)).isEqualTo(POST + "一行目\n");
  }

  @Test
  void textWhoseFileIsDeletedStaysIsUnsavedAndSavingAsks() throws Exception {
    Path file = write("2025-11-17-post.md", POST);
    AppWindow shell = shell(folder.resolve("state"));
    PostTab tab = open(shell, file);
    Watched watched = new Watched(shell);
    Files.delete(file);
    watched.tick();
    eventually(() -> tab.session().isDirty());
    assertThat(notice(tab)).contains("見つかりません");
    assertThat(text(tab)).isEqualTo(POST);
    assertJournals(1);
    Fx.run(() -> shell.tabs().save(tab, () -> {}));
    settle();
    assertThat(notice(tab)).contains("見つかりません");
    assertThat(file).doesNotExist();
    AppWindow after = shell(crash("later"));
    eventually(() -> after.tabs().open().size() == 1);
    assertThat(text(current(after))).isEqualTo(POST);
  }

  @Test
  void textWhoseFileWasRenamedStaysAndTheNewFileHasItsPast() throws Exception {
    Path file = write("2025-11-17-post.md", POST);
    AppWindow shell = shell(folder.resolve("state"));
    PostTab tab = open(shell, file);
    type(tab, "保存\n");
    Fx.run(() -> shell.tabs().save(tab, () -> {}));
    eventually(() -> !tab.session().isDirty());
    Watched watched = new Watched(shell);
    Path renamed = folder.resolve("2025-11-18-post.md");
    Files.move(file, renamed);
    watched.tick();
    eventually(() -> tab.session().isDirty());
    assertThat(text(tab)).isEqualTo(POST + "保存\n");
    Fx.run(() -> shell.tabs().open(List.of(renamed)));
    eventually(() -> shell.tabs().open().size() == 2);
    Fx.run(() -> shell.window().history().openVersions());
    eventually(() -> shell.window().history().list().getItems().size() == 2);
  }

  @Test
  void filesAreLookedAtWhenTheClockTicksOneLookAtATime() throws Exception {
    Path file = write("2025-11-17-post.md", POST);
    AppWindow shell = shell(folder.resolve("state"));
    PostTab tab = open(shell, file);
    Watched watched = new Watched(shell);
    Files.writeString(file, POST + "よそ\n");
    settle();
    assertThat(text(tab)).isEqualTo(POST);
    watched.hold();
    watched.tick();
    watched.tick();
    assertThat(watched.waiting.size()).isEqualTo(1);
    watched.release();
    eventually(() -> tab.session().post().text().toString().equals(POST + "よそ\n"));
    Fx.run(watched.watching::stop);
    Files.writeString(file, POST);
    watched.tick();
    settle();
    assertThat(text(tab)).isEqualTo(POST + "よそ\n");
  }

  /** A watch over the files of a desk that looks when a test says so. */
  private static final class Watched {
    final List<Runnable> waiting = new CopyOnWriteArrayList<>();
    private final FileWatchTimer watching;
    private Runnable work = () -> {};
    private boolean held;

    Watched(AppWindow shell) throws Exception {
      PostFiles files = new PostFiles(Disk.REAL, Path.of("unused"));
      watching =
          new FileWatchTimer(
              shell.tabs(),
              () -> new FileWatch(Disk.REAL, files, Clock.systemUTC()),
              TaskRunner.of(
                  task -> {
                    if (held) waiting.add(task);
                    else task.run();
                  },
                  Platform::runLater),
              looking -> {
                work = looking;
                return () -> work = () -> {};
              });
      Fx.run(watching::start);
    }

    void tick() throws Exception {
      Fx.run(() -> work.run());
    }

    void hold() {
      held = true;
    }

    void release() {
      waiting.forEach(Runnable::run);
    }
  }

  @Test
  void theSecondCopySaysSoAndSeesWhatTheFirstSaves() throws Exception {
    Path file = write("2025-11-17-post.md", POST);
    AppWindow one = shell(folder.resolve("state"));
    AppWindow other = shell(folder.resolve("state"));
    PostTab first = open(one, file);
    follow(one);
    settle();
    PostTab second = open(other, file);
    follow(other);
    eventually(() -> said(second).contains("別に起動した"));
    assertThat(notice(first)).isEmpty();
    Watched watched = new Watched(other);
    type(first, "一つ目から\n");
    Fx.run(() -> one.tabs().save(first, () -> {}));
    eventually(() -> !first.session().isDirty());
    watched.tick();
    eventually(() -> second.session().post().text().toString().endsWith("一つ目から\n"));
    assertThat(Fx.call(() -> second.session().isDirty())).isFalse();
  }

  private void follow(AppWindow shell) throws Exception {
    Presence presence = new Presence(Disk.REAL, folder.resolve("state").resolve("open"));
    OtherInstances elsewhere =
        new OtherInstances(
            presence, Words.of(Locale.JAPANESE), TaskRunner.of(workers.one(), Platform::runLater));
    Fx.run(() -> elsewhere.follow(shell.tabs().workspace()));
  }

  @Test
  void aSavedPostLeavesNoJournalBehind() throws Exception {
    Path file = write("2025-11-17-post.md", POST);
    AppWindow before = shell(folder.resolve("state"));
    PostTab tab = open(before, file);
    type(tab, "保存する\n");
    assertJournals(1);
    Fx.run(() -> before.tabs().save(tab, () -> {}));
    eventually(() -> !tab.dirtyProperty().get());
    assertJournals(0);
    AppWindow after = shell(crash("later"));
    settle();
    assertThat(Fx.call(() -> after.tabs().open().size())).isZero();
  }

  @Test
  void twoRunningCopiesLeaveEachOthersJournalsAlone() throws Exception {
    Path file = write("2025-11-17-post.md", POST);
    AppWindow one = shell(folder.resolve("state"));
    type(open(one, file), "こちらの行\n");
    assertJournals(1);
    AppWindow other = shell(folder.resolve("state"));
    settle();
    assertThat(Fx.call(() -> other.tabs().open().size())).isZero();
    assertThat(left()).hasSize(1);
  }
}
