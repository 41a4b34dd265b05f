package genko.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import genko.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlogTextsTest {
  private static final Text HEADED = Text.of("---\ntitle: 題\n---\n本文\n");

  @TempDir private Path folder;

  @BeforeEach
  void begin() throws IOException {
    Files.writeString(folder.resolve("_config.yml"), "title: 題\n");
    Files.createDirectory(folder.resolve("_posts"));
  }

  private boolean holds(String path, Text text) {
    return BlogTexts.holds(folder.resolve(path), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_layouts/post.html",
        "_includes/図.md",
        "_data/nav.yml",
        "_sass/a.scss",
        "_plugins/a.rb",
        "_config.yml",
        "assets/css/a.scss",
        "Gemfile"
      })
  void whatThePagesAreMadeWithIsText(String path) {
    assertThat(holds(path, HEADED)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_posts/2025-11-01-a.md",
        "_posts/2025-11-01-a.html",
        "_posts/2025-11-01-a.txt",
        "_drafts/a.textile",
        "about.MD",
        "docs/a.markdown",
        "about.html",
        "sub/_layouts.md"
      })
  void aPostOrPageIsNone(String path) {
    assertThat(holds(path, HEADED)).isFalse();
  }

  @Test
  void htmlWithoutAHeadIsText() {
    assertThat(holds("about.html", Text.of("<p>本文</p>\n"))).isTrue();
    assertThat(holds("about.htm", Text.of("---"))).isTrue();
    assertThat(holds("about.html", Text.EMPTY)).isTrue();
  }

  @Test
  void aFileInNoBlogIsNone(@TempDir Path elsewhere) {
    assertThat(BlogTexts.holds(elsewhere.resolve("_layouts/post.css"), HEADED)).isFalse();
  }
}
