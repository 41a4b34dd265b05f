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
 * @param parameters null for none at all, which leaves those of the file around it
 */
public record IncludeTag(
    boolean relative, String file, TemplateBody made, List<Parameter> parameters, Span span)
    implements TemplateNode {
  /** A parameter; {@code text} is null for one that is a variable. */
  record Parameter(String name, String text, Expression value) {}

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
    TemplateBody made = TemplateTokens.isTemplate(file) ? parser.apply(file).body() : null;
    List<Parameter> parameters = rest.isEmpty() ? null : parameters(rest);
    return new IncludeTag(tag.equals("include_relative"), file, made, parameters, span);
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
      if (next.group(2) != null) {
        parameters.add(new Parameter(next.group(1), next.group(2).replace("\\\"", "\""), null));
      } else if (next.group(3) != null) {
        parameters.add(new Parameter(next.group(1), next.group(3).replace("\\'", "'"), null));
      } else {
        parameters.add(new Parameter(next.group(1), null, Expression.parse(next.group(4))));
      }
      at = next.end();
    }
    return List.copyOf(parameters);
  }

  @Override
  public void render(RenderContext run) {
    String name = made == null ? file : run.captured(() -> made.render(run));
    boolean valid = NAME.matcher(name).matches() && !DOTS.matcher(name).find();
    if (!valid) throw new BuildAbort("liquid.fileName", name);
    Optional<Host.Source> source =
        relative ? run.host().includeRelative(name) : run.host().include(name);
    Host.Source found = source.orElseThrow(() -> new BuildAbort("liquid.noFile", name));
    run.scoped(
        () -> {
          if (parameters != null) run.set("include", values(run));
          run.include(found);
        });
  }

  private Map<String, Object> values(RenderContext run) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      boolean text = parameter.text() != null;
      values.put(parameter.name(), text ? parameter.text() : parameter.value().value(run));
    }
    return values;
  }
}
