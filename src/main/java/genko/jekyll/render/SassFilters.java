package genko.jekyll.render;

import genko.jekyll.liquid.run.Host;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.value.BuildAbort;
import genko.jekyll.liquid.value.ValueFormat;
import genko.jekyll.sass.Sass;
import genko.jekyll.site.Blog;
import genko.text.Problem.Severity;
import java.util.Optional;

/**
 * The filters {@code scssify} and {@code sassify}. Each style sheet is a run of the compiler, which
 * has its own limit of time and is dear: of those that are not known yet a page may have twenty.
 */
final class SassFilters {
  private static final long STEPS = 250_000;

  private SassFilters() {}

  static Optional<Host.Work> named(String name, Optional<Blog> blog) {
    boolean indented = name.equals("sassify");
    if (blog.isEmpty() || !indented && !name.equals("scssify")) return Optional.empty();
    return Optional.of(
        (run, input, with) -> {
          if (!with.isEmpty()) throw new BuildAbort("liquid.arguments", name, 0, 0, with.size());
          return css(run, ValueFormat.text(input, run.budget()), indented, blog.get());
        });
  }

  private static String css(RenderContext run, String source, boolean indented, Blog blog) {
    return switch (blog.css(indented, source, () -> run.budget().spend(STEPS))) {
      case Sass.Result.Css made -> {
        run.budget().check(made.css().length());
        yield made.css();
      }
      case Sass.Result.Fault fault ->
          throw new BuildAbort("liquid.sass", fault.line() + 1, fault.message());
      case Sass.Result.GivenUp _ -> unmade(run, source, "liquid.sassSlow");
      case Sass.Result.NoCompiler _ -> unmade(run, source, "liquid.noSass");
    };
  }

  private static String unmade(RenderContext run, String source, String key) {
    run.tell(Severity.DOUBT, key);
    return source;
  }
}
