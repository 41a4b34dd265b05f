package genko.check;

import static org.assertj.core.api.Assertions.assertThat;

import genko.frontmatter.FrontMatter;
import genko.text.Text;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is mended without asking, all at once. */
class CertainFixesTest {
  private static final Instant NOW = Instant.parse("2025-11-20T00:00:00Z");

  private static CertainFixes of(String text) {
    Text whole = Text.of(text);
    List<Diagnostic> findings = Laws.find(text, "2025-11-17-x.md", NOW);
    return CertainFixes.of(findings, whole, FrontMatter.of(whole));
  }

  private static String mended(String text) {
    return of(text).changes().apply(Text.of(text)).toString();
  }

  @Test
  void takesInvisibleCharactersSpacesCountsAndLineEnds() {
    String text = "---\ntitle: 題\nreading_time: 90\n---\n\n見\u200Bえ\u202Eる\u00A0文\b。";
    assertThat(mended(text)).isEqualTo("---\ntitle: 題\nreading_time: 1\n---\n\n見える 文。\n");
    assertThat(of(text).fixes()).hasSize(6);
    assertThat(of(text).counts()).containsEntry("check.fix.character", 3L);
  }

  @Test
  void mendsFrontMatterThatIsNotRead() {
    assertThat(mended("---\ntitle: 速報: 寿司\ndate：2025-11-17\n---\n\n文\n"))
        .isEqualTo("---\ntitle: \"速報: 寿司\"\ndate: 2025-11-17\n---\n\n文\n");
  }

  @Test
  void leavesWhatTheWriterDecides() {
    String text =
        """
        ---
        title: "題\uFFFD"
        date: 2025-11-17
        published: "false"
        tags: a, b
        ---

        **太字だけ**

        １．項目

        #### 深い

        ---END---
        """;
    assertThat(of(text)).isEqualTo(CertainFixes.NONE);
  }

  @Test
  void breaksNothingTogetherThatEachAloneDoesNot() {
    String text = "---\ntitle: 題\ndate: 2025-11-17\n---\n\n{\u200B\u00AD{ 文\u200B。\n";
    for (String apart : List.of("{\u200B\u202E{", "{\u200B{", "{\b\u200B%")) {
      String post = text.replace("{\u200B\u00AD{", apart);
      assertThat(mended(post)).contains(apart).doesNotContain("文\u200B");
    }
  }
}
