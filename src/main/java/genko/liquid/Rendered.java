package genko.liquid;

import java.util.List;

/** What a template came to. */
public record Rendered(String text, SourceMap map, List<Fault> faults) {
  public Rendered {
    faults = List.copyOf(faults);
  }
}
