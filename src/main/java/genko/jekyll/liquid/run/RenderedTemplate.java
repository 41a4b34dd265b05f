package genko.jekyll.liquid.run;

import java.util.List;

/** What a template came to. */
public record RenderedTemplate(String text, SourceMap map, List<Fault> faults) {
  public RenderedTemplate {
    faults = List.copyOf(faults);
  }
}
