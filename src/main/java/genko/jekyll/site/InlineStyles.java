package genko.jekyll.site;

import genko.jekyll.sass.CompactCss;
import genko.jekyll.sass.Sass;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The CSS of the Sass that stands within the pages of a blog, in the way of writing that the blog's
 * jekyll-sass-converter has: that of libsass up to version 2, Dart Sass's own from version 3 on.
 * What was made is kept for as long as the blog is as it was read. Used by any thread.
 */
final class InlineStyles {
  /** More of them are not kept: a post that is being written has another one at each key. */
  private static final int MOST = 100;

  private static final Pattern NEWER =
      Pattern.compile("(?m)^ +jekyll-sass-converter \\((?:[3-9]|\\d\\d)");

  private final Sass sass;
  private final Map<String, Sass.Result> made =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Sass.Result> eldest) {
              return size() > MOST;
            }
          });

  InlineStyles(Sass sass) {
    this.sass = sass;
  }

  /** Who makes them. */
  Sass sass() {
    return sass;
  }

  /**
   * The CSS of {@code source}. {@code dear} is called before the compiler is run, which it keeps
   * from that by throwing. A compiler that was too slow is tried again next time.
   */
  Sass.Result css(Blog blog, boolean indented, String source, Runnable dear) {
    String key = (indented ? "sass\n" : "scss\n") + source;
    Sass.Result known = made.get(key);
    if (known != null) return known;
    dear.run();
    Sass.Result next = fresh(blog, indented, source);
    if (!(next instanceof Sass.Result.GivenUp)) made.put(key, next);
    return next;
  }

  private Sass.Result fresh(Blog blog, boolean indented, String source) {
    Map<String, Object> config = RubyValues.map(blog.config().values().get("sass"));
    String style = RubyValues.text(config.get("style")).replaceFirst("^:", "");
    boolean compressed = style.equals("compressed");
    String name = indented ? "stdin.sass" : "stdin.scss";
    Sass.Result result = sass.compile(name, source, new SheetSources(blog), compressed);
    if (!(result instanceof Sass.Result.Css css)) return result;
    return new Sass.Result.Css(written(css.css(), style, blog, config), css.loaded());
  }

  private static String written(String css, String style, Blog blog, Map<String, Object> config) {
    if (NEWER.matcher(blog.programs().getOrDefault("Gemfile.lock", "")).find()) return css;
    boolean dart = "sass-embedded".equals(config.get("implementation"));
    if (css.isEmpty()) return dart ? "\n" : "";
    if (dart || style.equals("compressed") || style.equals("expanded")) return css + "\n";
    return CompactCss.of(css);
  }
}
