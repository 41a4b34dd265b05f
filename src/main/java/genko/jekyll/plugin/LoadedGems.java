package genko.jekyll.plugin;

import genko.jekyll.site.Blog;
import genko.jekyll.site.RubyValues;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The gems that a blog has loaded: those of its configuration, those of the group for plug-ins in
 * its Gemfile, and what its theme needs; in the order in which they are loaded.
 */
final class LoadedGems {
  private static final Pattern GEM = Pattern.compile("^\\s*gem[\\s(]+[\"']([\\w./-]+)[\"'](.*)");
  private static final Pattern GROUP = Pattern.compile("^\\s*group\\b(.*)\\bdo\\b.*");
  private static final Pattern BLOCK =
      Pattern.compile(".*\\bdo\\s*(\\|[^|]*\\|)?\\s*$|^\\s*(if|unless)\\b.*");
  private static final String OURS = "jekyll_plugins";

  /** What the gem {@code github-pages} loads, and those that it lets be used with it. */
  private static final List<String> GITHUB_PAGES =
      List.of(
          "jekyll-coffeescript",
          "jekyll-commonmark-ghpages",
          "jekyll-gist",
          "jekyll-github-metadata",
          "jekyll-paginate",
          "jekyll-relative-links",
          "jekyll-optional-front-matter",
          "jekyll-readme-index",
          "jekyll-default-layout",
          "jekyll-titles-from-headings",
          "jekyll-seo-tag",
          "jekyll-feed",
          "jekyll-avatar",
          "jekyll-include-cache");

  private LoadedGems() {}

  static Set<String> of(Blog blog) {
    Map<String, Object> config = blog.config().values();
    Set<String> gems = inGemfile(blog.programs().getOrDefault("Gemfile", ""));
    gems.addAll(blog.theme().needs());
    gems.addAll(RubyValues.strings(config.get("plugins")));
    gems.addAll(RubyValues.strings(config.get("gems")));
    if (gems.contains("github-pages")) gems.addAll(GITHUB_PAGES);
    return gems;
  }

  /** The gems of the group for plug-ins in {@code gemfile}, which is read and never run. */
  static Set<String> inGemfile(String gemfile) {
    Set<String> gems = new LinkedHashSet<>();
    int depth = 0;
    int ours = -1;
    for (String line : gemfile.lines().limit(5000).toList()) {
      if (line.length() > 500) continue;
      Matcher group = GROUP.matcher(line);
      Matcher gem = GEM.matcher(line);
      if (group.matches()) {
        if (ours < 0 && group.group(1).contains(OURS)) ours = depth;
        depth++;
      } else if (line.strip().equals("end")) {
        depth--;
        if (depth <= ours) ours = -1;
      } else if (gem.lookingAt()) {
        if (ours >= 0 || gem.group(2).contains(OURS)) gems.add(gem.group(1));
      } else if (BLOCK.matcher(line).matches()) {
        depth++;
      }
    }
    return gems;
  }
}
