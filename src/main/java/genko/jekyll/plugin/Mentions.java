package genko.jekyll.plugin;

import genko.jekyll.site.RubyValues;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** jekyll-mentions: {@code @name} in a page is a link to somebody at GitHub. */
final class Mentions implements Plugin {
  private static final String KEY = "jekyll-mentions";
  private static final Pattern MENTION =
      Pattern.compile(
          "(?m)(?:^|\\W)@((?>\\w[\\w-]*))(?!/)(?=\\.+[ \\t\\W]|\\.+$|[^0-9a-zA-Z_.]|$)");

  /** Names that mean nobody. */
  private static final Set<String> NOBODY =
      Set.of("mention", "mentions", "mentioning", "mentioned");

  /** In these nobody is mentioned. */
  private static final Set<String> LEFT = Set.of("pre", "code", "a", "style", "script");

  @Override
  public String written(RenderedOutput page) {
    Object own = page.page().get(KEY);
    if (Boolean.FALSE.equals(own) || !page.html().contains("@")) return page.html();
    boolean given = page.page().containsKey(KEY);
    String base = base(given ? own : page.config().get(KEY));
    return Markup.inText(page.html(), MENTION, LEFT, true, text -> linked(text, base));
  }

  private static String base(@Nullable Object given) {
    Object base = given instanceof Map<?, ?> map ? map.get("base_url") : given;
    String text = base == null ? "https://github.com" : RubyValues.text(base);
    return text.endsWith("/") || text.endsWith("~") ? text : text + "/";
  }

  private static String linked(String text, String base) {
    if (!text.contains("@")) return text;
    Matcher next = MENTION.matcher(text);
    StringBuilder out = new StringBuilder();
    while (next.find()) {
      String login = next.group(1);
      String whole = next.group();
      if (!NOBODY.contains(login.toLowerCase(Locale.ROOT))) {
        String before = whole.substring(0, whole.length() - login.length() - 1);
        whole =
            before + "<a href=\"" + base + login + "\" class=\"user-mention\">@" + login + "</a>";
      }
      next.appendReplacement(out, Matcher.quoteReplacement(whole));
    }
    return next.appendTail(out).toString();
  }
}
