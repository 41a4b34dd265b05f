package genko.workspace.position;

import static org.assertj.core.api.Assertions.assertThat;

import genko.jekyll.site.Blog;
import genko.markdown.kramdown.Kramdown;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Transaction;
import genko.storage.files.BlogFolder;
import genko.text.ChangeSet;
import genko.workspace.save.OpenPost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlogPositionTest {
  private static final Clock CLOCK = Clock.system(ZoneOffset.UTC);
  private static final String PATH = "_posts/2025-01-01-a.md";

  @TempDir private Path folder;

  private BlogPosition position() throws Exception {
    Files.writeString(folder.resolve("_config.yml"), "timezone: Asia/Tokyo\n");
    Blog blog = Blog.read(BlogFolder.at(folder), CLOCK);
    return new BlogPosition(Optional.of(blog), PATH, CLOCK);
  }

  private static Post after(Post post, ChangeSet changes) {
    return post.apply(Transaction.of(post, Origin.TYPE, changes));
  }

  @Test
  void isReadOnceForAllStatesWithOneHead() throws Exception {
    BlogPosition position = position();
    Post post = Post.of("---\ntitle: 雨\n---\n本文\n", Kramdown.JEKYLL);
    Post typed = after(post, ChangeSet.insert(post.text().length(), "続き"));
    Post titled = after(post, post.head().set("title", "雪").changes());
    assertThat(position.read(typed)).containsSame(position.read(post).orElseThrow());
    assertThat(position.read(titled).orElseThrow().document().title()).isEqualTo("雪");
    assertThat(position.zone().getId()).isEqualTo("Asia/Tokyo");
  }

  @Test
  void aPostOutsideOfBlogsIsNothingThere() {
    assertThat(BlogPosition.NOWHERE.read(Post.of("---\ntitle: 雨\n---\n", Kramdown.JEKYLL)))
        .isEmpty();
  }

  @Test
  void isToldWhenItIsAnother() throws Exception {
    OpenPost open = OpenPost.untitled(Post.of("本文\n", Kramdown.JEKYLL), CLOCK);
    BlogPosition position = position();
    List<BlogPosition> heard = new ArrayList<>();
    open.observePosition(() -> heard.add(open.position()));
    open.setPosition(position);
    open.setPosition(new BlogPosition(position.blog(), PATH, CLOCK));
    assertThat(heard).containsExactly(position);
    assertThat(open.position()).isSameAs(position);
    open.setPosition(BlogPosition.NOWHERE);
    assertThat(heard).containsExactly(position, BlogPosition.NOWHERE);
  }
}
