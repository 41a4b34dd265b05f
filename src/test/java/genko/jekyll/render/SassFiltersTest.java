package genko.jekyll.render;

import static org.assertj.core.api.Assertions.assertThat;

import genko.frontmatter.FrontMatter;
import genko.jekyll.liquid.run.Fault;
import genko.jekyll.liquid.run.RenderedTemplate;
import genko.jekyll.sass.Sass;
import genko.jekyll.site.Blog;
import genko.storage.files.BlogFolder;
import genko.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SassFiltersTest {
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final String POST = "_posts/1970-01-01-a.md";

  @TempDir private static Path tools;
  @TempDir private Path root;

  private RenderedTemplate run(Sass sass, String config, String body) throws IOException {
    write("_config.yml", config);
    write("_sass/_base.scss", "$ink: #123; @mixin box { border: 1px solid $ink; }");
    Text text = Text.of("---\ntitle: a\n---\n" + body);
    write(POST, text.toString());
    Blog blog = Blog.read(BlogFolder.at(root), CLOCK, sass);
    return SiteRenderer.of(blog, CLOCK).edition(POST, FrontMatter.of(text), text).body(body);
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void makesStylesOfWhatStandsInAPage() throws IOException {
    String body =
        "{% capture s %}@import 'base';\nb { i { @include box; top: 0; }"
            + " @media print { a: b; } }{% endcapture %}{{ s | scssify }}"
            + "{% capture t %}u\n  color: red\n{% endcapture %}|{{ t | sassify }}|";
    RenderedTemplate made = run(new Sass(tools), "title: x\n", body);
    assertThat(made.faults()).isEmpty();
    assertThat(made.text())
        .isEqualTo(
            """
            b i { border: 1px solid #123; top: 0; }

            @media print { b { a: b; } }
            |u { color: red; }
            |\
            """);
  }

  @Test
  void writesThemAsTheVersionOfTheConverterDoes() throws IOException {
    write("Gemfile.lock", "GEM\n  specs:\n    jekyll-sass-converter (3.0.0)\n");
    RenderedTemplate made =
        run(
            new Sass(tools),
            "title: x\n",
            "{% capture s %}a{b:c}{% endcapture %}{{ s | scssify }}|");
    assertThat(made.text()).isEqualTo("a {\n  b: c;\n}|");
  }

  @Test
  void whatIsWrongEndsTheBuildAndIsAProblem() throws IOException {
    RenderedTemplate made = run(new Sass(tools), "title: x\n", "{{ '@include no;' | scssify }}");
    assertThat(made.faults()).singleElement().matches(Fault::abortsBuild);
    assertThat(made.faults().getFirst().problem().key()).isEqualTo("liquid.sass");
    assertThat(made.faults().getFirst().problem().args().toString()).contains("Undefined mixin");
  }

  @Test
  void withoutACompilerTheSassStaysAndIsAProblem() throws IOException {
    RenderedTemplate made =
        run(Sass.NONE, "title: x\n", "{% capture s %}a{b:c}{% endcapture %}{{ s | scssify }}");
    assertThat(made.text()).isEqualTo("a{b:c}");
    assertThat(made.faults()).singleElement().matches(fault -> !fault.abortsBuild());
  }

  @Test
  void aPageRunsTheCompilerOnlySoOften() throws IOException {
    String body =
        "{% for i in (1..30) %}{% capture s %}a{top:{{ i }}px}{% endcapture %}"
            + "{{ s | scssify }}{{ s | scssify }}{% endfor %}";
    RenderedTemplate made = run(Sass.NONE, "title: x\n", body);
    assertThat(made.faults()).anyMatch(fault -> fault.problem().key().equals("liquid.exhausted"));
    assertThat(made.text()).contains("top:19px").doesNotContain("top:21px");
  }
}
