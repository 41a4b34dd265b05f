package genko.workspace.page;

import static org.assertj.core.api.Assertions.assertThat;

import genko.blog.BlogSite;
import genko.blog.PlacedPost;
import genko.check.Diagnostic;
import genko.check.MissingTargets;
import genko.frontmatter.FrontMatter;
import genko.kinds.BlogKinds;
import genko.storage.files.BlogFolder;
import genko.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of links and pictures, by each kind of blog. */
class KindTargetsTest {
  @TempDir private Path folder;

  private void file(String path) throws IOException {
    Path at = folder.resolve(path);
    Files.createDirectories(at.getParent());
    Files.writeString(at, "x");
  }

  private List<String> said(String kind, String path, String text) {
    Text post = Text.of(text);
    FrontMatter head = FrontMatter.of(post);
    BlogFolder root = BlogFolder.at(folder);
    BlogSite site = BlogKinds.named(kind).orElseThrow().site(Optional.of(root), Clock.systemUTC());
    KindTargets targets = new KindTargets(root, site, new PlacedPost(path, head));
    return MissingTargets.of(
            post, head.bodyStart(), site.dialect().parse(post, head.bodyStart()), targets)
        .stream()
        .map(KindTargetsTest::said)
        .toList();
  }

  private static String said(Diagnostic one) {
    String key = one.problem().key().replace("check.target.", "");
    String near = one.fixes().isEmpty() ? "" : " -> " + one.fixes().getFirst().args().getFirst();
    return key + " " + one.problem().args().getFirst() + near;
  }

  private void check(String kind, String path, String text, String... expected) {
    assertThat(said(kind, path, text)).as(text).containsExactly(expected);
  }

  @Test
  void zennHasPicturesBelowImagesAndArticlesBySlug() throws IOException {
    file("images/a.png");
    file("images/b.bmp");
    file("articles/an-article-here.md");
    String at = "articles/a-new-article.md";
    check("zenn", at, "![](/images/a.png) [x](/articles/an-article-here)\n");
    check("zenn", at, "![](/images/A.png)\n", "case /images/A.png -> /images/a.png");
    check("zenn", at, "![](../images/a.png)\n", "place ../images/a.png");
    check("zenn", at, "![](/images/b.bmp)\n", "type /images/b.bmp");
    check("zenn", at, "[x](/articles/nothing-is-here)\n", "link /articles/nothing-is-here");
    check("zenn", at, "[x](https://zenn.dev/a/articles/b) [y](/a/articles/c) [z](#d)\n");
  }

  @Test
  void anAddressThatATemplateWritesIsNotLookedFor() {
    check("plain", "a.md", "![x]({{site.baseurl}}/a.png) [y]({{ site.url }}/b)\n");
    check("plain", "a.md", "![x](%7B%7Bsite.baseurl%7D%7D/a.png) ![z](b.png)\n", "image b.png");
  }

  @Test
  void zennTakesNoLargePicture() throws IOException {
    file("images/a.png");
    try (var large = new java.io.RandomAccessFile(folder.resolve("images/a.png").toFile(), "rw")) {
      large.setLength((3L << 20) + 1);
    }
    check("zenn", "articles/a-new-article.md", "![](/images/a.png)\n", "size /images/a.png");
  }

  @Test
  void qiitaTakesNoPictureFromAFile() {
    check("qiita", "public/a.md", "![](a.png) ![](https://x/y.png)\n", "upload a.png");
  }

  @Test
  void hugoHasPicturesInBundlesAndInStatic() throws IOException {
    file("hugo.toml");
    Files.writeString(folder.resolve("hugo.toml"), "baseURL = 'https://example.org/'\n");
    file("static/images/a.png");
    file("content/posts/trip/b.png");
    file("content/posts/c.md");
    String bundle = "content/posts/trip/index.md";
    check("hugo", bundle, "![](b.png) ![](/images/a.png) ![](/posts/trip/b.png)\n");
    check("hugo", bundle, "![](c.png)\n", "image c.png");
    check("hugo", "content/posts/c.md", "![](trip/b.png)\n", "image trip/b.png");
    check("hugo", "content/posts/c.md", "![](../trip/b.png) [x](/tags/y/) [z](/a/)\n");
    check("hugo", bundle, "[x](../c.md) [y](/posts/c.md)\n");
    check("hugo", bundle, "[x](/posts/d.md)\n", "link /posts/d.md");
  }

  @Test
  void hexoHasPicturesBelowSourceOrInAFolderOfThePost() throws IOException {
    file("source/images/a.png");
    file("source/_posts/tea/b.png");
    String at = "source/_posts/tea.md";
    Files.writeString(folder.resolve("_config.yml"), "permalink: :title/\n");
    check("hexo", at, "![](/images/a.png) ![](b.png)\n", "image b.png");
    Files.writeString(
        folder.resolve("_config.yml"), "permalink: :title/\npost_asset_folder: true\n");
    check("hexo", at, "![](b.png) ![](c.png)\n", "image c.png");
  }

  @Test
  void elsewhereTheyLieBesideThePost() throws IOException {
    file("public/a.png");
    file("src/content/b.png");
    check("plain", "src/content/x.md", "![](/a.png) ![](b.png) ![](./c.png)\n", "image ./c.png");
  }
}
