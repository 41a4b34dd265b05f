package genko.bench;

import static genko.bench.FxRun.frames;
import static genko.bench.FxRun.onFx;
import static genko.bench.FxRun.print;
import static genko.bench.FxRun.until;

import genko.preview.PreviewPage;
import genko.ui.preview.PreviewPane;
import genko.ui.tab.PostTab;
import genko.ui.window.GenkoApp;
import genko.ui.window.MainWindow;
import genko.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

/**
 * One run of the benchmark in a process of its own: {@code bare} or {@code genko}, what is
 * measured, and the posts. Prints a name and a number a line, in ms, MB or frames. The program is
 * started as its own main class does; the bare window is a wrapping {@code CodeArea} with the same
 * text.
 */
public final class WindowRun {
  private static final int COLD = 60;
  private static final int BETWEEN = 30;
  private static final int PACE = 60;
  private static final long PATIENCE = 120_000;

  /** Idle is a process that takes less than this share of a core for {@link #IDLE_MILLIS}. */
  private static final double IDLE_SHARE = 0.12;

  private static final int IDLE_MILLIS = 500;

  private final Start start = new Start();
  private long fxThread;

  public static void main(String[] args) {
    List<Path> posts = Arrays.stream(args).skip(2).map(Path::of).toList();
    WindowRun run = new WindowRun();
    Thread.ofPlatform().start(() -> run.measure(args[1], posts));
    if (args[0].equals("bare")) {
      run.bare(posts.getFirst());
      return;
    }
    // As the program's own main class does before there is a toolkit.
    var _ = Words.of(Locale.getDefault());
    GenkoApp.launch(posts);
  }

