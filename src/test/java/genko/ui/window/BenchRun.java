package genko.ui.window;

import static genko.bench.FxRun.frames;
import static genko.bench.FxRun.onFx;
import static genko.bench.FxRun.print;
import static genko.bench.FxRun.until;

import genko.async.TaskRunner;
import genko.bench.Machine;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.storage.versions.VersionArchive;
import genko.ui.NoDialogs;
import genko.ui.tab.PostTab;
import genko.ui.theme.Theme;
import genko.words.Words;
import genko.workspace.save.PostJournals;
import genko.workspace.save.PostVersions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

/**
 * One run of the benchmark, in a process of its own: {@code genko}, {@code kept}, which is Genko
 * with journal and history, or {@code bare}, the post's file, and what is measured: {@code keys}
 * into its middle, the {@code whole} text at once, or one long {@code line}, the {@code longest} of
 * which is only looked at. Prints what that took, a name and a number a line, in ms and MB. The
 * bare window is a wrapping {@code CodeArea} with the same text and nothing that listens.
 */
public final class BenchRun {
  private static final int WARM_UP = 25;
  private static final int KEYS = 100;
  private static final int LAG_KEYS = 40;
  private static final int LONG_COLUMN = 100;
  private static final int LONG_PAGES = 8;
  private static final int LONG_KEYS = 9;
  private static final int PACE_MILLIS = 60;

  private final CodeArea area;
  private final BooleanSupplier settled;
  private final long fxThread;

