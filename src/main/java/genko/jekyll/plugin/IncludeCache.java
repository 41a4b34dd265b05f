package genko.jekyll.plugin;

import genko.jekyll.liquid.run.Host;
import java.util.Optional;

/**
 * jekyll-include-cache: {@code include_cached}, an include that is made once for the same
 * parameters. What it shows may be that of another page there, where it looks at its page; here it
 * is always that of its own.
 */
final class IncludeCache implements Plugin {
  @Override
  public Optional<Host.Tag> tag(String name) {
    // The engine itself reads the tag as an include; that there is one is all that it has to know.
    return name.equals("include_cached")
        ? Optional.of((run, markup, inside) -> "")
        : Optional.empty();
  }
}
