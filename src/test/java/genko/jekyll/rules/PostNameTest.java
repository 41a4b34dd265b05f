package genko.jekyll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PostNameTest {
  private static final LocalDate DAY = LocalDate.of(2025, 11, 7);

  @Test
  void readsTheNamesThatJekyllTakesForPosts() {
    assertThat(PostName.parse("2025-11-17-sample.md"))
        .contains(new PostName("2025-11-17", "sample", "md"));
    assertThat(PostName.parse("25-1-7-写真.2.markdown"))
        .contains(new PostName("25-1-7", "写真.2", "markdown"));
    assertThat(PostName.parse("2025-11-17-.md")).contains(new PostName("2025-11-17", "", "md"));
    assertThat(PostName.parse("sample.md")).isEmpty();
    assertThat(PostName.parse("2025-11-17.md")).isEmpty();
    assertThat(PostName.parse("2025-11-17-sample")).isEmpty();
    assertThat(PostName.parse("２０２５-11-17-sample.md")).isEmpty();
  }

  @Test
  void proposesDateAndTitleWithJapaneseAsItIs() {
    check("AIサーバーの脆弱性:今日の\"まとめ\"", "2025-11-07-aiサーバーの脆弱性-今日の-まとめ.md");
    check("Hello, World", "2025-11-07-hello-world.md");
    check("a/b\\c:d*e?f<g>h|i\u0000j", "2025-11-07-a-b-c-d-e-f-g-h-i-j.md");
    check("", "2025-11-07-post.md");
    check("🍣!", "2025-11-07-post.md");
    check("か\u3099", "2025-11-07-が.md");
  }

  @Test
  void aProposedNameFitsEveryFileSystemWhateverTheTitle() {
    long seed = 7;
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      StringBuilder title = new StringBuilder();
      int length = random.nextInt(400);
      for (int i = 0; i < length; i++) title.appendCodePoint(random.nextInt(0x30000));
      String name = PostName.propose(DAY, title.toString()).fileName();
      assertThat(name.getBytes(StandardCharsets.UTF_8)).as("seed %d", seed).hasSizeLessThan(256);
      assertThat(name).doesNotContainPattern("[\\x00-\\x1f/\\\\:*?\"<>|\\ufffd]");
      assertThat(Normalizer.isNormalized(name, Normalizer.Form.NFC)).isTrue();
      assertThat(PostName.parse(name)).isPresent();
      assertThat(new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
          .isEqualTo(name);
    }
  }

  @Test
  void aLongTitleIsCutBetweenCharacters() {
    String name = PostName.propose(DAY, "が".repeat(200)).fileName();
    assertThat(name).isEqualTo("2025-11-07-" + "が".repeat(80) + ".md");
  }

  @Test
  void knowsWhatJekyllPassesOver() {
    for (String name : new String[] {".x.md", "_x.md", "#x.md", "~x.md", "x.md~"}) {
      assertThat(PostName.isIgnored(name)).as(name).isTrue();
    }
    for (String name : new String[] {"x.md", "x.md.tmp", "x.md.bak", "x (1).md"}) {
      assertThat(PostName.isIgnored(name)).as(name).isFalse();
    }
  }

  @Test
  void knowsMarkdownByItsExtension() {
    assertThat(PostName.isMarkdown("a.MD")).isTrue();
    assertThat(PostName.isMarkdown("a.markdown")).isTrue();
    assertThat(PostName.isMarkdown("a.txt")).isFalse();
    assertThat(PostName.isMarkdown(".md")).isFalse();
  }

  private static void check(String title, String name) {
    assertThat(PostName.propose(DAY, title).fileName()).isEqualTo(name);
  }
}
