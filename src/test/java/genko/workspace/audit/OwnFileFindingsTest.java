package genko.workspace.audit;

import static org.assertj.core.api.Assertions.assertThat;

import genko.jekyll.site.Blog;
import genko.storage.files.BlogFolder;
import genko.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of the files that a blog is configured with, each at its line. */
class OwnFileFindingsTest {
  @TempDir private Path folder;

  @BeforeEach
  void blog() throws IOException {
    Files.createDirectories(folder.resolve("_posts"));
  }

  /** Each finding as its file, its line counted from one, and the entry that it is about. */
  private List<String> told() throws IOException {
    BlogFolder root = BlogFolder.at(folder);
    AuditScope scope = AuditScope.ofFolder(folder, Clock.systemUTC());
    Optional<Blog> blog = Optional.of(Blog.read(root, Clock.systemUTC()));
    return OwnFileFindings.of(scope, AuditRules.of(root), blog, Words.of(Locale.JAPANESE)).stream()
        .map(
            one ->
                "%s:%d %s"
                    .formatted(
                        one.path(),
                        one.line() + 1,
                        one.path().equals("_data") ? "" : one.problem().args()))
        .toList();
  }

  private void choice(String yaml) throws IOException {
    Files.writeString(folder.resolve(".genko.yml"), yaml);
  }

  @Test
  void aBlogWithoutSuchFilesOrWithSoundOnesHasNothing() throws IOException {
    assertThat(told()).isEmpty();
    choice("kind: jekyll\ncheck:\n  words: [サーバー]\nnew_post:\n  fields: [title]\n");
    assertThat(told()).isEmpty();
  }

  @Test
  void everySectionsMistakesStandAtTheirLines() throws IOException {
    choice(
        """
        check:
          rules:
            title: bad
          wrods: [a]
        linters:
          mine: {a: 1}
        new_post:
          offset: 九
        """);
    assertThat(told())
        .containsExactlyInAnyOrder(
            ".genko.yml:3 [check.rules.title]",
            ".genko.yml:4 [check.wrods]",
            ".genko.yml:6 [linters.mine]",
            ".genko.yml:8 [new_post.offset]");
  }

  @Test
  void lineEndsOfAnotherSystemMoveNoLine() throws IOException {
    choice("kind: jekyll\r\ncheck:\r\n  paragraph: 百\r\n");
    assertThat(told()).containsExactly(".genko.yml:3 [check.paragraph]");
  }

  @Test
  void aFileThatIsNoYamlIsToldOnce() throws IOException {
    choice("check: [\n");
    assertThat(told()).first().isEqualTo(".genko.yml:1 [.genko.yml]");
  }

  @Test
  void dataThatCannotBeReadIsTold() throws IOException {
    Files.createDirectories(folder.resolve("_data"));
    Files.writeString(folder.resolve("_data/sound.yml"), "a: 1\n");
    assertThat(told()).isEmpty();
    Files.writeString(folder.resolve("_data/broken.yml"), "a: [\n");
    assertThat(told()).containsExactly("_data:1 ");
  }
}
