package genko.jekyll.liquid.tag;

import genko.jekyll.liquid.run.Expression;
import genko.jekyll.liquid.run.Host;
import genko.jekyll.liquid.run.ParsedTemplate;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.run.TemplateBody;
import genko.jekyll.liquid.run.TemplateNode;
import genko.jekyll.liquid.value.BuildAbort;
import genko.jekyll.liquid.value.MarkupFragments;
import genko.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Jekyll's {@code include} and {@code include_relative}: a file by its name or by a name made of
 * variables, and parameters, which the file reads as {@code include.name}.
 *
 * @param made what makes the name, if variables do
 * @param parameters none at all leave those of the file around it
 */
public record IncludeTag(
    boolean relative,
    String file,
    Optional<TemplateBody> made,
    List<Parameter> parameters,
    Span span)
    implements TemplateNode {
  record Parameter(String name, Expression value) {}

  private static final Pattern PARAMETER =
      Pattern.compile(
          "\\s*+([\\w-]++)\\s*+=\\s*+"
              + "(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|'([^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+)'"
              + "|([\\w.-]++))(?=\\s|\\z)\\s*+",
          Pattern.DOTALL);

  /** Longer parameters could overflow the stack of the pattern. */
  private static final int LONGEST = 5000;

  private static final Pattern NAME = Pattern.compile("[\\w/.\\-()+~#@]++");
  private static final Pattern DOTS = Pattern.compile("[./]{2}");

  /** The tag; {@code parser} reads a name that is made of variables. */
  public static IncludeTag of(
      String tag, String markup, Span span, Function<String, ParsedTemplate> parser) {
    String text = markup.strip();
    int name = nameEnd(text);
    String file = text.substring(0, name).strip();
    String rest = text.substring(name).strip();
    Optional<TemplateBody> made =
        TemplateTokens.isTemplate(file) ? Optional.of(parser.apply(file).body()) : Optional.empty();
    return new IncludeTag(tag.equals("include_relative"), file, made, parameters(rest), span);
  }

  /** Where the file's name ends: at white space that stands in no output. */
  private static int nameEnd(String text) {
    boolean variable =
        TemplateTokens.isTemplate(text)
            && !text.substring(0, TemplateTokens.opening(text, 0)).contains("=");
    int at = 0;
    while (at < text.length()) {
      int close = variable && text.startsWith("{{", at) ? text.indexOf("}}", at) : -1;
      if (close > 0) {
        at = close + 2;
      } else if (MarkupFragments.isSpace(text.charAt(at))) {
        break;
      } else {
        at++;
      }
    }
    return at;
  }

  private static List<Parameter> parameters(String text) {
    List<Parameter> parameters = new ArrayList<>();
    if (text.length() > LONGEST) throw new BuildAbort("liquid.parameters", text.substring(0, 80));
    Matcher next = PARAMETER.matcher(text);
    int at = 0;
    while (at < text.length()) {
      next.region(at, text.length());
      next.useTransparentBounds(true);
      if (!next.lookingAt()) throw new BuildAbort("liquid.parameters", text);
      parameters.add(new Parameter(next.group(1), value(next)));
      at = next.end();
    }
    return List.copyOf(parameters);
  }

  private static Expression value(Matcher parameter) {
    String quoted = parameter.group(2);
    if (quoted != null) return new Expression.Literal(quoted.replace("\\\"", "\""));
    String single = parameter.group(3);
    if (single != null) return new Expression.Literal(single.replace("\\'", "'"));
    return Expression.parse(parameter.group(4));
  }

  @Override
  public void render(RenderContext run) {
    String name = made.map(body -> run.captured(() -> body.render(run))).orElse(file);
    boolean valid = NAME.matcher(name).matches() && !DOTS.matcher(name).find();
    if (!valid) throw new BuildAbort("liquid.fileName", name);
    Optional<Host.Source> source =
        relative ? run.host().includeRelative(name) : run.host().include(name);
    Host.Source found = source.orElseThrow(() -> new BuildAbort("liquid.noFile", name));
    run.scoped(
        () -> {
          if (!parameters.isEmpty()) run.set("include", values(run));
          run.include(found);
        });
  }

  private Map<String, Object> values(RenderContext run) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      values.put(parameter.name(), parameter.value().value(run));
    }
    return values;
  }
}
