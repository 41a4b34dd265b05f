package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.post.Origin;
import genko.post.Transaction;
import genko.preview.PreviewPage;
import genko.text.ChangeSet;
import genko.text.Span;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.preview.PageBar;
import genko.ui.tab.PostTab;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedPageTest {
  private static final String POST =
      "---\nlayout: post\ntitle: 雨\ndate: 2025-11-17 09:00:00 +0900\n---\n本文です。\n";

  @TempDir private Path folder;
  private AppWindow shell;
  private OpenWindow window;

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  @BeforeEach
  void openWindow() throws Exception {
    Files.writeString(folder.resolve("_config.yml"), "title: 雨と活字\ntimezone: Asia/Tokyo\n");
    Files.createDirectories(folder.resolve("_posts"));
    Files.createDirectories(folder.resolve("_layouts"));
    Files.createDirectories(folder.resolve("_includes"));
    Files.writeString(
        folder.resolve("_layouts/post.html"),
        "<html><body><h1>{{ page.title }} - {{ site.title }}</h1>{{ content }}"
            + "<p id=\"words\">{{ content | number_of_words: 'cjk' }}語</p></body></html>");
    Files.writeString(folder.resolve("_includes/sign.html"), "署名: {{ include.name }}");
    window = OpenWindow.in(folder).show();
    shell = window.shell();
  }

  @AfterEach
  void closeWindow() throws Exception {
    window.close();
  }

  private PostTab open(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("_posts/2025-11-17-ame.md"), text);
    Fx.run(() -> shell.tabs().open(List.of(file)));
    eventually(() -> shell.tabs().currentProperty().get() != null);
    return Fx.call(() -> shell.tabs().currentProperty().get());
  }

  private static void type(PostTab tab, String text) throws Exception {
    Fx.run(
        () -> {
          var post = tab.session().post();
          ChangeSet changes = ChangeSet.insert(post.text().length(), text);
          tab.session().dispatch(Transaction.of(post, Origin.TYPE, changes));
        });
  }

  private static boolean shows(PostTab tab, String html) {
    PreviewPage page = tab.pageProperty().get();
    return page.blocks().stream().anyMatch(block -> block.html().contains(html));
  }

  @Test
  void thePostStandsInTheLayoutOfItsBlog() throws Exception {
    PostTab tab = open(POST);
    eventually(() -> tab.pageProperty().get().shell().site());
    assertThat(Fx.call(() -> tab.pageProperty().get().shell().body()))
        .contains("<h1>雨 - 雨と活字</h1>");
    eventually(() -> shows(tab, "本文です。"));
  }

  @Test
  void aLayoutThatNeverEndsLeavesThePostInAnArticle() throws Exception {
    Files.writeString(
        folder.resolve("_layouts/post.html"),
        "{% assign a = site.title %}{% for i in (1..20) %}{% assign a = a | append: a %}{% endfor"
            + " %}{% for i in (1..100000) %}{{ a | strip_html | slugify | size }}{% endfor %}{{"
            + " content }}");
    PostTab tab = open(POST);
    eventually(() -> shows(tab, "本文です。"));
    type(tab, "続き。\n");
    eventually(() -> shows(tab, "続き。"));
    assertThat(Fx.call(() -> tab.pageProperty().get().shell().site())).isFalse();
  }

  @Test
  void thePageCanBeAPlainArticleInstead() throws Exception {
    PostTab tab = open(POST);
    eventually(() -> tab.pageProperty().get().shell().site());
    PageBar bar = Fx.call(() -> shell.window().pageSide().bar());
    assertThat(Fx.call(() -> bar.inBlogProperty().get())).isTrue();
    Fx.run(() -> bar.siteProperty().set(false));
    eventually(() -> !tab.pageProperty().get().shell().site());
    Fx.run(() -> bar.siteProperty().set(true));
    eventually(() -> tab.pageProperty().get().shell().site());
  }

  @Test
  void whatTheLayoutCountsFollowsWhenTheTypingRests() throws Exception {
    PostTab tab = open(POST);
    eventually(() -> tab.pageProperty().get().shell().body().contains("6語"));
    type(tab, "増えた。\n");
    eventually(() -> tab.pageProperty().get().shell().body().contains("10語"));
  }

  @Test
  void theLiquidOfTheBodyIsRunAndABlockLeadsBackToItsSource() throws Exception {
    PostTab tab = open(POST);
    eventually(() -> tab.pageProperty().get().shell().site());
    type(tab, "\n{% include sign.html name=page.title %}\n\n終わり\n");
    eventually(() -> shows(tab, "署名: 雨"));
    PreviewPage page = Fx.call(() -> tab.pageProperty().get());
    String body = Fx.call(() -> tab.session().post().body().toString());
    int tag = body.indexOf("{% include");
    assertThat(page.blockAt(tag + 5).orElseThrow().html()).contains("署名: 雨");
    assertThat(page.blockAt(body.indexOf("終わり")).orElseThrow().html()).contains("終わり");
    long id = page.blockAt(body.indexOf("終わり")).orElseThrow().id();
    assertThat(page.sourceOf(id).map(Span::from)).hasValue(body.indexOf("終わり"));
  }

  @Test
  void whatWouldEndTheBuildIsAProblemAtItsLineOnce() throws Exception {
    PostTab tab = open(POST);
    eventually(() -> tab.pageProperty().get().shell().site());
    type(tab, "{% include none.html %}\n{{ page.title\n");
    int from = POST.length();
    eventually(
        () ->
            tab.isReviewed()
                && tab.reviewProperty().get().findings().stream()
                    .map(finding -> finding.problem())
                    .filter(problem -> problem.key().contains("iquid"))
                    .map(problem -> problem.key() + "@" + (problem.span().from() - from))
                    .toList()
                    .equals(List.of("liquid.noFile@0", "check.liquid.unclosed@24")));
    eventually(() -> shows(tab, "genko-liquid"));
  }

  @Test
  void dataThatCannotBeReadIsAProblemWithItsFile() throws Exception {
    Files.createDirectories(folder.resolve("_data"));
    Files.writeString(folder.resolve("_data/links.yml"), "a: 1\nb: [1\n");
    PostTab tab = open(POST);
    eventually(
        () ->
            tab.isReviewed()
                && tab.reviewProperty().get().findings().stream()
                    .map(finding -> finding.problem())
                    .anyMatch(problem -> problem.args().contains("_data/links.yml")));
  }
}
