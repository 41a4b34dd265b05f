package genko.jekyll.liquid.run;

import genko.text.Problem;
import genko.text.Span;
import java.util.List;

/** What a template came to. */
public record RenderedTemplate(String text, SourceMap map, List<Fault> faults) {
  public RenderedTemplate {
    faults = List.copyOf(faults);
  }

  /** The same as what {@code source}, of which the template was made, came to as a whole. */
  public RenderedTemplate madeOf(Span source) {
    List<Fault> there = faults.stream().map(fault -> within(fault, source)).toList();
    return new RenderedTemplate(text, SourceMap.made(source), there);
  }

  private static Fault within(Fault fault, Span source) {
    Problem problem = fault.problem();
    int from = Math.clamp(problem.span().from(), source.from(), source.to());
    Span span = new Span(from, Math.clamp(problem.span().to(), from, source.to()));
    Object[] args = problem.args().toArray();
    return new Fault(
        Problem.of(problem.severity(), span, problem.key(), args), fault.file(), fault.line());
  }
}
