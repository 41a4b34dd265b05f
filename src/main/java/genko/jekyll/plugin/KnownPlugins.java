package genko.jekyll.plugin;

import genko.jekyll.liquid.run.Host;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The plug-ins that are known: the name of the gem, the version that is followed, and what it does,
 * in the order in which those that change the site do so.
 */
final class KnownPlugins {
  /** A plug-in; {@code make} is given what makes HTML of Markdown. */
  record Row(String gem, String version, Function<Host, Plugin> make) {}

  static final List<Row> ROWS =
      List.of(
          row("jekyll-seo-tag", SeoTag.VERSION, SeoTag::new),
          row("jekyll-include-cache", "0.2.1", IncludeCache::new),
          row("jekyll-gist", "1.5.0", Gist::new),
          row("jekyll-avatar", "0.8.0", Avatar::new),
          row("jekyll-toc", "0.18.0", Toc::new),
          row("jekyll-mentions", "1.6.0", Mentions::new),
          row("jemoji", "0.13.0", Jemoji::new),
          row("jekyll-github-metadata", "2.15.0", GitHubMetadata::new),
          row("jekyll-optional-front-matter", "0.3.2", OptionalFrontMatter::new),
          row("jekyll-redirect-from", "0.16.0", Redirects::new),
          row("jekyll-archives", "2.2.1", Archives::new),
          row("jekyll-readme-index", "0.3.0", ReadmeIndex::new),
          row("jekyll-default-layout", "0.1.5", DefaultLayout::new),
          row("jekyll-last-modified-at", "1.3.0", LastModified::new),
          row("jekyll-feed", "0.17.0", FeedMeta::new),
          row("jekyll-sitemap", "1.4.0", Sitemap::new),
          row("jekyll-paginate", "1.1.0", Pagination::new),
          new Row("jekyll-titles-from-headings", "0.5.3", TitlesFromHeadings::new),
          new Row("jekyll-relative-links", "0.7.0", RelativeLinks::new));

  /** Those of one list change the site in the order in which the blog loads them. */
  private static final List<List<String>> EQUALS =
      List.of(
          List.of("jekyll-redirect-from", "jekyll-archives"),
          List.of("jekyll-feed", "jekyll-sitemap", "jekyll-paginate"));

  /** Gems that define no tag, filter or hook which a page could show. */
  private static final Pattern SILENT =
      Pattern.compile(
          "github-pages|minima|minimal-mistakes-jekyll|just-the-docs|beautiful-jekyll-theme"
              + "|jekyll-(?:admin|coffeescript|commonmark(?:-ghpages)?|compose|data|docker"
              + "|remote-theme|sass-converter|swiss|theme-[\\w-]+|watch)"
              + "|kramdown[\\w-]*|rouge|webrick|wdm|tzinfo(?:-data)?|bundler|liquid|jekyll|csv"
              + "|base64|logger|faraday-retry|sass-embedded|http_parser\\.rb");

  private KnownPlugins() {}

  /** Those of {@code gems} that are known, in the order in which they change the site. */
  static List<Row> loaded(Set<String> gems) {
    List<String> order = List.copyOf(gems);
    List<Row> rows = new ArrayList<>();
    for (Row row : ROWS) {
      if (!gems.contains(row.gem)) continue;
      int at = rows.size();
      while (at > 0 && isAhead(row.gem, rows.get(at - 1).gem, order)) at--;
      rows.add(at, row);
    }
    return rows;
  }

  private static boolean isAhead(String gem, String other, List<String> order) {
    return order.indexOf(gem) < order.indexOf(other)
        && EQUALS.stream().anyMatch(all -> all.contains(gem) && all.contains(other));
  }

  private static Row row(String gem, String version, Supplier<Plugin> make) {
    return new Row(gem, version, host -> make.get());
  }

  /** Whether it is known what {@code gem} does to pages, be it nothing. */
  static boolean isKnown(String gem) {
    return SILENT.matcher(gem).matches() || ROWS.stream().anyMatch(row -> row.gem.equals(gem));
  }
}