  private BenchRun(CodeArea area, BooleanSupplier settled) {
    this.area = area;
    this.settled = settled;
    this.fxThread = onFx(() -> Thread.currentThread().threadId());
  }

  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[1]);
    CompletableFuture<Void> up = new CompletableFuture<>();
    Platform.startup(() -> up.complete(null));
    up.join();
    BenchRun run = args[0].equals("bare") ? bare(file) : genko(file, args[0].equals("kept"));
    switch (args[2]) {
      case "keys" -> run.measure();
      case "whole" -> run.measureWhole();
      case "line" -> run.measureLongLine(LONG_KEYS);
      case "longest" -> run.measureLongLine(0);
      default -> throw new IllegalArgumentException("no measure: " + args[2]);
    }
    System.exit(0);
  }

  private static BenchRun bare(Path file) {
    CodeArea area =
        onFx(
            () -> {
              CodeArea bare = new CodeArea();
              bare.setWrapText(true);
              bare.replaceText(read(file));
              show(wide(new VirtualizedScrollPane<>(bare)));
              return bare;
            });
    frames(2);
    print("shown", Machine.sinceStart());
    print("text", Machine.sinceStart());
    return new BenchRun(area, () -> true);
  }

  private static BenchRun genko(Path file, boolean kept) {
    ExecutorService reading = Executors.newSingleThreadExecutor(daemon());
    ExecutorService disk = Executors.newSingleThreadExecutor(daemon());
    AppWindow shell =
        onFx(
            () -> {
              Theme theme = new Theme();
              Path backups = file.resolveSibling("backups");
              AppWindow made =
                  new AppWindow(
                      Words.of(Locale.JAPANESE),
                      Clock.system(ZoneOffset.UTC),
                      theme,
                      new NoDialogs(),
                      new PostFiles(Disk.REAL, backups),
                      reading,
                      disk,
                      address -> {});
              Scene scene = wide(made.window());
              AppWindow.style(scene);
              show(scene);
              if (kept) keep(made, file.resolveSibling("state"), () -> made.begin(List.of(file)));
              else made.begin(List.of(file));
              return made;
            });
    frames(1);
    print("shown", Machine.sinceStart());
    until(() -> onFx(() -> shell.tabs().currentProperty().get() != null));
    frames(2);
    print("text", Machine.sinceStart());
    PostTab tab = onFx(() -> shell.tabs().currentProperty().get());
    BooleanSupplier settled =
        () -> onFx(() -> tab.isSettled() && shell.preview().shown() == tab.pageProperty().get());
    shell.preview().ready().toCompletableFuture().join();
    until(settled);
    print("page", Machine.sinceStart());
    return new BenchRun((CodeArea) onFx(() -> tab.editor().textNode()), settled);
  }

  /** Keeps journal and history as the program does. */
  private static void keep(AppWindow shell, Path state, Runnable then) {
    Executor journal = Executors.newSingleThreadExecutor(daemon());
    Executor history = Executors.newSingleThreadExecutor(daemon());
    Clock clock = Clock.system(ZoneOffset.UTC);
    VersionArchive archive =
        new VersionArchive(Disk.REAL, state.resolve("history"), clock, VersionArchive.CAP);
    PostJournals journals =
        new PostJournals(
            Disk.REAL, state.resolve("journals"), TaskRunner.of(journal, Platform::runLater));
    shell.recover(
        journals, new PostVersions(archive, TaskRunner.of(history, Platform::runLater)), then);
  }

  private void measure() throws InterruptedException {
    onFx(
        () -> {
          area.requestFocus();
          area.moveTo(area.getLength() / 2);
          area.requestFollowCaret();
          return null;
        });
    for (int key = 0; key < WARM_UP; key++) one();
    List<Double> handler = new ArrayList<>();
    List<Double> drawn = new ArrayList<>();
    List<Double> thread = new ArrayList<>();
    List<Double> done = new ArrayList<>();
    List<Double> process = new ArrayList<>();
    for (int key = 0; key < KEYS; key++) {
      double cpu = Machine.processCpu();
      double fx = Machine.threadCpu(fxThread);
      Key one = one();
      handler.add(one.handler());
      drawn.add(one.drawn());
      done.add(one.settled());
      thread.add(Machine.threadCpu(fxThread) - fx);
      Thread.sleep(PACE_MILLIS);
      process.add(Machine.processCpu() - cpu);
    }
    print("handler", Machine.median(handler));
    print("handler99", Machine.quantile(handler, 0.99));
    print("thread", Machine.median(thread));
    print("thread99", Machine.quantile(thread, 0.99));
    print("drawn", Machine.median(drawn));
    print("drawn99", Machine.quantile(drawn, 0.99));
    print("settled", Machine.median(done));
    print("cpu", Machine.median(process));
    print("lag", lag());
    print("heap", Machine.heap());
    print("peak", Machine.megabytes("self", "VmHWM"));
  }

  /** Takes everything away at once and brings it back. */
  private void measureWhole() {
    for (int round = 0; round < 3; round++) {
      boolean last = round == 2;
      whole(last, "select", area::selectAll);
      whole(last, "delete", () -> area.replaceSelection(""));
      whole(last, "undo", area::undo);
    }
  }

  private void whole(boolean told, String name, Runnable work) {
    long start = System.nanoTime();
    onFx(
        () -> {
          work.run();
          return null;
        });
    frames(1);
    if (told) print(name, (System.nanoTime() - start) / 1e6);
    until(settled);
  }

  /** Goes through a long line page by page, then types into it. */
  private void measureLongLine(int keys) {
    List<Double> pages = new ArrayList<>();
    onFx(
        () -> {
          area.requestFocus();
          // With the caret in the longest line the bare window would count its rows for minutes.
          if (keys > 0) area.moveTo(longest(), LONG_COLUMN);
          area.requestFollowCaret();
          return null;
        });
    for (int page = 0; page < LONG_PAGES; page++) {
      long start = System.nanoTime();
      onFx(
          () -> {
            area.scrollYBy(600);
            return null;
          });
      frames(1);
      pages.add((System.nanoTime() - start) / 1e6);
    }
    print("page-down", Machine.median(pages));
    List<Double> thread = new ArrayList<>();
    List<Double> drawn = new ArrayList<>();
    for (int key = 0; key < keys; key++) {
      double fx = Machine.threadCpu(fxThread);
      drawn.add(one().drawn());
      thread.add(Machine.threadCpu(fxThread) - fx);
    }
    if (keys == 0) return;
    print("thread", Machine.median(thread));
    print("drawn", Machine.median(drawn));
  }

  private int longest() {
    int found = 0;
    for (int at = 1; at < area.getParagraphs().size(); at++) {
      if (area.getParagraphLength(at) > area.getParagraphLength(found)) found = at;
    }
    return found;
  }

  private record Key(double handler, double drawn, double settled) {}

  /** Types one character and waits until it is drawn and everything has followed. */
  private Key one() {
    long start = System.nanoTime();
    double handler = onFx(this::type);
    frames(1);
    double drawn = (System.nanoTime() - start) / 1e6;
    until(settled);
    return new Key(handler, drawn, (System.nanoTime() - start) / 1e6);
  }

  private double type() {
    long start = System.nanoTime();
    area.fireEvent(
        new KeyEvent(KeyEvent.KEY_TYPED, "あ", "", KeyCode.UNDEFINED, false, false, false, false));
    return (System.nanoTime() - start) / 1e6;
  }

  /** Forty keys at a fast typist's pace: how late the window takes each, as a median. */
  private double lag() throws InterruptedException {
    List<CompletableFuture<Double>> lags = new ArrayList<>();
    long start = System.nanoTime();
    for (int key = 0; key < LAG_KEYS; key++) {
      long due = start + key * (PACE_MILLIS * 1_000_000L);
      long wait = due - System.nanoTime();
      if (wait > 0) Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
      CompletableFuture<Double> late = new CompletableFuture<>();
      lags.add(late);
      Platform.runLater(
          () -> {
            type();
            late.complete((System.nanoTime() - due) / 1e6);
          });
    }
    List<Double> all = lags.stream().map(CompletableFuture::join).toList();
    until(settled);
    return Machine.median(all);
  }

  /** {@code content} at the size of a usual window, on the smaller screen that there is not. */
  private static Scene wide(Region content) {
    Pane holder = new Pane(content);
    content.setManaged(false);
    content.resizeRelocate(0, 0, 1280, 700);
    return new Scene(holder, 900, 700);
  }

  private static void show(Scene scene) {
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
  }

  private static java.util.concurrent.ThreadFactory daemon() {
    return Thread.ofPlatform().daemon().factory();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
