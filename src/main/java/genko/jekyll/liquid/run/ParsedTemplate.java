package genko.jekyll.liquid.run;

import java.util.List;

/**
 * A template as a tree.
 *
 * @param source what it was read from, which the spans of its nodes count in
 * @param faults what is wrong with it whatever its values are
 */
public record ParsedTemplate(String source, TemplateBody body, List<Fault> faults) {
  public ParsedTemplate {
    faults = List.copyOf(faults);
  }
}
