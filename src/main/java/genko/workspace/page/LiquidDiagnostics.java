package genko.workspace.page;

import genko.async.TimeBudget;
import genko.check.Diagnostic;
import genko.check.FilePlace;
import genko.jekyll.liquid.run.Fault;
import genko.jekyll.render.PublishedPost;
import genko.jekyll.render.RenderedBody;
import genko.jekyll.site.Blog;
import genko.jekyll.site.DataFileFault;
import genko.preview.PageShell;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import genko.words.Words;
import genko.workspace.position.BlogPosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds to what was found in a post what comes out when its Liquid is run, and that of the layouts
 * around it, which are run once for each state of the front matter and the blog.
 */
public final class LiquidDiagnostics {
  /** The check that needs no blog has said it already where its findings stand. */
  private static final String CHECKED = "check.liquid.";

  /** So many faults of layouts, and as many files of data, are named. */
  private static final int MOST = 20;

  /** Layouts that take longer are given up by the page too, which says so. */
  private static final Duration PATIENCE = RenderFailure.LIMIT.dividedBy(2);

  private final PostPublication publishing;
  private final Words words;

  /** What the layouts were run for last, and what came out; null until something was. */
  private @Nullable PublishedPost edition;

  private List<Fault> ofLayouts = List.of();

  public LiquidDiagnostics(PostPublication publishing, Words words) {
    this.publishing = publishing;
    this.words = words;
  }

  public Diagnostics addTo(Diagnostics review, ParsedPost from) {
    Optional<RenderedBody> body = body(from);
    List<Diagnostic> found = new ArrayList<>(ofRun(body, review.findings(), from));
    body.ifPresent(run -> found.addAll(layouts(run)));
    BlogPosition position = publishing.position();
    found.addAll(ofData(position == null ? Optional.empty() : position.blog(), words));
    return found.isEmpty() ? review : review.with(found);
  }

  /** What comes out in the post itself, beside what was {@code known} before it was run. */
  List<Diagnostic> ofRun(List<Diagnostic> known, ParsedPost from) {
    return ofRun(body(from), known, from);
  }

  private Optional<RenderedBody> body(ParsedPost from) {
    return RenderFailure.watch(() -> publishing.follow(from)).result();
  }

  private List<Diagnostic> ofRun(
      Optional<RenderedBody> body, List<Diagnostic> known, ParsedPost from) {
    List<Fault> faults = body.map(RenderedBody::faults).orElse(List.of());
    return findings(known, faults, from.post().bodyStart());
  }

  /** What is wrong with the layouts around {@code body}, and with what they include. */
  private List<Diagnostic> layouts(RenderedBody body) {
    PublishedPost now = publishing.edition();
    if (now != edition) {
      edition = now;
      ofLayouts = now.hasLayout() ? faults(now, body) : List.of();
    }
    return ofLayouts.stream()
        .filter(fault -> !fault.file().isEmpty())
        .map(
            fault ->
                inFile(
                    fault.problem().severity(),
                    Span.at(0),
                    new FilePlace(fault.file(), fault.line()),
                    words.say(fault.problem().key(), fault.problem().args().toArray())))
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static List<Fault> faults(PublishedPost post, RenderedBody body) {
    try {
      return TimeBudget.within(
          PATIENCE,
          () -> post.frame(PageShell.PLACE, () -> post.html(body.document().body())).faults());
    } catch (TimeBudget.Lost late) {
      return List.of();
    }
  }

  /** What is wrong with the data of {@code blog}, which every post of it may show. */
  public static List<Diagnostic> ofData(Optional<Blog> blog, Words words) {
    List<DataFileFault> faults = blog.map(Blog::dataFaults).orElse(List.of());
    return faults.stream().limit(MOST).map(fault -> finding(fault, words)).toList();
  }

  private static Diagnostic finding(DataFileFault fault, Words words) {
    Severity severity = fault.endsBuild() ? Severity.FAULT : Severity.DOUBT;
    String sentence = words.say(fault.key(), fault.word());
    return inFile(severity, Span.at(0), new FilePlace(fault.path(), fault.line()), sentence);
  }

  private List<Diagnostic> findings(List<Diagnostic> known, List<Fault> faults, int bodyStart) {
    List<Diagnostic> found = new ArrayList<>();
    for (Fault fault : faults) {
      Problem problem = fault.problem().shift(bodyStart);
      if (fault.file().isEmpty()) {
        if (!isKnown(known, problem)) found.add(new Diagnostic(problem, List.of()));
        continue;
      }
      String sentence = words.say(problem.key(), problem.args().toArray());
      FilePlace place = new FilePlace(fault.file(), fault.line());
      found.add(inFile(problem.severity(), problem.span(), place, sentence));
    }
    return found;
  }

  private static Diagnostic inFile(Severity severity, Span span, FilePlace place, String sentence) {
    int line = place.line() + 1;
    return new Diagnostic(
        Problem.of(severity, span, "liquid.inFile", place.path(), line, sentence), place);
  }

  private static boolean isKnown(List<Diagnostic> known, Problem problem) {
    return known.stream()
        .map(Diagnostic::problem)
        .anyMatch(
            other ->
                other.key().startsWith(CHECKED) && other.span().from() == problem.span().from());
  }
}
