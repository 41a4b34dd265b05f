package genko.workspace.page;

import static org.assertj.core.api.Assertions.assertThat;

import genko.check.Diagnostic;
import genko.frontmatter.FrontMatter;
import genko.text.Text;
import genko.workspace.blog.KnownValues;
import genko.workspace.blog.KnownValues.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a post lists otherwise than its blog. */
class ItemDiagnosticsTest {
  private static final KnownValues KNOWN =
      new KnownValues(
          Map.of(
              "tags",
              List.of(
                  new Value("ChatGPT", 40),
                  new Value("データベース", 9),
                  new Value("chatgpt", 3),
                  new Value("一度", 1)),
              "author",
              List.of(new Value("花子", 12)),
              "title",
              List.of(new Value("AI", 12))));

  private static List<Diagnostic> found(String head) {
    return ItemDiagnostics.of(FrontMatter.of(Text.of(head)), KNOWN);
  }

  @Test
  void theWayOfMostPostsIsOneClickAway() {
    String post = "---\ntitle: ＡＩ\ntags: [chatgpt, 旅, データーベース]\nauthor: 花子\n---\n";
    List<Diagnostic> found = found(post);
    assertThat(found)
        .extracting(one -> one.problem().args().getFirst())
        .containsExactly("chatgpt", "データーベース");
    assertThat(found.getFirst().problem().args()).containsExactly("chatgpt", "ChatGPT", 4, 40);
    assertThat(found.getLast().fixes().getFirst().changes().apply(Text.of(post)).toString())
        .isEqualTo("---\ntitle: ＡＩ\ntags: [chatgpt, 旅, データベース]\nauthor: 花子\n---\n");
  }

  @Test
  void bothWaysInOnePostBecomeOne() {
    String post = "---\ntags:\n  - ChatGPT\n  - chatgpt\n---\n";
    List<Diagnostic> found = found(post);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().fixes().getFirst().changes().apply(Text.of(post)).toString())
        .isEqualTo("---\ntags:\n  - ChatGPT\n---\n");
  }

  @Test
  void whatHardlyAnybodyWritesIsNoModel() {
    assertThat(found("---\ntags: [一-度]\n---\n")).isEmpty();
  }
}
