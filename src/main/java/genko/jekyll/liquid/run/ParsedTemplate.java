package genko.jekyll.liquid.run;

import genko.text.Span;
import java.util.List;

/**
 * A template as a tree.
 *
 * @param source what it was read from, which the spans of its nodes count in
 * @param faults what is wrong with it whatever its values are
 * @param strangers its tags that Jekyll itself does not have
 */
public record ParsedTemplate(
    String source, TemplateBody body, List<Fault> faults, List<Stranger> strangers) {
  public ParsedTemplate {
    faults = List.copyOf(faults);
    strangers = List.copyOf(strangers);
  }

  /** A tag that some plug-in has to define. */
  public record Stranger(String name, Span span) {}
}
