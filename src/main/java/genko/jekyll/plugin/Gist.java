package genko.jekyll.plugin;

import genko.jekyll.liquid.run.Host;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.value.BuildAbort;
import genko.jekyll.site.RubyValues;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * jekyll-gist: the tag {@code gist}, a script that shows the gist. Its text for readers without
 * scripts is fetched by the original; here is what the original writes where it cannot be.
 */
final class Gist implements Plugin {
  private static final Pattern MARKUP = Pattern.compile("(\\S+|.*(?=/).+)\\s?(\\S*)");

  @Override
  public Optional<Host.Tag> tag(String name) {
    return name.equals("gist")
        ? Optional.of((run, markup, inside) -> script(run, markup.strip()))
        : Optional.empty();
  }

  private static String script(RenderContext run, String markup) {
    Matcher parts = MARKUP.matcher(markup);
    if (markup.length() > 500 || !parts.matches()) throw new BuildAbort("liquid.syntax", markup);
    String id = meant(run, parts.group(1).strip());
    String file = meant(run, parts.group(2).strip());
    String one = file.isEmpty() ? "" : "?file=" + file;
    boolean wanted = !Boolean.FALSE.equals(Values.at(run.find("site"), "gist", "noscript"));
    // Without network the original takes what its own warning gives back for the text.
    return (wanted ? "true" : "")
        + "<script src=\"https://gist.github.com/"
        + id
        + ".js"
        + one
        + "\"> </script>";
  }

  /** The value of the variable that {@code written} names, if it names one. */
  private static String meant(RenderContext run, String written) {
    Object value = run.find(written);
    return value == null ? written : RubyValues.text(value);
  }
}
