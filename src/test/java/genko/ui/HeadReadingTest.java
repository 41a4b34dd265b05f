package genko.ui;

import static org.assertj.core.api.Assertions.assertThat;

import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Transaction;
import genko.text.ChangeSet;
import genko.ui.tab.PostTab;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How often the head is read, and a blog sorted, until form, strip, checks, links and page have
 * what follows from a title that changed.
 */
class HeadReadingTest {
  private static final String READ = "compose";
  private static final String SORT = "sort";
  private static final List<String> COUNTED =
      List.of("genko.frontmatter.ComposedYaml::" + READ, "java.util.ArrayList::" + SORT);

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

  /** What is called from {@code edit} until all that follows from it is there. */
  private MethodCalls calls(PostTab tab, Runnable edit, String title) throws Exception {
    return MethodCalls.during(
        COUNTED,
        folder,
        () -> {
          Fx.run(edit);
          Fx.eventually(() -> isSettled(tab) && isShown(tab, title));
        });
  }

  private static boolean isShown(PostTab tab, String title) {
    return tab.pageProperty().get().blocks().stream()
        .anyMatch(block -> block.html().contains(title + "の本文"));
  }

  private static void dispatch(EditSession session, Origin origin, ChangeSet changes) {
    session.dispatch(Transaction.of(session.post(), origin, changes));
  }

  private static void checkOnce(MethodCalls calls) {
    assertThat(calls.of(READ)).as("readings of the head").hasSize(1);
    assertThat(calls.of(SORT))
        .as("sorts, none of them of a collection")
        .isNotEmpty()
        .noneMatch(call -> call.stack().contains("genko.jekyll.site.Blog."));
  }

  @Test
  void aTitleThatChangesIsReadOnceForAllThatShowIt() throws Exception {
    try (OpenWindow window = OpenWindow.of(folder, Locale.JAPANESE, 1200, 800)) {
      PostTab tab = open(window);
      EditSession session = tab.session();
      checkOnce(
          calls(
              tab,
              () -> {
                int end = session.post().head().field("title").orElseThrow().valueSpan().to();
                dispatch(session, Origin.TYPE, ChangeSet.insert(end, "月"));
              },
              "雨月"));
      checkOnce(
          calls(
              tab,
              () ->
                  dispatch(session, Origin.FORM, session.post().head().set("title", "雪").changes()),
              "雪"));
    }
  }
}
