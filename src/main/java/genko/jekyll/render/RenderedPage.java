package genko.jekyll.render;

import genko.jekyll.liquid.run.Fault;
import java.util.List;

/**
 * A page as the layouts make it.
 *
 * @param ofContent whether it would be another with another body
 * @param faults what is wrong with the layouts and what they take in
 */
public record RenderedPage(String html, boolean ofContent, List<Fault> faults) {
  public RenderedPage {
    faults = List.copyOf(faults);
  }
}
