package genko.jekyll.plugin;

import genko.jekyll.site.RubyValues;
import genko.jekyll.site.SiteContents;
import java.util.Locale;
import java.util.Set;

/** jekyll-optional-front-matter: Markdown files are pages without a front matter too. */
final class OptionalFrontMatter implements Plugin {
  /** Files that are for whoever works on the blog, not for its readers. */
  private static final Set<String> PASSED =
      Set.of(
          "README",
          "LICENSE",
          "LICENCE",
          "COPYING",
          "CODE_OF_CONDUCT",
          "CONTRIBUTING",
          "ISSUE_TEMPLATE",
          "PULL_REQUEST_TEMPLATE");

  @Override
  public void generate(SiteContents site) {
    Options options = new Options(site, "optional_front_matter");
    boolean required = Values.isTruthy(site.config().get("require_front_matter"));
    if (options.isOff() || required) return;
    for (String path : site.copied()) {
      if (!site.isMarkdown(path) || isPassed(path, site)) continue;
      site.add(site.pageOf(path));
      if (options.isOn("remove_originals")) site.drop(path);
    }
  }

  private static boolean isPassed(String path, SiteContents site) {
    if (RubyValues.strings(site.config().get("include")).contains(path)) return false;
    String name = path.substring(path.lastIndexOf('/') + 1);
    String base = name.substring(0, name.lastIndexOf('.'));
    return PASSED.contains(base.toUpperCase(Locale.ROOT));
  }
}
