package genko.workspace.search;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskQueues;
import genko.async.TaskRunner;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.ui.NoDialogs;
import genko.words.Words;
import genko.workspace.Workspace;
import genko.workspace.step.BlogSteps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching and replacing in a blog rest on the same files and end together. */
class BlogSearchesTest {
  @TempDir private Path temp;

  private BlogSearches searches() {
    PostFiles files = new PostFiles(Disk.REAL, temp.resolve("backups"));
    TaskRunner here = TaskRunner.of(Runnable::run, Runnable::run);
    Workspace workspace =
        new Workspace(
            Words.of(Locale.ENGLISH),
            new NoDialogs(),
            files,
            Clock.systemUTC(),
            new TaskQueues(Runnable::run, Runnable::run, TaskQueues.LIMIT),
            here);
    BlogSteps steps = new BlogSteps(workspace, files, Clock.systemUTC(), here);
    BlogSearches made = BlogSearches.of(Disk.REAL, files, Clock.systemUTC(), steps);
    assertThat(made.blogs().files()).isSameAs(files);
    return made;
  }

  @Test
  void anIndexIsKeptInTheCacheAndAnotherProgramMayHaveItAfterTheEnd() throws Exception {
    Path post = temp.resolve("blog/_posts/2025-11-01-川.md");
    Files.createDirectories(post.getParent());
    Files.writeString(post, "川の話\n");
    BlogSearches first = searches();
    first.keepIn(temp.resolve("cache"));
    first.blogs().of(post).orElseThrow().follow(() -> false);
    first.end();
    BlogSearches second = searches();
    second.keepIn(temp.resolve("cache"));
    SearchableBlogs.Blog blog = second.blogs().of(post).orElseThrow();
    blog.follow(() -> false);
    assertThat(blog.posts(() -> false)).hasSize(1);
    second.end();
    try (var kept = Files.list(temp.resolve("cache/search"))) {
      assertThat(kept).hasSize(1);
    }
  }
}
