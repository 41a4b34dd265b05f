package genko.ui.insert;

import static org.assertj.core.api.Assertions.assertThat;

import genko.blog.BlogSite;
import genko.blog.PlacedPost;
import genko.edit.completion.CompletionContext.Kind;
import genko.edit.completion.CompletionItem;
import genko.frontmatter.FrontMatter;
import genko.kinds.BlogKinds;
import genko.storage.files.BlogFolder;
import genko.text.Text;
import genko.workspace.blog.KindPosts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a post of each kind of blog links to another by its title. */
class KindLinksTest {
  private static final Path BLOGS = Path.of("src/test/resources/genko/kinds");

  private static List<String> offered(String kind, String from, String title, Kind wanted) {
    BlogFolder root = BlogFolder.at(BLOGS.resolve(kind));
    BlogSite site = BlogKinds.named(kind).orElseThrow().site(Optional.of(root), Clock.systemUTC());
    PlacedPost post = new PlacedPost(from, FrontMatter.of(Text.of("")));
    return LinkTitles.of(site, post, new KindPosts().of(root, site), wanted)
        .matching(title)
        .stream()
        .map(CompletionItem::inserted)
        .toList();
  }

  @Test
  void eachKindLinksInItsOwnWay() {
    assertThat(offered("zenn", "articles/a.md", "write", Kind.POST_TARGET))
        .containsExactly("/articles/write-in-plain-text");
    assertThat(offered("zenn", "articles/a.md", "leaves", Kind.POST_TARGET))
        .containsExactly("/books/tea-for-beginners/viewer/leaves");
    assertThat(offered("hugo", "content/a.md", "walk", Kind.POST_TARGET))
        .containsExactly("{{< relref \"/diary/walk.md\" >}}");
    assertThat(offered("hexo", "source/_posts/a.md", "tea", Kind.POST))
        .containsExactly("{% post_link tea %}");
    assertThat(offered("hexo", "source/_posts/a.md", "tea", Kind.POST_TARGET))
        .containsExactly("{% post_path tea %}");
    assertThat(offered("qiita", "public/a.md", "", Kind.POST)).isEmpty();
    assertThat(offered("zenn", "articles/write-in-plain-text.md", "write", Kind.POST)).isEmpty();
  }

  @Test
  void aWholeLinkHasTheTitleOfThePost() {
    assertThat(offered("zenn", "articles/a.md", "write", Kind.POST))
        .singleElement()
        .asString()
        .matches("\\[.+\\]\\(/articles/write-in-plain-text\\)");
  }
}
