package genko.workspace.page;

import static org.assertj.core.api.Assertions.assertThat;

import genko.blog.BlogSite;
import genko.blog.PlacedPost;
import genko.check.Diagnostic;
import genko.frontmatter.FrontMatter;
import genko.kinds.BlogKinds;
import genko.text.ChangeSet;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.QuickFix;
import genko.text.Span;
import genko.text.Text;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KindDiagnosticsTest {
  private static final String HEAD =
      "---\ntitle: \"題\"\nemoji: \"📝\"\ntype: \"tech\"\ntopics: []\npublished: true\n---\n";

  private static BlogSite site(String kind) {
    return BlogKinds.named(kind).orElseThrow().site(Optional.empty(), Clock.systemUTC());
  }

  private static PlacedPost post(String path) {
    return new PlacedPost(path, FrontMatter.of(Text.of(HEAD)));
  }

  private static Diagnostic found(int at, String key) {
    QuickFix fix = new QuickFix("check.fix.word", List.of("字"), ChangeSet.insert(at, "字"));
    return new Diagnostic(Problem.of(Severity.DOUBT, Span.at(at), key, "語"), List.of(fix));
  }

  private static List<Diagnostic> zenn(Diagnostic... found) {
    return KindDiagnostics.of(site("zenn"), post("articles/0123456789abcd.md"), List.of(found));
  }

  @Test
  void jekyllsOwnProblemsAreNoneElsewhere() {
    Diagnostic own = found(3, "check.liquid.unclosed");
    Diagnostic all = found(5, "check.heading.bold");
    assertThat(zenn(own, all)).containsExactly(all);
    assertThat(zenn(all).getFirst()).as("the very same").isSameAs(all);
    List<Diagnostic> jekyll =
        KindDiagnostics.of(site("jekyll"), post("_posts/2025-11-01-a.md"), List.of(own, all));
    assertThat(jekyll).containsExactly(own, all);
  }

  @Test
  void whatIsTrueInOtherWordsKeepsItsPlaceAndItsFixes() {
    Diagnostic bom = found(0, "frontmatter.bom");
    assertThat(zenn(bom))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.problem().key()).isEqualTo("kind.frontmatter.bom");
              assertThat(told.problem().args()).containsExactly("語");
              assertThat(told.problem().span()).isEqualTo(Span.at(0));
              assertThat(told.fixes()).isEqualTo(bom.fixes());
            });
  }

  @Test
  void whatTheKindFindsItselfStandsAmongTheOthersInTheOrderOfTheText() {
    Diagnostic late = found(HEAD.length(), "check.heading.bold");
    Diagnostic early = found(1, "check.fullWidth");
    List<Diagnostic> all =
        KindDiagnostics.of(site("zenn"), post("articles/kurz.md"), List.of(late, early));
    assertThat(all).hasSizeGreaterThan(2).contains(late, early);
    assertThat(all).extracting(one -> one.problem().span().from()).isSorted();
    assertThat(all).anyMatch(one -> one.problem().key().equals("kind.zenn.slug"));
  }

  @Test
  void whereNothingIsWrongThereIsNothing() {
    assertThat(zenn()).isEmpty();
  }
}
