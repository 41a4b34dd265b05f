package genko.bench;

import static genko.bench.FxRun.frames;
import static genko.bench.FxRun.onFx;
import static genko.bench.FxRun.print;
import static genko.bench.FxRun.until;

import genko.ui.library.PostRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/**
 * The list of posts in the whole window: how soon it is there, how soon it knows what others wrote,
 * what that costs the dearest frame, and what memory all of it takes.
 */
final class FollowedRun {
  private static final int MOST_CHANGED = 10_000;

  /** So many rows a list has first. */
  private static final int FIRST = 60;

  private final Scene scene;
  private final Path open;
  private final Path posts;

  FollowedRun(Scene scene, Path post) {
    this.scene = scene;
    open = post;
    this.posts = post.getParent();
  }

  /** Looks at the processor time of the JavaFX thread from frame to frame, while it runs. */
  private static final class Frames extends AnimationTimer {
    private double last = Double.NaN;
    private volatile double dearest;

    @Override
    public void handle(long now) {
      double cpu = Machine.threadCpu(Thread.currentThread().threadId());
      // Not a number before the first frame, and then nothing is greater.
      if (cpu - last > dearest) dearest = cpu - last;
      last = cpu;
    }

    /** Prints the dearest frame since this was called last. */
    void print(String name) {
      frames(2);
      FxRun.print(name, dearest);
      dearest = 0;
    }
  }

  void measure() throws Exception {
    List<Path> all = all();
    double heap = Machine.heap();
    Frames frames = new Frames();
    run(frames::start);
    frames.print("frame-still");
    Clocks clocks = new Clocks();
    run(() -> press(KeyCode.E, true, false));
    until(() -> onFx(() -> list().isPresent() && !list().get().getItems().isEmpty()));
    ListView<PostRow> list = onFx(() -> list().orElseThrow());
    frames(1);
    clocks.print("rows");
    until(() -> onFx(() -> list.getItems().size() == all.size()));
    clocks.print("all");
    frames.print("frame-list");
    search();
    print("memory", Machine.heap() - heap);
    frames.print("frame-search");
    // What an open post costs that others change is none of the list's.
    List<Path> changed = all.stream().filter(one -> !one.equals(open)).limit(MOST_CHANGED).toList();
    for (Path one : changed) {
      Files.writeString(one, Files.readString(one).replaceFirst("title: \"", "title: \"改"));
    }
    clocks = new Clocks();
    until(() -> rows(list).filter(FollowedRun::isChanged).count() == changed.size());
    clocks.print("changed");
    Path fresh = posts.resolve("2026-01-01-fresh.md");
    Files.writeString(fresh, "---\ntitle: 新しい\n---\n本文\n");
    clocks = new Clocks();
    until(() -> rows(list).anyMatch(row -> row.file().equals(fresh)));
    clocks.print("fresh");
    frames.print("frame-changed");
  }

  /**
   * The same with a bare list of as many texts in place of the list of posts: what the window's
   * toolkit takes for it in any case.
   */
  static void measureBare(Scene scene, int posts) throws Exception {
    Frames frames = new Frames();
    run(frames::start);
    frames.print("frame-still");
    List<String> rows = IntStream.range(0, posts).mapToObj(at -> "記事の題 " + at).toList();
    ListView<String> list =
        onFx(
            () -> {
              ListView<String> fresh = new ListView<>();
              fresh.setManaged(false);
              fresh.resizeRelocate(0, 0, 300, 800);
              fresh.getItems().setAll(rows.subList(0, Math.min(FIRST, posts)));
              ((Pane) scene.getRoot()).getChildren().add(fresh);
              return fresh;
            });
    frames(1);
    run(() -> list.getItems().setAll(rows));
    frames.print("frame-list");
    run(() -> list.getItems().setAll(rows.stream().map(row -> "改" + row).toList()));
    frames.print("frame-changed");
  }

  private static void run(Runnable work) {
    onFx(
        () -> {
          work.run();
          return true;
        });
  }

  /** What has passed since, by the clock and on the processors. */
  private static final class Clocks {
    private final long begin = System.nanoTime();
    private final double cpu = Machine.processCpu();

    void print(String name) {
      FxRun.print(name, (System.nanoTime() - begin) / 1e6);
      FxRun.print(name + "-cpu", Machine.processCpu() - cpu);
    }
  }

  private List<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(posts)) {
      return files.sorted().toList();
    }
  }

  private static boolean isChanged(PostRow row) {
    return row.entry().title().startsWith("改");
  }

  /** The rows, to be looked through elsewhere: no frame is to be dear because of who measures. */
  private static Stream<PostRow> rows(ListView<PostRow> list) {
    return onFx(() -> List.copyOf(list.getItems())).stream();
  }

  @SuppressWarnings("unchecked")
  private Optional<ListView<PostRow>> list() {
    return Optional.ofNullable((ListView<PostRow>) scene.lookup(".posts"));
  }

  private boolean press(KeyCode code, boolean shift, boolean alt) {
    Node owner = scene.getFocusOwner();
    Event.fireEvent(
        owner == null ? scene.getRoot() : owner,
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, true, alt, false));
    return true;
  }

  private void search() throws InterruptedException {
    onFx(() -> press(KeyCode.F, false, true));
    until(() -> onFx(() -> scene.getFocusOwner() instanceof TextField));
    onFx(
        () -> {
          ((TextField) scene.getFocusOwner()).setText("生成");
          return null;
        });
    ListView<?> results = onFx(() -> (ListView<?>) scene.lookup(".blog-search .results"));
    until(() -> onFx(() -> !results.getItems().isEmpty()));
  }
}