  private void bare(Path post) {
    Platform.startup(
        () -> {
          CodeArea area = new CodeArea();
          area.setWrapText(true);
          try {
            area.replaceText(Files.readString(post));
          } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
          }
          VirtualizedScrollPane<CodeArea> content = new VirtualizedScrollPane<>(area);
          Pane holder = new Pane(content);
          content.setManaged(false);
          content.resizeRelocate(0, 0, 1280, 800);
          Stage stage = new Stage();
          stage.setScene(new Scene(holder, 1280, 800));
          stage.show();
        });
  }

  private void measure(String what, List<Path> posts) {
    try {
      until(start::watches);
      fxThread = onFx(() -> Thread.currentThread().threadId());
      until(() -> start.page > 0);
      double idle = idle();
      switch (what) {
        case "start" -> {
          print("shown", start.shown);
          print("text", start.text);
          print("thread", start.thread);
          print("cpu", start.cpu);
          print("page", start.page);
          print("idle", idle);
        }
        case "keys" -> keys();
        case "whole" -> whole();
        case "rest" -> rest();
        case "tabs" -> tabs();
        case "followed" -> followed(posts.getFirst());
        default -> throw new IllegalArgumentException("no measure: " + what);
      }
      Runtime.getRuntime().halt(0);
    } catch (Exception | Error failed) {
      failed.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
  }

  /** Looks at each frame of the start, from the thread that makes them. */
  private static final class Start extends AnimationTimer {
    private volatile double shown;
    private volatile double text;
    private volatile double thread;
    private volatile double cpu;
    private volatile double page;
    private volatile Scene scene;
    private volatile CodeArea area;
    private boolean begun;
    private boolean texted;
    private boolean paged;

    /** Whether it looks; it cannot before there is a toolkit. */
    boolean watches() {
      if (begun) return true;
      try {
        Platform.runLater(this::start);
        begun = true;
      } catch (IllegalStateException tooEarly) {
        return false;
      }
      return true;
    }

    @Override
    public void handle(long now) {
      if (scene == null) {
        Window.getWindows().stream()
            .filter(Window::isShowing)
            .findFirst()
            .ifPresent(window -> scene = window.getScene());
        if (scene == null) return;
        shown = Machine.sinceStart();
      }
      // What a pulse found is painted when the next begins.
      if (texted && text == 0) {
        text = Machine.sinceStart();
        thread = Machine.threadCpu(Thread.currentThread().threadId());
        cpu = Machine.processCpu();
      }
      if (paged) {
        page = Machine.sinceStart();
        stop();
      }
      area = (CodeArea) scene.lookup(".code-area");
      texted = area != null && area.getLength() > 0 && area.getWidth() > 0;
      paged = texted && text > 0 && isPageThere();
    }

    private boolean isPageThere() {
      if (!(scene.getRoot() instanceof MainWindow window)) return true;
      PostTab tab = window.tabs().currentProperty().get();
      PreviewPage page = pane().shown();
      return tab != null && page != PreviewPage.EMPTY && page == tab.pageProperty().get();
    }

    private PreviewPane pane() {
      return (PreviewPane) scene.lookup(".preview-pane");
    }
  }

  private boolean isSettled() {
    if (!(start.scene.getRoot() instanceof MainWindow window)) return true;
    PostTab tab = window.tabs().currentProperty().get();
    return tab.isSettled() && start.isPageThere();
  }

  /** When nothing was done any more. */
  private static double idle() throws InterruptedException {
    double begin = Machine.sinceStart();
    for (double end = begin + PATIENCE; begin < end; begin = Machine.sinceStart()) {
      double cpu = Machine.processCpu();
      Thread.sleep(IDLE_MILLIS);
      if (Machine.processCpu() - cpu < IDLE_SHARE * IDLE_MILLIS) return begin;
    }
    return begin;
  }

  private void keys() throws Exception {
    onFx(
        () -> {
          start.area.requestFocus();
          start.area.moveTo(start.area.getLength() / 2);
          start.area.requestFollowCaret();
          return null;
        });
    frames(2);
    type("cold-", COLD);
    type(null, BETWEEN);
    // Ten seconds of typing.
    type("", Integer.getInteger("bench.keys", 10_000 / PACE));
    print("scrolled", framesOfScrolling());
    print("resident", Machine.megabytes("self", "VmRSS"));
    print("peak", Machine.megabytes("self", "VmHWM"));
    print("heap", Machine.heap());
  }

  /** Types at a quick typist's pace, and prints what a key took, unless {@code name} is null. */
  private void type(String name, int keys) throws Exception {
    List<Double> lags = new ArrayList<>();
    List<Double> handlers = new ArrayList<>();
    List<Double> threads = new ArrayList<>();
    List<Double> drawn = new ArrayList<>();
    double cpu = Machine.processCpu();
    double fx = Machine.threadCpu(fxThread);
    long first = System.nanoTime() + 20_000_000;
    for (int key = 0; key < keys; key++) {
      long due = first + key * (PACE * 1_000_000L);
      long wait = due - System.nanoTime();
      if (wait > 0) Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
      Platform.runLater(() -> one(due, lags, handlers, drawn));
      double now = Machine.threadCpu(fxThread);
      if (key > 0) threads.add(now - fx);
      fx = now;
    }
    long last = System.nanoTime();
    frames(1);
    until(() -> onFx(this::isSettled));
    frames(2);
    double settled = (System.nanoTime() - last) / 1e6;
    double spent = (Machine.processCpu() - cpu) / keys;
    if (name == null) return;
    onFx(
        () -> {
          print(name + "late50", Machine.median(lags));
          print(name + "late95", Machine.quantile(lags, 0.95));
          print(name + "handler50", Machine.median(handlers));
          print(name + "handler99", Machine.quantile(handlers, 0.99));
          print(name + "thread", Machine.median(threads));
          print(name + "drawn50", Machine.median(drawn));
          print(name + "drawn99", Machine.quantile(drawn, 0.99));
          print(name + "cpu", spent);
          print(name + "paused", settled);
          return null;
        });
  }

  private void one(long due, List<Double> lags, List<Double> handlers, List<Double> drawn) {
    long begin = System.nanoTime();
    start.area.fireEvent(
        new KeyEvent(KeyEvent.KEY_TYPED, "あ", "", KeyCode.UNDEFINED, false, false, false, false));
    handlers.add((System.nanoTime() - begin) / 1e6);
    lags.add((System.nanoTime() - due) / 1e6);
    new AnimationTimer() {
      private int left = 2;

      @Override
      public void handle(long now) {
        if (--left > 0) return;
        stop();
        drawn.add((System.nanoTime() - begin) / 1e6);
      }
    }.start();
  }

  /** Frames a second while the text is scrolled at each of them, for three seconds. */
  private double framesOfScrolling() throws Exception {
    CompletableFuture<Double> rate = new CompletableFuture<>();
    onFx(
        () -> {
          start.area.showParagraphAtTop(0);
          return null;
        });
    Platform.runLater(
        () ->
            new AnimationTimer() {
              private final long begin = System.nanoTime();
              private int frames;

              @Override
              public void handle(long now) {
                start.area.scrollYBy(frames++ % 120 < 60 ? 20 : -20);
                double seconds = (System.nanoTime() - begin) / 1e9;
                if (seconds < 3) return;
                stop();
                rate.complete(frames / seconds);
              }
            }.start());
    return rate.get();
  }

  /** Takes everything away at once and brings it back, three times, of which the last counts. */
  private void whole() throws Exception {
    for (int round = 0; round < 3; round++) {
      boolean told = round == 2;
      whole(told, "select", start.area::selectAll);
      whole(told, "delete", () -> start.area.replaceSelection(""));
      whole(told, "undo", start.area::undo);
    }
  }

  private void whole(boolean told, String name, Runnable work) throws Exception {
    long begin = System.nanoTime();
    onFx(
        () -> {
          work.run();
          return null;
        });
    frames(1);
    if (told) print(name, (System.nanoTime() - begin) / 1e6);
    until(() -> onFx(this::isSettled));
  }

  /**
   * The share of a core, in percent, that doing nothing takes, with the window in front and not.
   */
  private void rest() throws Exception {
    int seconds = Integer.getInteger("bench.rest", 20);
    // What was compiled and collected for the start is none of the rest.
    Thread.sleep(2_000L * seconds);
    onFx(
        () -> {
          start.area.requestFocus();
          return null;
        });
    print("front", share(seconds));
    onFx(
        () -> {
          Stage other = new Stage();
          other.setScene(new Scene(new Pane(), 100, 100));
          other.show();
          other.requestFocus();
          return null;
        });
    Thread.sleep(2000);
    print("behind", share(seconds));
    onFx(
        () -> {
          ((Stage) start.scene.getWindow()).setIconified(true);
          return null;
        });
    Thread.sleep(2000);
    print("unseen", share(seconds));
    print("resident", Machine.megabytes("self", "VmRSS"));
    print("heap", Machine.heap());
  }

  private static double share(int seconds) throws InterruptedException {
    double cpu = Machine.processCpu();
    Thread.sleep(seconds * 1000L);
    return (Machine.processCpu() - cpu) / (seconds * 10.0);
  }

  private void followed(Path post) throws Exception {
    int count = post.getParent().toFile().list().length;
    if (start.scene.getRoot() instanceof MainWindow) new FollowedRun(start.scene, post).measure();
    else FollowedRun.measureBare(start.scene, count);
  }

  /** What fifty tabs that were opened and closed leave behind; nothing in the bare window. */
  private void tabs() throws Exception {
    if (!(start.scene.getRoot() instanceof MainWindow window)) {
      return;
    }
    openAndClose(window, 5);
    double before = Machine.heap();
    openAndClose(window, 50);
    print("left", Machine.heap() - before);
  }

  private void openAndClose(MainWindow window, int count) throws Exception {
    int open = onFx(() -> window.tabs().open().size());
    Path folder = Files.createTempDirectory("tabs");
    for (int at = 0; at < count; at++) {
      Path post =
          Files.writeString(folder.resolve(at + ".md"), "---\ntitle: " + at + "\n---\n本文\n");
      onFx(
          () -> {
            window.tabs().open(List.of(post));
            return null;
          });
      until(() -> onFx(() -> window.tabs().tabOf(post).isPresent() && isSettled()));
      onFx(
          () -> {
            window.tabs().close(window.tabs().tabOf(post).orElseThrow());
            return null;
          });
      until(() -> onFx(() -> window.tabs().open().size() == open));
    }
  }
}
