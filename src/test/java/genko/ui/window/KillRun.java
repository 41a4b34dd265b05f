package genko.ui.window;

import static genko.ui.Fx.eventually;

import genko.async.TaskRunner;
import genko.storage.files.Disk;
import genko.storage.versions.VersionArchive;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.tab.PostTab;
import genko.workspace.save.PostJournals;
import genko.workspace.save.PostVersions;
import genko.workspace.save.ShutdownFlush;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import org.fxmisc.richtext.CodeArea;

/**
 * The program in a process of its own, to be killed: opens the folder of its state and a post, says
 * what it brought back, and types numbers at the end of the post until it dies, saving now and
 * then. Says each number, and the milliseconds of the clock, when it has been typed.
 */
public final class KillRun {
  static final String START = "---\ntitle: 題\n---\n\n本文 ";

  private static final int SAVE_EACH = 60;

  private KillRun() {}

  public static void main(String[] args) throws Exception {
    Path state = Path.of(args[0]);
    Path post = Path.of(args[1]);
    Random random = new Random(Long.parseLong(args[2]));
    // Who ends the test ends this as well; nobody else would.
    ProcessHandle test = ProcessHandle.current().parent().orElseThrow();
    Fx.start();
    AppWindow shell = Fx.call(() -> open(state, post));
    eventually(() -> shell.tabs().currentProperty().get() != null);
    PostTab tab = Fx.call(() -> shell.tabs().currentProperty().get());
    int last = last(Fx.call(() -> tab.session().post().text().toString()));
    say("restored " + last);
    CodeArea area = (CodeArea) tab.editor().textNode();
    Fx.run(() -> area.moveTo(area.getLength()));
    for (int number = last + 1; test.isAlive(); number++) {
      String word = number + " ";
      Fx.run(() -> area.replaceSelection(word));
      say(number + " " + System.currentTimeMillis());
      if (number % SAVE_EACH == 0) Fx.run(() -> shell.tabs().save(tab, () -> {}));
      Thread.sleep(random.nextInt(30));
    }
    Runtime.getRuntime().halt(1);
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  /** The last of the numbers that {@code text} counts up to; -1 when it is not whole. */
  static int last(String text) {
    if (!text.startsWith(START)) return -1;
    StringBuilder whole = new StringBuilder(START);
    int number = 0;
    while (whole.length() < text.length()) whole.append(++number).append(' ');
    return whole.toString().equals(text) ? number : -1;
  }

  private static AppWindow open(Path state, Path post) throws Exception {
    OpenWindow window = OpenWindow.in(state).clock(Clock.systemUTC()).size(700, 600).show();
    AppWindow shell = window.shell();
    PostJournals journals =
        new PostJournals(
            Disk.REAL, state.resolve("journals"), TaskRunner.of(worker(), Platform::runLater));
    new ShutdownFlush(journals, Platform::runLater).begin();
    shell.recover(journals, histories(state), () -> shell.tabs().open(List.of(post)));
    return shell;
  }

  private static PostVersions histories(Path state) {
    VersionArchive archive =
        new VersionArchive(Disk.REAL, state.resolve("history"), Clock.systemUTC(), 1 << 20);
    return new PostVersions(archive, TaskRunner.of(worker(), Platform::runLater));
  }

  private static Executor worker() {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
  }
}
