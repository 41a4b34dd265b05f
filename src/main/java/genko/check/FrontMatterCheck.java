package genko.check;

import genko.frontmatter.FieldFix;
import genko.text.Problem;
import genko.text.QuickFix;
import java.util.List;
import java.util.Set;

/** What the front matter finds about itself, with the mends that it knows. */
final class FrontMatterCheck implements Check {
  private static final Set<String> CERTAIN =
      Set.of("frontmatter.mend.bom", "frontmatter.mend.colon", "frontmatter.mend.tab");

  /** Values that are no YAML as they stand, and a text in quotes. */
  private static final Set<String> BROKEN =
      Set.of(
          "frontmatter.broken.colon",
          "frontmatter.broken.alias",
          "frontmatter.broken.anchor",
          "frontmatter.broken.start");

  @Override
  public void look(CheckedPost post, DiagnosticList found) {
    List<FieldFix> mends = post.head().mends();
    for (Problem problem : post.head().problems()) {
      List<QuickFix> fixes =
          mends.stream()
              .filter(mend -> mend.problem().equals(problem))
              .map(mend -> fix(mend, problem))
              .toList();
      found.add(problem, fixes);
    }
  }

  /** What only brings out what is written is certain; what decides about its meaning is not. */
  private static QuickFix fix(FieldFix mend, Problem problem) {
    boolean quotes =
        mend.labelKey().equals("frontmatter.mend.quote") && BROKEN.contains(problem.key());
    boolean certain = quotes || CERTAIN.contains(mend.labelKey());
    return new QuickFix(mend.labelKey(), problem.args(), mend.changes(), certain);
  }
}
