package genko.bench;

import static genko.bench.WindowRun.frames;
import static genko.bench.WindowRun.onFx;
import static genko.bench.WindowRun.print;
import static genko.bench.WindowRun.until;

import genko.ui.library.PostRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The list of posts in the whole window: how soon it is there, how soon it knows what others wrote,
 * what that costs the dearest frame, and what memory all of it takes.
 */
final class FollowedRun {
  private static final int MOST_CHANGED = 10_000;

  private final Scene scene;
  private final Path posts;

  FollowedRun(Scene scene, Path post) {
    this.scene = scene;
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
  }

  void measure() throws Exception {
    List<Path> all = all();
    double heap = Machine.heap();
    Frames frames = new Frames();
    long begin = System.nanoTime();
    onFx(() -> press(KeyCode.E, true, false));
    until(() -> onFx(() -> list().isPresent() && !list().get().getItems().isEmpty()));
    ListView<PostRow> list = onFx(() -> list().orElseThrow());
    frames(1);
    print("rows", ms(begin));
    until(() -> onFx(() -> list.getItems().size() == all.size()));
    print("all", ms(begin));
    search();
    print("memory", Machine.heap() - heap);
    onFx(
        () -> {
          frames.start();
          return null;
        });
    List<Path> changed = all.subList(0, Math.min(MOST_CHANGED, all.size()));
    for (Path one : changed) {
      Files.writeString(one, Files.readString(one).replaceFirst("title: \"", "title: \"改"));
    }
    begin = System.nanoTime();
    until(() -> rows(list).filter(FollowedRun::isChanged).count() == changed.size());
    print("changed", ms(begin));
    Path fresh = posts.resolve("2026-01-01-fresh.md");
    Files.writeString(fresh, "---\ntitle: 新しい\n---\n本文\n");
    begin = System.nanoTime();
    until(() -> rows(list).anyMatch(row -> row.file().equals(fresh)));
    print("fresh", ms(begin));
    print("frame", frames.dearest);
  }

  private List<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(posts)) {
      return files.sorted().toList();
    }
  }

  private static double ms(long begin) {
    return (System.nanoTime() - begin) / 1e6;
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
