package genko.ui;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.jekyll.site.Blog;
import genko.markdown.kramdown.Kramdown;
import genko.post.Post;
import genko.storage.files.BlogFolder;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.ui.form.BlogHints;
import genko.workspace.blog.KnownValuesReader;
import genko.workspace.position.BlogPosition;
import genko.workspace.save.OpenPost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlogHintsTest {
  @TempDir private Path folder;

  @Test
  void followAPostToItsBlog() throws Exception {
    Files.writeString(folder.resolve("_config.yml"), "timezone: Asia/Tokyo\n");
    Path posts = Files.createDirectories(folder.resolve("_posts"));
    Path other = Files.writeString(posts.resolve("2025-01-01-a.md"), "---\ntags: [料理]\n---\n");
    Clock clock = Clock.fixed(Instant.parse("2025-06-01T00:00:00Z"), ZoneOffset.UTC);
    BlogHints hints = new BlogHints(clock);
    OpenPost open = OpenPost.untitled(Post.of("本文\n", Kramdown.JEKYLL), clock);
    PostFiles files = new PostFiles(Disk.REAL, folder.resolve("backups"));
    TaskRunner here = TaskRunner.of(Runnable::run, Runnable::run);
    hints.follow(open, new KnownValuesReader(files, clock, here));
    assertThat(hints.known("tags")).isEmpty();
    Blog blog = Blog.read(BlogFolder.at(folder), clock);
    // The blog knows what its posts say: none of them is read again.
    Files.delete(other);
    open.setPosition(new BlogPosition(Optional.of(blog), "_posts/2025-01-02-b.md", clock));
    assertThat(hints.known("tags")).containsExactly("料理");
    assertThat(hints.site()).isEqualTo(ZoneId.of("Asia/Tokyo"));
  }
}
