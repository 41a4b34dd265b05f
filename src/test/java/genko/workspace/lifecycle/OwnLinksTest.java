package genko.workspace.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import genko.blog.PlacedPost;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnLinksTest {
  @TempDir private Path root;

  private static OwnLinks links(TestBlog blog, Path file, String name, String page, String then)
      throws IOException {
    PostPlan plan = blog.named(PostAction.RENAME, file, name);
    assertThat(plan.isPossible()).as(plan.troubles().toString()).isTrue();
    PlacedPost before = blog.placed(plan.shown(file));
    PlacedPost after = new PlacedPost(plan.shown(plan.target()), before.head());
    return new OwnLinks(
        plan,
        before,
        after,
        Optional.of(page).filter(one -> !one.isEmpty()),
        Optional.of(then).filter(one -> !one.isEmpty()),
        LinkRewrite.of(plan));
  }

  /** A post whose page goes from one folder to another. */
  private OwnLinks jekyll(String page, String then) throws IOException {
    TestBlog blog = new TestBlog(root);
    blog.write("_config.yml", "permalink: /:year/:title/\ntimezone: Asia/Tokyo\n");
    Path file = blog.write("_posts/2025-11-01-old.md", TestBlog.POST);
    return links(blog, file, "2025-11-01-new.md", page, then);
  }

  private static void check(OwnLinks links, String address, String then) {
    assertThat(links.then(address, false).flatMap(LinkRewrite.Rewritten::target))
        .as(address)
        .isEqualTo(Optional.of(then).filter(one -> !one.isEmpty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "./a", "../a/", "散歩/", " a", "a b", "a?b:c", "2025/11:30"})
  void whatCountsFromWhereItStandsIsRelative(String address) {
    assertThat(OwnLinks.isRelative(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "/a",
        "//example.com",
        "#a",
        "?a",
        "https://example.com",
        "mailto:a@b",
        "TEL:1",
        "{{ a }}/b",
        "a{% b %}",
        " /a",
        "data:image/png;base64,\nAA"
      })
  void whatLeadsFromElsewhereIsNot(String address) {
    assertThat(OwnLinks.isRelative(address)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "a.png, ../old/a.png",
    "a.png?v=1#x, ../old/a.png?v=1#x",
    "./a.png, ../old/a.png",
    "図.png, ../old/図.png",
    "%E5%9B%B3.png, ../old/%E5%9B%B3.png",
    "../old/, ../new/",
    "../old/#x, ../new/#x",
    "../other/, ''",
    "../../a.png, ''",
    "./, ../new/"
  })
  void whatCountsFromItsPageIsToLeadWhereItLed(String address, String then) throws IOException {
    check(jekyll("/2025/old/", "/2025/new/"), address, then);
  }

  @Test
  void aPageThatIsDeeperThenHasLongerWays() throws IOException {
    OwnLinks deeper = jekyll("/old.html", "/2025/11/new.html");
    check(deeper, "a.png", "../../a.png");
    check(deeper, "./a.png", "../../a.png");
    check(jekyll("/2025/11/old.html", "/2025/new.html"), "../b/", "b/");
    check(jekyll("/2025/11/old.html", "/2025/new.html"), "./../b/", "./b/");
  }

  @Test
  void whereThePageStaysOrNobodyKnowsItNothingChanges() throws IOException {
    OwnLinks same = jekyll("/2025/old.html", "/2025/new.html");
    check(same, "a.png", "");
    check(same, "../2025/a.png", "");
    check(jekyll("", "/2025/new/"), "a.png", "");
    check(jekyll("/2025/old/", ""), "a.png", "");
  }

  @Test
  void aFileThatStaysIsFoundFromThePostsNewPlaceAndOneThatGoesAlongAsBefore() throws IOException {
    TestBlog blog = TestBlog.hexo(root);
    Path file = blog.write("source/_posts/old.md", TestBlog.POST);
    blog.write("source/_posts/old/図.png", "x");
    blog.write("source/old/b c.png", "x");
    blog.write("source/old/c.png", "x");
    blog.write("_config.yml", "permalink: :title/\npost_asset_folder: true\n");
    OwnLinks links = links(blog, file, "new.md", "/old/", "/new/");
    check(links, "図.png", "");
    check(links, "c.png?x#y", "../old/c.png?x#y");
    check(links, "b%20c.png", "../old/b%20c.png");
    check(links, "none.png", "");
  }

  @Test
  void inABundleAllThatIsInItIsFoundAsBefore() throws IOException {
    TestBlog blog = TestBlog.hugo(root);
    Path index = blog.write("content/posts/old/index.md", TestBlog.POST);
    blog.write("content/posts/old/a.png", "x");
    blog.write("content/posts/b.md", TestBlog.POST);
    OwnLinks links = links(blog, index, "new", "/posts/old/", "/posts/new/");
    check(links, "a.png", "");
    check(links, "../b.md", "");
  }
}
