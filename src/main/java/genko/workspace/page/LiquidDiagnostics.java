package genko.workspace.page;

import genko.check.Diagnostic;
import genko.jekyll.liquid.run.Fault;
import genko.jekyll.render.RenderedBody;
import genko.jekyll.site.Blog;
import genko.jekyll.site.DataFileFault;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import genko.words.Words;
import genko.workspace.position.BlogPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds to what was found in a post what comes out when its Liquid is run. */
public final class LiquidDiagnostics {
  /** The check that needs no blog has said it already where its findings stand. */
  private static final String CHECKED = "check.liquid.";

  /** So many files of data are named. */
  private static final int MOST_OF_DATA = 20;

  private final PostPublication publishing;
  private final Words words;

  public LiquidDiagnostics(PostPublication publishing, Words words) {
    this.publishing = publishing;
    this.words = words;
  }

  public Diagnostics addTo(Diagnostics review, ParsedPost from) {
    Diagnostics all =
        RenderFailure.watch(() -> publishing.follow(from))
            .result()
            .map(RenderedBody::faults)
            .filter(faults -> !faults.isEmpty())
            .map(faults -> review.with(findings(review, faults, from.post().bodyStart())))
            .orElse(review);
    List<Diagnostic> data = data();
    return data.isEmpty() ? all : all.with(data);
  }

  /** What is wrong with the data of the blog, which every post of it may show. */
  private List<Diagnostic> data() {
    BlogPosition position = publishing.position();
    Optional<Blog> blog = position == null ? Optional.empty() : position.blog();
    List<DataFileFault> faults = blog.map(Blog::dataFaults).orElse(List.of());
    return faults.stream().limit(MOST_OF_DATA).map(this::finding).toList();
  }

  private Diagnostic finding(DataFileFault fault) {
    Severity severity = fault.endsBuild() ? Severity.FAULT : Severity.DOUBT;
    String sentence = words.say(fault.key(), fault.word());
    return new Diagnostic(
        Problem.of(severity, Span.at(0), "liquid.inFile", fault.path(), fault.line() + 1, sentence),
        List.of());
  }

  private List<Diagnostic> findings(Diagnostics review, List<Fault> faults, int bodyStart) {
    List<Diagnostic> found = new ArrayList<>();
    for (Fault fault : faults) {
      Problem problem = placed(fault).shift(bodyStart);
      if (!isKnown(review, problem)) found.add(new Diagnostic(problem, List.of()));
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

  private static boolean isKnown(Diagnostics review, Problem problem) {
    return review.findings().stream()
        .map(Diagnostic::problem)
        .anyMatch(
            other ->
                other.key().startsWith(CHECKED) && other.span().from() == problem.span().from());
  }
}
