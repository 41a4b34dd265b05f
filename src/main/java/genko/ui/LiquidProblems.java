package genko.ui;

import genko.check.Finding;
import genko.liquid.Fault;
import genko.publish.Expansion;
import genko.session.Reading;
import genko.session.Review;
import genko.text.Problem;
import genko.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Adds to what was found in a post what comes out when its Liquid is run. */
final class LiquidProblems {
  /** The check that needs no blog has said it already where its findings stand. */
  private static final String CHECKED = "check.liquid.";

  private final Publishing publishing;
  private final Words words;

  LiquidProblems(Publishing publishing, Words words) {
    this.publishing = publishing;
    this.words = words;
  }

  Review addTo(Review review, Reading from) {
    return Trouble.watch(() -> publishing.follow(from))
        .result()
        .map(Expansion::faults)
        .filter(faults -> !faults.isEmpty())
        .map(faults -> review.with(findings(review, faults, from.post().bodyStart())))
        .orElse(review);
  }

  private List<Finding> findings(Review review, List<Fault> faults, int bodyStart) {
    List<Finding> found = new ArrayList<>();
    for (Fault fault : faults) {
      Problem problem = placed(fault).shift(bodyStart);
      if (!isKnown(review, problem)) found.add(new Finding(problem, List.of()));
    }
    return found;
  }

  private Problem placed(Fault fault) {
    Problem problem = fault.problem();
    if (fault.file().isEmpty()) return problem;
    String sentence = words.say(problem.key(), problem.args().toArray());
    int line = fault.line() + 1;
    return Problem.of(
        problem.severity(), problem.span(), "liquid.inFile", fault.file(), line, sentence);
  }

  private static boolean isKnown(Review review, Problem problem) {
    return review.findings().stream()
        .map(Finding::problem)
        .anyMatch(
            other ->
                other.key().startsWith(CHECKED) && other.span().from() == problem.span().from());
  }
}
