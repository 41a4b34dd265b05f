package genko.check;

import genko.frontmatter.Mend;
import genko.text.Problem;
import java.util.List;

/** What the front matter finds about itself, with the mends that it knows. */
final class Head implements Check {
  @Override
  public void look(Subject post, Findings found) {
    List<Mend> mends = post.head().mends();
    for (Problem problem : post.head().problems()) {
      List<Fix> fixes =
          mends.stream()
              .filter(mend -> mend.problem().equals(problem))
              .map(mend -> new Fix(mend.labelKey(), problem.args(), mend.changes()))
              .toList();
      found.add(problem, fixes);
    }
  }
}
