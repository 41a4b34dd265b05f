package genko.jekyll.liquid;

import genko.jekyll.liquid.run.Fault;
import genko.jekyll.liquid.run.Host;
import genko.jekyll.liquid.run.ParsedTemplate;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.run.RenderedTemplate;
import genko.jekyll.liquid.tag.TemplateTokens;
import genko.jekyll.liquid.value.Limits;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * A Liquid template as Jekyll 4 reads it. Immutable. Any text is a template: what Jekyll would
 * refuse is among the {@link #faults} and shows as it is written, and the rest goes on.
 */
public final class Template {
  private final ParsedTemplate parsed;

  private Template(ParsedTemplate parsed) {
    this.parsed = parsed;
  }

  public static Template parse(String source) {
    return new Template(TemplateParser.parse(source));
  }

  /** Whether {@code text} has anything that Liquid would act on. */
  public static boolean isIn(String text) {
    return TemplateTokens.isTemplate(text);
  }

  /** What is wrong with it whatever its values are. */
  public List<Fault> faults() {
    return parsed.faults();
  }

  /**
   * What it comes to with {@code values}, the variables by name: null, booleans, {@code Long},
   * {@code Double}, {@code String}, {@code List}, {@code Map}, {@code ZonedDateTime} and {@code
   * LocalDate}. Maps and lists are asked for what the template wants of them and nothing else.
   */
  public RenderedTemplate render(Map<String, ?> values, Host host, Limits limits) {
    return render(values, host, limits, offset -> false);
  }

  /**
   * As the other.
   *
   * @param plain whether a tag at an offset stands where HTML would be shown as text, in code say:
   *     one that has to show as it is written does so without anything around it
   */
  public RenderedTemplate render(
      Map<String, ?> values, Host host, Limits limits, IntPredicate plain) {
    return new RenderContext(TemplateParser::parse, values, host, limits, plain).run(parsed);
  }
}
