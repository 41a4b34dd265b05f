package genko.workspace.page;

import static org.assertj.core.api.Assertions.assertThat;

import genko.check.Diagnostic;
import genko.markdown.kramdown.Kramdown;
import genko.post.Post;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
  private static final ZonedDateTime NOW = ZonedDateTime.parse("2025-11-17T12:00:00+09:00");

  private static Diagnostics of(String text) {
    return Diagnostics.of(
        ParsedPost.of(Post.of(text, Kramdown.JEKYLL)), "2025-11-17-a.md", NOW, Set.of());
  }

  private static Diagnostic found(int at, String key) {
    return new Diagnostic(Problem.of(Severity.DOUBT, Span.at(at), key), List.of());
  }

  private static List<String> keys(Diagnostics all) {
    return all.findings().stream().map(one -> one.problem().key()).toList();
  }

  @Test
  void itSaysHowLongThePostIsAndHowItsLinesEnd() {
    Diagnostics all = of("---\ntitle: 題\ndate: 2025-11-17\n---\n\n本**文**です\r\n");
    assertThat(all.characters()).isEqualTo(4);
    assertThat(all.counts().wide()).isEqualTo(4);
    assertThat(all.lineEnds().isMixed()).isTrue();
  }

  @Test
  void problemsAreInTheOrderOfTheirPlaces() {
    Diagnostics all = of("---\ntitle: 題\ntitle: 二つめ\n---\n\n本文\n");
    assertThat(all.findings()).isNotEmpty();
    Diagnostics more = all.with(List.of(found(40, "check.target.a"), found(0, "liquid.b")));
    assertThat(more.findings())
        .extracting(one -> one.problem().span().from())
        .isSorted()
        .hasSize(all.findings().size() + 2);
  }

  @Test
  void whatIsFoundAnewTakesThePlaceOfItsKindAlone() {
    Diagnostics all = of("本文\n").with(List.of(found(0, "check.target.old"), found(1, "other")));
    Diagnostics next = all.with("check.target.", List.of(found(2, "check.target.new")));
    assertThat(keys(next)).contains("check.target.new", "other").doesNotContain("check.target.old");
    assertThat(keys(all)).as("a value").contains("check.target.old");
  }

  @Test
  void itBelongsToTheVeryTextThatWasLookedThrough() {
    Post post = Post.of("本文\n", Kramdown.JEKYLL);
    Diagnostics all = Diagnostics.of(ParsedPost.of(post), "", NOW, Set.of());
    assertThat(all.isOf(post)).isTrue();
    assertThat(all.isOf(Post.of("本文\n", Kramdown.JEKYLL))).isFalse();
  }
}
