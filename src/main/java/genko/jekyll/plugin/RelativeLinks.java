package genko.jekyll.plugin;

import genko.jekyll.liquid.filter.Urls;
import genko.jekyll.liquid.run.Host;
import genko.jekyll.site.BlogPage;
import genko.jekyll.site.BlogPost;
import genko.jekyll.site.Globs;
import genko.jekyll.site.RubyValues;
import genko.jekyll.site.SiteContents;
import genko.text.PercentEncoding;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** jekyll-relative-links: a link to a file of the blog leads to what becomes of the file. */
final class RelativeLinks implements Plugin {
  private static final String KEY = "relative_links";
  private static final String TITLE =
      "(\\s+\"(?:\\\\\"|[^\"])*(?<!\\\\)\"|\\s+\"(?:\\\\'|[^'])*(?<!\\\\)')?";
  private static final Pattern LINK =
      Pattern.compile(
          "(\\[(.*?)\\]\\(([^)]+?)(#.+?|)?"
              + TITLE
              + "\\)|^\\s*?\\[(.*?)\\]: (.+?)(#.+?|)?"
              + TITLE
              + "\\s*?$)",
          Pattern.MULTILINE);
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+:.*");

  /** The pattern tries again and again on a text that is longer. */
  private static final int LONGEST = 1 << 18;

  private final Host host;
  private @Nullable Map<String, String> targets;

  RelativeLinks(Host host) {
    this.host = host;
  }

  @Override
  public void generate(SiteContents site) {
    if (new Options(site, KEY).isOff()) return;
    for (BlogPage page : site.pages()) {
      if (!site.isMarkdown(page.path()) || isPassed(page.path(), site)) continue;
      site.say(page.path(), "content", () -> led(page.content().get(), page.path(), site));
    }
    if (!new Options(site, KEY).isOn("collections")) return;
    for (BlogPost post : site.documents()) {
      if (site.isMarkdown(post.path()) && !isPassed(post.path(), site))
        site.cutExcerpt(post.path());
    }
  }

  @Override
  public boolean changesSources(Map<String, Object> config) {
    return Boolean.TRUE.equals(Values.at(config, KEY, "collections"));
  }

  @Override
  public String source(BlogPost post, String body, SiteContents site) {
    Options options = new Options(site, KEY);
    boolean acts = !options.isOff() && options.isOn("collections");
    boolean passed = !site.isMarkdown(post.path()) || isPassed(post.path(), site);
    return acts && !passed ? led(body, post.path(), site) : body;
  }

  private static boolean isPassed(String path, SiteContents site) {
    Object passed = Values.at(site.config(), KEY, "exclude");
    return RubyValues.strings(passed).stream().anyMatch(glob -> Globs.matches(glob, path));
  }

  private String led(String body, String path, SiteContents site) {
    if (body.length() > LONGEST) return body;
    Matcher link = LINK.matcher(body);
    StringBuilder out = new StringBuilder();
    while (link.find()) {
      boolean inline = link.group(2) != null;
      int at = inline ? 2 : 6;
      String target = link.group(at + 1);
      Optional<String> url =
          target.startsWith("#") || SCHEME.matcher(target).matches()
              ? Optional.empty()
              : address(target, path, site);
      String fragment = Optional.ofNullable(link.group(at + 2)).orElse("");
      String title = Optional.ofNullable(link.group(at + 3)).orElse("");
      String whole =
          url.map(to -> written(inline, link.group(at), to + fragment, title)).orElse(link.group());
      link.appendReplacement(out, Matcher.quoteReplacement(whole));
    }
    return link.appendTail(out).toString();
  }

  private static String written(boolean inline, String text, String to, String title) {
    return inline ? "[" + text + "](" + to + title + ")" : "\n[" + text + "]: " + to + title;
  }

  private Optional<String> address(String target, String from, SiteContents site) {
    String folder = target.startsWith("/") ? "" : from.substring(0, from.lastIndexOf('/') + 1);
    String path = PercentEncoding.decode(plain(folder + target));
    return Optional.ofNullable(targets(site).get(path)).map(url -> Urls.relative(url, host));
  }

  private Map<String, String> targets(SiteContents site) {
    Map<String, String> known = targets;
    if (known == null) {
      known = new HashMap<>();
      for (BlogPage page : site.pages()) known.putIfAbsent(page.path(), page.url());
      for (String path : site.copied()) known.putIfAbsent(path, "/" + path);
      for (BlogPost post : site.documents()) known.putIfAbsent(post.path(), post.url());
      targets = known;
    }
    return known;
  }

  private static String plain(String path) {
    Deque<String> kept = new ArrayDeque<>();
    for (String name : path.split("/", -1)) {
      if (name.equals("..")) kept.pollLast();
      else if (!name.isEmpty() && !name.equals(".")) kept.addLast(name);
    }
    return String.join("/", kept);
  }
}
