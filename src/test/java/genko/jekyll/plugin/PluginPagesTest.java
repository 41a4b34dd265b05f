package genko.jekyll.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import genko.frontmatter.FrontMatter;
import genko.jekyll.render.PublishedPost;
import genko.jekyll.render.SiteRenderer;
import genko.jekyll.site.Blog;
import genko.jekyll.site.BlogPost;
import genko.markdown.kramdown.DomEvents;
import genko.storage.files.BlogFolder;
import genko.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginPagesTest {
  private static final Path BLOG = Path.of("src/test/resources/genko/plugins/blog");
  private static final Path EXPECTED = Path.of("src/test/resources/genko/plugins/expected");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-06-01T00:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void everyPostIsThePageThatJekyllMakesOfItWithItsPlugIns() throws IOException {
    Blog blog = Blog.read(BlogFolder.at(BLOG), CLOCK);
    SiteRenderer site = SiteRenderer.of(blog, CLOCK);
    List<String> different = new ArrayList<>();
    for (BlogPost post : blog.posts()) {
      Text text = Text.of(Files.readString(BLOG.resolve(post.path())));
      PublishedPost edition = site.edition(post.path(), FrontMatter.of(text), text);
      String got = edition.page(edition.html(edition.body(post.body()).text())).html();
      String name = post.name().replaceFirst("\\.md$", ".html");
      String difference = DomEvents.difference(Files.readString(EXPECTED.resolve(name)), got);
      if (!difference.isEmpty()) different.add(name + ": " + difference);
    }
    assertThat(blog.posts()).hasSize(12);
    assertThat(different).isEmpty();
  }

  private String page(String config, String layout, String post) throws IOException {
    Files.createDirectories(folder.resolve("_posts"));
    Files.createDirectories(folder.resolve("_layouts"));
    Files.writeString(folder.resolve("_config.yml"), config);
    Files.writeString(folder.resolve("_layouts/post.html"), layout);
    String path = "_posts/2024-01-01-a.md";
    Files.writeString(folder.resolve(path), post);
    Blog blog = Blog.read(BlogFolder.at(folder), CLOCK);
    Text text = Text.of(post);
    PublishedPost edition = SiteRenderer.of(blog, CLOCK).edition(path, FrontMatter.of(text), text);
    String body = edition.html(edition.body(blog.at(path).orElseThrow().body()).text());
    return edition.page(body).html();
  }

  private static final String POST = "---\nlayout: post\n---\n|a|\n\n:smile: `:smile:` 10:30:00\n";

  @Test
  void aPlugInThatIsNotLoadedDoesNothing() throws IOException {
    assertThat(page("title: 紙\n", "{{ content }}", POST)).doesNotContain("<img");
    assertThat(page("plugins: [jemoji]\n", "{{ content }}", POST))
        .contains("src=\"https://github.githubassets.com/images/icons/emoji/unicode/1f604.png\"")
        .contains(">:smile:</code> 10:30:00");
  }

  /** All of the text is written anew, and only what got no identifier is told apart. */
  @Test
  void theTableOfContentsWritesTheTextAsNokogiriDoes() throws IOException {
    String post =
        "---\nlayout: post\ntoc: true\n---\n<h2 id=a>x</h2><h2 id=a>y</h2>"
            + "<h2>z</h2><h2>z</h2><br />&mdash;";
    String anchor =
        "\n<a class=\"anchor\" href=\"#%s\" aria-hidden=\"true\">"
            + "<span class=\"octicon octicon-link\"></span></a>";
    assertThat(page("plugins: [jekyll-toc]\n", "{{ content | inject_anchors }}", post))
        .isEqualTo(
            "<h2 id=\"a\">%1$sx</h2>\n<h2 id=\"a\">%1$sy</h2>\n<h2>%2$sz</h2>\n<h2>%3$sz</h2>\n<p><br>—</p>\n"
                .formatted(anchor.formatted("a"), anchor.formatted("z"), anchor.formatted("z-1")));
  }

  @Test
  void anEmojiOrAMentionHasAllOfTheTextWrittenAnew() throws IOException {
    String post =
        "---\nlayout: post\n---\n<li><b>@ab</b> :smile:</li><hr />&hellip; <tt>:x:</tt>\n";
    assertThat(page("plugins: [jemoji, jekyll-mentions]\n", "{{ content }}", post))
        .startsWith(
            "<li>\n<b><a href=\"https://github.com/ab\" class=\"user-mention\">@ab</a></b> <img")
        .endsWith(">\n</li>\n<hr>\n<p>… <tt>:x:</tt></p>\n");
  }

  /** What a plug-in makes is a page to those who list all pages, unless the blog has it. */
  @Test
  void feedAndSiteMapArePagesOfTheSite() throws IOException {
    String pages = "{% for page in site.pages %}{{ page.url }} {% endfor %}";
    assertThat(page("plugins: [jekyll-sitemap, jekyll-feed]\n", pages, POST))
        .isEqualTo("/sitemap.xml /robots.txt /feed.xml ");
    Files.writeString(folder.resolve("robots.txt"), "User-agent: *\n");
    assertThat(page("plugins: [jekyll-sitemap]\n", pages, POST)).isEqualTo("/sitemap.xml ");
  }

  /** As Jekyll 4.3.1 lists them, in its order. */
  @Test
  void whatPlugInsMakeIsListedAmongThePages() throws IOException {
    String config =
        """
        url: https://e.x
        plugins: [jekyll-feed, jekyll-redirect-from, jekyll-archives, jekyll-sitemap, jekyll-paginate]
        collections: {books: {output: true}}
        feed: {categories: [news, 本], tags: {path: /t/, except: [x]}, collections: {books: {path: /b.xml, categories: [a]}}}
        jekyll-archives: {enabled: all}
        paginate: 1
        """;
    Files.writeString(folder.resolve("index.html"), "---\nredirect_from: /ix/\n---\n");
    Files.createDirectories(folder.resolve("_posts"));
    for (String name : List.of("2024-01-03-c", "2024-02-02-d")) {
      Files.writeString(folder.resolve("_posts/" + name + ".md"), "---\ntags: y\n---\n");
    }
    String post =
        """
        ---
        layout: post
        redirect_from: [/old, old2/]
        tags: [x, z z]
        categories: [news]
        ---
        """;
    String row = "{% for p in site.pages %}{{ p.url }} {{ p.path }}\n{% endfor %}";
    assertThat(page(config, row, post))
        .isEqualTo(
            """
            / index.html
            /old redirect.html
            /old2/ redirect.html
            /ix/ redirect.html
            /redirects.json redirects.json
            /tag/x/ tag/x/index.html
            /tag/z-z/ tag/z-z/index.html
            /tag/y/ tag/y/index.html
            /category/news/ category/news/index.html
            /2024/ 2024/index.html
            /2024/02/ 2024/02/index.html
            /2024/02/02/ 2024/02/02/index.html
            /2024/01/ 2024/01/index.html
            /2024/01/03/ 2024/01/03/index.html
            /2024/01/01/ 2024/01/01/index.html
            /feed/books/a.xml feed/books/a.xml
            /b.xml b.xml
            /feed/news.xml feed/news.xml
            /feed/%E6%9C%AC.xml feed/本.xml
            /feed.xml feed.xml
            /t/y.xml t/y.xml
            /sitemap.xml sitemap.xml
            /robots.txt robots.txt
            /page2/ index.html
            /page3/ index.html
            """);
    assertThat(page(config, "{% for p in site.pages %}{{ p.redirect.to }}{% endfor %}", post))
        .isEqualTo(
            "https://e.x/news/2024/01/01/a.htmlhttps://e.x/news/2024/01/01/a.htmlhttps://e.x/");
  }

  @Test
  void theGemfileLoadsThoseOfItsGroup() {
    String gemfile =
        """
        gem "jekyll-toc"
        # gem "jekyll-gist"
        group :jekyll_plugins do
          gem 'jekyll-feed', "~> 0.12"
          platforms :mri do
            gem "jekyll-avatar"
          end
        end
        gem "jemoji", group: :jekyll_plugins
        gem "jekyll-mentions"
        """;
    assertThat(LoadedGems.inGemfile(gemfile))
        .containsExactly("jekyll-feed", "jekyll-avatar", "jemoji");
  }

  @Test
  void aWriterSaysWhatTheBlogsOwnPlugInsDo() throws IOException {
    Files.createDirectories(folder.resolve("_plugins"));
    Files.writeString(
        folder.resolve("_plugins/own.rb"),
        """
        module Wrap
          # def commented(x)
          def wrap_tables(html)
          end

          def shout(text)
          end

          private

          def inner(x)
          end
        end
        Liquid::Template.register_filter(Wrap)
        Liquid::Template.register_tag('note', Jekyll::Note)
        Liquid::Template.register_tag("video", Jekyll::Video)
        Jekyll::Hooks.register [:posts, :pages], :post_render do |doc|
        end
        class Textile < Jekyll::Converter
        end
        """);
    Files.writeString(
        folder.resolve(".genko.yml"),
        """
        plugins:
          tags:
            note: '<aside class="{{ arguments[0] }}">{{ content | strip }}</aside>'
          filters:
            shout: '{{ input | upcase }}{{ arguments[0] }}'
            wrap_tables: {select: 'table:not(.plain)', wrap: '<div class="t">{{ content }}</div>'}
          hooks:
            - select: em
              wrap: '<u>{{ content }}</u>'
        """);
    String post = "---\nlayout: post\n---\n|a|\n\n{% note warn %} *b* {% endnote %}\n";
    String layout = "{{ content | wrap_tables }}{{ 'x' | shout: '!' }}";
    assertThat(page("title: a\n", layout, post))
        .contains("<div class=\"t\"><table>")
        .contains("</table></div>")
        .contains("<aside class=\"warn\">*b*</aside>")
        .endsWith("X!");
    Plugins.Survey survey = Plugins.survey(Blog.read(BlogFolder.at(folder), CLOCK));
    assertThat(survey.own())
        .extracting(one -> one.kind() + " " + one.name())
        .containsExactly("TAG video", "CONVERTER Textile");
  }

  @Test
  void aHookPutsSomethingAroundElementsOfThePage() throws IOException {
    Files.writeString(
        folder.resolve(".genko.yml"),
        """
        plugins:
          hooks:
            - {select: em, wrap: '<u>{{ content }}</u>'}
            - {select: '[[[', wrap: '<b>{{ content }}</b>'}
        """);
    assertThat(
            page(
                "title: a\n",
                "<html><body>{{ content }}</body></html>",
                "---\nlayout: post\n---\na *b* c\n"))
        .contains("a <u><em>b</em></u> c")
        .doesNotContain("<b>");
  }

  private List<String> faults(String config) throws IOException {
    Files.writeString(folder.resolve("_config.yml"), config);
    Blog blog = Blog.read(BlogFolder.at(folder), CLOCK);
    Text text = Text.of("---\ntitle: a\n---\n{% if false %}{% nobody x %}{% endif %}\n");
    PublishedPost edition =
        SiteRenderer.of(blog, CLOCK).edition("_posts/2024-01-01-a.md", FrontMatter.of(text), text);
    String body = text.toString().substring(text.toString().indexOf("{%"));
    return edition.body(body).faults().stream()
        .filter(fault -> fault.abortsBuild())
        .map(fault -> fault.problem().key())
        .toList();
  }

  @Test
  void anUnknownTagEndsTheBuildWhereNothingCouldDefineIt() throws IOException {
    assertThat(faults("plugins: [jekyll-feed]\n")).containsExactly("liquid.noTag");
    assertThat(faults("plugins: [jekyll-something-else]\n")).isEmpty();
    Files.createDirectories(folder.resolve("_plugins"));
    Files.writeString(folder.resolve("_plugins/a.rb"), "# nothing\n");
    assertThat(faults("plugins: [jekyll-feed]\n")).isEmpty();
  }

  @Test
  void otherEnginesAreNamed() throws IOException {
    Files.writeString(
        folder.resolve("_config.yml"), "markdown: redcarpet\nhighlighter: pygments\n");
    assertThat(Plugins.survey(Blog.read(BlogFolder.at(folder), CLOCK)).engines())
        .containsExactly("redcarpet", "pygments");
  }

  @Test
  void aThemeInTheBlogsBundleStandsBehindTheBlogsOwnFiles() throws IOException {
    Path gem = folder.resolve("vendor/bundle/ruby/3.1.0/gems/kami-theme-1.10.0");
    for (String other : List.of("1.9.0", "1.10.0")) {
      Files.createDirectories(gem.resolveSibling("kami-theme-" + other).resolve("_layouts"));
    }
    Files.createDirectories(gem.resolve("_includes"));
    Files.createDirectories(gem.resolve("_data"));
    Files.writeString(
        gem.resolve("_layouts/outer.html"), "<b>{% include a.html %}{{ content }}</b>");
    Files.writeString(gem.resolve("_layouts/post.html"), "never");
    Files.writeString(gem.resolve("_includes/a.html"), "{{ site.data.t.x }}{{ site.data.t.y }}");
    Files.writeString(gem.resolve("_data/t.yml"), "x: 1\ny: 2\n");
    Files.createDirectories(folder.resolve("_data"));
    Files.writeString(folder.resolve("_data/t.yml"), "x: 5\n");
    Files.writeString(folder.resolve("outside.html"), "secret");
    Files.createSymbolicLink(gem.resolve("_includes/out.html"), folder.resolve("outside.html"));
    Path specifications = gem.resolve("../../specifications").normalize();
    Files.createDirectories(specifications);
    Files.writeString(
        specifications.resolve("kami-theme-1.10.0.gemspec"),
        "s.add_runtime_dependency(%q<jekyll-feed>.freeze)\n");
    String html =
        page("theme: kami-theme\n", "---\nlayout: outer\n---\n{{ content }}{% feed_meta %}", POST);
    assertThat(html).startsWith("<b>52").contains("rel=\"alternate\"");
    Blog blog = Blog.read(BlogFolder.at(folder), CLOCK);
    assertThat(blog.include("out.html")).isEmpty();
    assertThat(blog.foreignTheme()).isEmpty();
  }
}
