package genko.check;

import genko.text.Problem;

/** What the front matter finds about itself, with the mends that it knows. */
final class FrontMatterCheck implements Check {
  @Override
  public void look(CheckedPost post, DiagnosticList found) {
    for (Problem problem : post.head().problems()) {
      found.add(problem, post.head().fixes(problem));
    }
  }
}
