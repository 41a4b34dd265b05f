package genko.workspace.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import genko.async.TaskRunner;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.text.Text;
import genko.workspace.blog.Blogs;
import genko.workspace.step.PostFix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The links that lead to a post which gets another name, in each way of writing them. */
class LinkMendingTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-20T00:00:00Z"), ZoneId.of("Asia/Tokyo"));

  @TempDir private Path root;

  private Path write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private LinkReport report(PostAction action, Path file, Optional<String> name)
      throws IOException {
    return report(new PlanRequest(action, file, name, Optional.empty(), false));
  }

  private LinkReport report(PlanRequest asked) throws IOException {
    PostFiles files = new PostFiles(Disk.REAL, root.resolve("state/backups"));
    Blogs blogs = new Blogs(CLOCK, TaskRunner.of(Runnable::run, Runnable::run));
    LifecyclePlanner planner = new LifecyclePlanner(files, CLOCK, blogs::positionOf);
    PostPlan plan = (PostPlan) planner.plan(asked);
    assertThat(plan.isPossible()).as(plan.troubles().toString()).isTrue();
    LinkSearch search = new LinkSearch(files);
    LinkReport mended = LinkMending.of(plan, search.candidates(plan), blogs::positionOf);
    blogs.end();
    return mended;
  }

  /** What the body of the post at {@code path}, which links to {@code file}, becomes. */
  private void check(Path file, String name, String path, String before, String after)
      throws IOException {
    String head = "---\ntitle: 他\ndate: 2025-11-02\n---\n";
    Path other = write(path, head + before);
    LinkReport report = report(PostAction.RENAME, file, Optional.of(name));
    String text = Files.readString(other);
    for (PostFix fix : report.fixes()) {
      assertThat(fix.path()).isEqualTo(path);
      text = fix.changes().apply(Text.of(text)).toString();
    }
    assertThat(text).isEqualTo(head + after);
  }

  @Test
  void everyWayToLinkToAPostOfJekyllLeadsOn() throws IOException {
    write("_config.yml", "url: https://example.com\nbaseurl: /blog\ntimezone: Asia/Tokyo\n");
    Path post = write("_posts/2025-11-01-old.md", "---\ntitle: 題\ndate: 2025-11-01\n---\n本文\n");
    check(
        post,
        "2025-11-01-new.md",
        "_posts/2025-11-02-other.md",
        """
        [a]({% post_url 2025-11-01-old %}#x) {% link _posts/2025-11-01-old.md %}
        [b](/blog/2025/11/01/old.html?q=1#x) <https://example.com/blog/2025/11/01/old>
        [c]({{ site.baseurl }}/2025/11/01/old.html) [d]({{ "/2025/11/01/old.html" | relative_url }})
        [e](../01/old.html "題") <a href="/blog/2025/11/01/old.html">f</a> [g]

        `/blog/2025/11/01/old.html` [h](/blog/2025/11/01/older.html) [i](/2025/11/01/old.html)
        old {% post_url 2025-11-01-older %}

        [g]: /blog/2025/11/01/old.html
        """,
        """
        [a]({% post_url 2025-11-01-new %}#x) {% link _posts/2025-11-01-new.md %}
        [b](/blog/2025/11/01/new.html?q=1#x) <https://example.com/blog/2025/11/01/new.html>
        [c]({{ site.baseurl }}/2025/11/01/new.html) [d]({{ "/2025/11/01/new.html" | relative_url }})
        [e](../01/new.html "題") <a href="/blog/2025/11/01/new.html">f</a> [g]

        `/blog/2025/11/01/old.html` [h](/blog/2025/11/01/older.html) [i](/2025/11/01/old.html)
        old {% post_url 2025-11-01-older %}

        [g]: /blog/2025/11/01/new.html
        """);
  }

  @Test
  void layoutsIncludesPagesAndDataLeadOnToo() throws IOException {
    write("_config.yml", "url: https://example.com\nbaseurl: /blog\ntimezone: Asia/Tokyo\n");
    Path post = write("_posts/2025-11-01-old.md", "---\ntitle: 題\ndate: 2025-11-01\n---\n本文\n");
    String address = "/blog/2025/11/01/old.html";
    write("_layouts/post.html", "<a href=\"" + address + "\">a</a> " + address + "\n");
    write("_includes/foot.html", "<a href='{{ \"/2025/11/01/old.html\" | relative_url }}'>a</a>\n");
    write("_includes/side.html", "<a href=\"{{ site.baseurl }}/2025/11/01/old.html#x\">a</a>\n");
    write(
        "about.md",
        "---\ntitle: a\n---\n[a]({% post_url 2025-11-01-old %}) [b](" + address + ")\n");
    write(
        "_data/nav.yml",
        "- title: 題\n  url: " + address + "\n- url: /blog/2025/11/01/older.html\n");
    write("_site/2025/11/01/other.html", "<a href=\"" + address + "\">a</a>\n");
    LinkReport report = report(PostAction.RENAME, post, Optional.of("2025-11-01-new.md"));
    assertThat(report.links())
        .extracting(LinkReport.Link::path, link -> link.then().orElse(""))
        .containsExactlyInAnyOrder(
            tuple("_layouts/post.html", "/blog/2025/11/01/new.html"),
            tuple("_includes/foot.html", "/2025/11/01/new.html"),
            tuple("_includes/side.html", "{{ site.baseurl }}/2025/11/01/new.html#x"),
            tuple("about.md", "2025-11-01-new"),
            tuple("about.md", "/blog/2025/11/01/new.html"),
            tuple("_data/nav.yml", "/blog/2025/11/01/new.html"));
    assertThat(report.files()).isEqualTo(5);
  }

  @Test
  void aFileOutsideTheBlogIsNoneOfItWhateverLinkLeadsThere(@TempDir Path elsewhere)
      throws IOException {
    write("_config.yml", "timezone: Asia/Tokyo\n");
    Path post = write("_posts/2025-11-01-old.md", "---\ntitle: 題\n---\n本文\n");
    String text = "---\ntitle: b\n---\n[a](/2025/11/01/old.html)\n";
    Files.writeString(elsewhere.resolve("b.md"), text);
    Files.createDirectory(elsewhere.resolve("_posts"));
    Files.writeString(elsewhere.resolve("_posts/2025-11-02-c.md"), text);
    Files.createSymbolicLink(root.resolve("shared"), elsewhere);
    Files.createSymbolicLink(root.resolve("d.md"), elsewhere.resolve("b.md"));
    write("pages/e.md", text);
    Files.createSymbolicLink(root.resolve("more"), root.resolve("pages"));
    LinkReport report = report(PostAction.RENAME, post, Optional.of("2025-11-01-new.md"));
    assertThat(report.fixes()).extracting(PostFix::path).containsExactly("pages/e.md");
  }

  @Test
  void whatTheBuildWritesIsNoSourceWhereverTheBlogHasItWritten() throws IOException {
    String text = "---\ntitle: b\n---\n";
    String link = "<a href=\"/2025/11/01/old.html\">a</a>\n";
    Path post = write("_posts/2025-11-01-old.md", text);
    for (String out : List.of("docs", "./docs/", root.resolve("docs").toString())) {
      write("_config.yml", "timezone: Asia/Tokyo\ndestination: " + out + "\n");
      write("docs/_posts/2025-11-03-d.md", text + link);
      write("pages/docs/c.html", text + link);
      write("docs/b.html", text + link);
      LinkReport report = report(PostAction.RENAME, post, Optional.of("2025-11-01-new.md"));
      assertThat(report.fixes()).extracting(PostFix::path).containsExactly("pages/docs/c.html");
    }
  }

  @Test
  void whatHugoAndHexoWriteIsNoSourceEither() throws IOException {
    String head = "---\ntitle: b\ndate: 2025-11-01\n---\n";
    write("hugo.toml", "baseURL = 'https://example.com/'\npublishDir = 'docs'\n");
    Path hugo = write("content/posts/old.md", head);
    write("docs/b.html", "<a href=\"/posts/old/\">a</a>\n");
    write("layouts/c.html", "<a href=\"/posts/old/\">a</a>\n");
    LinkReport report = report(PostAction.RENAME, hugo, Optional.of("new.md"));
    assertThat(report.fixes()).extracting(PostFix::path).containsExactly("layouts/c.html");
    write("site/package.json", "{\"dependencies\": {\"hexo\": \"*\"}}");
    write("site/_config.yml", "permalink: :title/\npublic_dir: docs\n");
    Path hexo = write("site/source/_posts/old.md", head);
    write("site/docs/b.html", "<a href=\"/old/\">a</a>\n");
    write("site/source/c.html", "<a href=\"/old/\">a</a>\n");
    report = report(PostAction.RENAME, hexo, Optional.of("new.md"));
    assertThat(report.fixes()).extracting(PostFix::path).containsExactly("source/c.html");
  }

  @Test
  void aLinkThatIsLeftOutStays() throws IOException {
    write("_config.yml", "timezone: Asia/Tokyo\n");
    Path post = write("_posts/2025-11-01-old.md", "---\ntitle: 題\n---\n本文\n");
    String text =
        "---\ntitle: b\n---\n{% post_url 2025-11-01-old %}\n{% post_url 2025-11-01-old %}\n";
    write("_posts/2025-11-02-b.md", text);
    LinkReport report = report(PostAction.RENAME, post, Optional.of("2025-11-01-new.md"));
    assertThat(report.links()).extracting(LinkReport.Link::line).containsExactly(3, 4);
    assertThat(report.links().getLast().said()).isEqualTo("{% post_url 2025-11-01-old %}");
    List<PostFix> fixes = report.fixes(link -> link.line() == 4);
    assertThat(fixes.getFirst().changes().apply(Text.of(text)).toString())
        .isEqualTo(text.replaceFirst("(?s)old( %\\}\n)$", "new$1"));
    assertThat(report.fixes(link -> false)).isEmpty();
  }

  /** What the body of the post at {@code file}, which moves itself, becomes. */
  private String moved(PlanRequest asked, String before) throws IOException {
    String head = "---\ntitle: 題\n---\n";
    Files.writeString(asked.file(), head + before);
    LinkReport report = report(asked);
    assertThat(report.fixes()).hasSizeLessThan(2);
    if (report.fixes().isEmpty()) return before;
    Text then = report.texts().get(report.fixes().getFirst().path());
    String text = report.fixes().getFirst().changes().apply(then).toString();
    return text.replaceFirst("(?s)^---\n.*?\n---\n", "");
  }

  @Test
  void whatAMovedPostCountsFromItsOldPlaceCountsFromItsNewOne() throws IOException {
    write("_config.yml", "permalink: /:categories/:title/\ntimezone: Asia/Tokyo\n");
    Path draft = write("_drafts/deep/walk.md", "");
    PlanRequest published = PlanRequest.of(PostAction.PUBLISH, draft);
    // Its page stays where it was.
    assertThat(moved(published, "![](../a.png)\n")).isEqualTo("![](../a.png)\n");
    write("_config.yml", "permalink: /:year/:title/\ntimezone: Asia/Tokyo\n");
    Path post = write("_posts/2025-11-01-old.md", "");
    PlanRequest renamed =
        new PlanRequest(
            PostAction.RENAME, post, Optional.of("2025-11-01-new.md"), Optional.empty(), false);
    // From /2025/old/ and from /2025/new/ these lead elsewhere.
    assertThat(moved(renamed, "![](a.png) [b](../other/#x) [c](../old/) ![](/a.png) [d](#y)\n"))
        .isEqualTo("![](../old/a.png) [b](../other/#x) [c](../new/) ![](/a.png) [d](#y)\n");
  }

  @Test
  void filesBesideAMovedPostAreFoundFromItsNewPlace() throws IOException {
    write("package.json", "{\"dependencies\": {\"hexo\": \"*\"}}");
    write("_config.yml", "url: https://example.com\npost_asset_folder: true\npermalink: :title/\n");
    Path hexo = write("source/_posts/old.md", "");
    write("source/_posts/old/a.png", "x");
    write("source/old/b.png", "x");
    PlanRequest asked =
        new PlanRequest(PostAction.RENAME, hexo, Optional.of("new.md"), Optional.empty(), false);
    // Its own folder goes along, so what lies in it is found as before.
    assertThat(moved(asked, "![](a.png) ![](b.png)\n")).isEqualTo("![](a.png) ![](../old/b.png)\n");
  }

  @Test
  void escapesStayEscapesAndJapaneseStaysJapanese() throws IOException {
    write("_config.yml", "permalink: /:title/\n");
    Path post = write("_posts/2025-11-01-散歩.md", "---\ntitle: 題\ndate: 2025-11-01\n---\n本文\n");
    check(
        post,
        "2025-11-01-朝.md",
        "_posts/2025-11-02-other.md",
        "[a](/散歩/) [b](/%E6%95%A3%E6%AD%A9/#x) [c](/散歩)\n",
        "[a](/朝/) [b](/%E6%9C%9D/#x) [c](/朝/)\n");
  }

  @Test
  void aPostWhoseHeadGivesItAnotherAddressIsLinkedToThere() throws IOException {
    write("_config.yml", "url: https://example.com\n");
    Path post = write("_posts/2025-11-01-a.md", "---\ntitle: 題\npermalink: /new/\n---\n");
    write("_posts/2025-11-02-b.md", "---\ntitle: 題\n---\n[a](/old/) {% post_url 2025-11-01-a %}\n");
    LinkReport report = report(PlanRequest.readdress(post, "https://example.com/old/"));
    assertThat(report.links())
        .extracting(LinkReport.Link::target, link -> link.then().orElse(""))
        .containsExactly(tuple("/old/", "/new/"));
  }

  @Test
  void aPostThatLinksToItselfGoesOnDoingSo() throws IOException {
    write("_config.yml", "timezone: Asia/Tokyo\n");
    Path post =
        write("_posts/2025-11-01-old.md", "---\ntitle: 題\n---\n{% post_url 2025-11-01-old %}\n");
    LinkReport report = report(PostAction.RENAME, post, Optional.of("2025-11-01-new.md"));
    assertThat(report.fixes())
        .extracting(PostFix::path)
        .containsExactly("_posts/2025-11-01-new.md");
    assertThat(report.links().getFirst().then()).contains("2025-11-01-new");
  }

  @Test
  void aPostThatIsADraftAgainOrGoneHasLinksThatLeadNowhere() throws IOException {
    write("_config.yml", "timezone: Asia/Tokyo\n");
    Path post = write("_posts/2025-11-01-old.md", "---\ntitle: 題\ndate: 2025-11-01\n---\n本文\n");
    write(
        "_posts/2025-11-02-other.md",
        "---\ntitle: 他\n---\n[a]({% post_url 2025-11-01-old %}) [b](/2025/11/01/old.html)\n");
    for (PostAction action : new PostAction[] {PostAction.DRAFT, PostAction.DELETE}) {
      LinkReport report = report(action, post, Optional.empty());
      assertThat(report.links()).as(action.name()).hasSize(2);
      assertThat(report.mendable()).as(action.name()).isZero();
      assertThat(report.fixes()).isEmpty();
      assertThat(report.files()).isEqualTo(1);
    }
  }

  @Test
  void referencesOfHugoFollowFilesAndAddressesFollowPages() throws IOException {
    write("hugo.toml", "baseURL = 'https://example.com/'\n");
    Path post = write("content/posts/old.md", "---\ntitle: a\ndate: 2025-11-01\n---\n");
    check(
        post,
        "new.md",
        "content/posts/other.md",
        """
        [a]({{< relref "/posts/old" >}}) [b]({{< ref "old.md#x" >}}) [c](old.md) [d](/posts/old/)
        [e](https://example.com/posts/old/) [f]({{< ref "/posts/older" >}}) [g](../old/)
        """,
        """
        [a]({{< relref "/posts/new" >}}) [b]({{< ref "new.md#x" >}}) [c](new.md) [d](/posts/new/)
        [e](https://example.com/posts/new/) [f]({{< ref "/posts/older" >}}) [g](../new/)
        """);
    Path bundle = write("content/posts/walk/index.md", "---\ntitle: a\n---\n");
    check(
        bundle,
        "run",
        "content/posts/third.md",
        "[a]({{< ref \"/posts/walk\" >}}) [b]({{< ref \"/posts/walk/index.md\" >}})"
            + " [c](/posts/walk/)\n",
        "[a]({{< ref \"/posts/run\" >}}) [b]({{< ref \"/posts/run/index.md\" >}})"
            + " [c](/posts/run/)\n");
  }

  @Test
  void zennHexoAndPlainMarkdownLinkInTheirOwnWays() throws IOException {
    write("zenn/package.json", "{\"dependencies\": {\"zenn-cli\": \"*\"}}");
    Path article =
        write(
            "zenn/articles/old-article-1.md",
            "---\ntitle: a\nemoji: 📝\ntype: tech\ntopics: []\npublished: true\n---\n");
    Path other =
        write(
            "zenn/articles/other-article.md",
            """
            ---
            title: a
            ---
            [a](/articles/old-article-1)

            https://zenn.dev/me/articles/old-article-1
            """);
    LinkReport report = report(PostAction.RENAME, article, Optional.of("new-article-1.md"));
    assertThat(report.fixes()).hasSize(1);
    assertThat(
            report.fixes().getFirst().changes().apply(Text.of(Files.readString(other))).toString())
        .endsWith("[a](/articles/new-article-1)\n\nhttps://zenn.dev/me/articles/new-article-1\n");
    write("hexo/package.json", "{\"dependencies\": {\"hexo\": \"*\"}}");
    write("hexo/_config.yml", "url: https://example.com\n");
    Path hexo = write("hexo/source/_posts/old.md", "---\ntitle: a\ndate: 2025-11-01\n---\n");
    write(
        "hexo/source/_posts/b.md",
        "---\ntitle: b\n---\n前の {% post_link old 題 %} [x](/2025/11/01/old/)\n");
    assertThat(report(PostAction.RENAME, hexo, Optional.of("new.md")).links())
        .extracting(link -> link.then().orElse(""))
        .containsExactly("new", "/2025/11/01/new/");
    write("plain/astro.config.mjs", "");
    Path plain = write("plain/posts/old.md", "---\ntitle: a\n---\n");
    write("plain/posts/sub/b.md", "[a](../old.md#x) [b](./old.md)\n");
    assertThat(report(PostAction.RENAME, plain, Optional.of("new.md")).links())
        .extracting(link -> link.then().orElse(""))
        .containsExactly("../new.md#x");
  }
}
