package genko.ui;

import static org.assertj.core.api.Assertions.assertThat;

import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Transaction;
import genko.text.ChangeSet;
import genko.ui.tab.PostTab;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How often the head is read until form, strip, checks, links and page have what follows from a
 * title that changed.
 */
class HeadReadingTest {
  @TempDir private Path folder;

  private PostTab open(OpenWindow window) throws Exception {
    Files.writeString(folder.resolve("_config.yml"), "collections: [notes, books]\n");
    Path posts = Files.createDirectories(folder.resolve("_posts"));
    for (int day = 1; day < 10; day++) {
      String text = "---\nlayout: post\ntitle: 題" + day + "\n---\n本文\n";
      Files.writeString(posts.resolve("2025-01-0" + day + "-other.md"), text);
    }
    Path layouts = Files.createDirectories(folder.resolve("_layouts"));
    Files.writeString(layouts.resolve("post.html"), "<h1>{{ page.title }}</h1>{{ content }}\n");
    String text = "---\nlayout: post\ntitle: 雨\ndate: 2025-02-01\n---\n{{ page.title }}の本文\n";
    PostTab tab = window.open("_posts/2025-02-01-ame.md", text);
    Fx.eventually(() -> tab.blog().publicationProperty().get().isPresent());
    Fx.eventually(() -> isSettled(tab));
    return tab;
  }

  private static boolean isSettled(PostTab tab) {
    return tab.isSettled() && tab.isReviewed() && tab.blog().isSettled();
  }

  /** How often YAML is read from {@code edit} until all that follows from it is there. */
  private int readings(PostTab tab, Runnable edit, String title) throws Exception {
    Logger log = Logger.getLogger("genko.frontmatter.yaml.ComposedYaml");
    AtomicInteger count = new AtomicInteger();
    Handler counter = new Counter(count);
    log.setLevel(Level.ALL);
    log.addHandler(counter);
    try {
      Fx.run(edit);
      Fx.eventually(() -> isSettled(tab) && isShown(tab, title));
    } finally {
      log.removeHandler(counter);
      log.setLevel(null);
    }
    return count.get();
  }

  /** Counts what a log is told. */
  private static final class Counter extends Handler {
    private final AtomicInteger count;

    Counter(AtomicInteger count) {
      this.count = count;
    }

    @Override
    public void publish(LogRecord told) {
      count.incrementAndGet();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private static boolean isShown(PostTab tab, String title) {
    return tab.pageProperty().get().blocks().stream()
        .anyMatch(block -> block.html().contains(title + "の本文"));
  }

  private static void dispatch(EditSession session, Origin origin, ChangeSet changes) {
    session.dispatch(Transaction.of(session.post(), origin, changes));
  }

  @Test
  void aTitleThatChangesIsReadOnceForAllThatShowIt() throws Exception {
    try (OpenWindow window = OpenWindow.of(folder, Locale.JAPANESE, 1200, 800)) {
      PostTab tab = open(window);
      EditSession session = tab.session();
      assertThat(
              readings(
                  tab,
                  () -> {
                    int end = session.post().head().field("title").orElseThrow().valueSpan().to();
                    dispatch(session, Origin.TYPE, ChangeSet.insert(end, "月"));
                  },
                  "雨月"))
          .isEqualTo(1);
      assertThat(
              readings(
                  tab,
                  () ->
                      dispatch(
                          session, Origin.FORM, session.post().head().set("title", "雪").changes()),
                  "雪"))
          .isEqualTo(1);
    }
  }
}
