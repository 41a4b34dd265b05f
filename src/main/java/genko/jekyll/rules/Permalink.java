package genko.jekyll.rules;

import genko.text.PercentEncoding;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The template of an address, such as {@code /:year/:title/} (Jekyll: url.rb, url_drop.rb). What is
 * filled in is escaped, the template itself stays as it was written.
 */
public record Permalink(String template) {
  /** The names that stand for templates. */
  private static final Map<String, String> STYLES =
      Map.of(
          "none", "/:categories/:title:output_ext",
          "date", "/:categories/:year/:month/:day/:title:output_ext",
          "ordinal", "/:categories/:year/:y_day/:title:output_ext",
          "pretty", "/:categories/:year/:month/:day/:title/",
          "weekdate", "/:categories/:year/W:week/:short_day/:title:output_ext");

  private static final Map<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();
  private static final Pattern KEY = Pattern.compile(":([a-z_]+)");
  private static final String UNESCAPED = "-._~!$&'()*+,;=:@/?";

  /** The template that {@code permalink} of a blog's configuration stands for. */
  public static Permalink ofStyle(String permalink) {
    return new Permalink(STYLES.getOrDefault(permalink, permalink));
  }

  /** The template of documents of other collections, which end as the posts' addresses do. */
  public static Permalink suffixed(String template, String style) {
    if (style.equals("pretty") || style.endsWith("/")) return new Permalink(template + "/");
    boolean extended =
        style.equals("date")
            || style.equals("ordinal")
            || style.equals("none")
            || style.endsWith(":output_ext");
    return new Permalink(extended ? template + ":output_ext" : template);
  }

  /**
   * What the template is filled with: {@code path} is that of the file in its collection, without
   * extension; {@code name} the file's name without extension; {@code slug} the front matter's own.
   */
  public record Parts(
      String collection,
      String path,
      String name,
      Optional<String> slug,
      List<String> categories,
      ZonedDateTime date,
      String outputExtension) {}

  /** The first key that no address knows, which ends the build. */
  public Optional<String> unknownKey() {
    Matcher keys = KEY.matcher(template);
    while (keys.find()) {
      if (!KEYS.contains(bare(keys.group(1)))) return Optional.of(keys.group(1));
    }
    return Optional.empty();
  }

  private static final Set<String> KEYS =
      Set.of(
          "collection",
          "path",
          "name",
          "title",
          "slug",
          "categories",
          "slugified_categories",
          "year",
          "month",
          "day",
          "hour",
          "minute",
          "second",
          "i_day",
          "i_month",
          "short_month",
          "long_month",
          "short_year",
          "w_year",
          "week",
          "w_day",
          "short_day",
          "long_day",
          "y_day",
          "output_ext");

  /** The address within the site, beginning with a slash. */
  public String fill(Parts parts) {
    String filled =
        KEY.matcher(template)
            .replaceAll(
                key -> {
                  String name = bare(key.group(1));
                  String rest = key.group(1).substring(name.length());
                  return Matcher.quoteReplacement(escape(value(name, parts)) + rest);
                });
    return sane(filled);
  }

  /** {@code address} as Jekyll cleans it of dots and of slashes in a row. */
  public static String sane(String address) {
    return ("/" + address).replace("..", "/").replace("./", "").replaceAll("/{2,}", "/");
  }

  private static String bare(String key) {
    return key.endsWith("_") ? key.substring(0, key.length() - 1) : key;
  }

  private static String value(String key, Parts of) {
    return switch (key) {
      case "collection" -> of.collection;
      case "path" -> of.path;
      case "name" -> Slug.of(of.name, Slug.Mode.DEFAULT);
      case "title" -> Slug.cased(of.slug.orElse(of.name), Slug.Mode.PRETTY);
      case "slug" -> Slug.of(of.slug.orElse(of.name), Slug.Mode.DEFAULT);
      case "categories" -> joined(of.categories, one -> one.toLowerCase(Locale.ROOT));
      case "slugified_categories" -> joined(of.categories, one -> Slug.of(one, Slug.Mode.DEFAULT));
      case "year" -> show(of, "uuuu");
      case "month" -> show(of, "MM");
      case "day" -> show(of, "dd");
      case "hour" -> show(of, "HH");
      case "minute" -> show(of, "mm");
      case "second" -> show(of, "ss");
      case "i_day" -> show(of, "d");
      case "i_month" -> show(of, "M");
      case "short_month" -> show(of, "MMM");
      case "long_month" -> show(of, "MMMM");
      case "short_year" -> show(of, "uu");
      case "w_year" -> "%04d".formatted(of.date.get(IsoFields.WEEK_BASED_YEAR));
      case "week" -> "%02d".formatted(of.date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case "w_day" -> String.valueOf(of.date.getDayOfWeek().getValue());
      case "short_day" -> show(of, "EEE");
      case "long_day" -> show(of, "EEEE");
      case "y_day" -> show(of, "DDD");
      case "output_ext" -> of.outputExtension;
      default -> "";
    };
  }

  private static String joined(List<String> categories, UnaryOperator<String> as) {
    return categories.stream().map(as).distinct().collect(Collectors.joining("/"));
  }

  /** In English, wherever the program runs. */
  private static String show(Parts parts, String pattern) {
    return FORMATS
        .computeIfAbsent(pattern, one -> DateTimeFormatter.ofPattern(one, Locale.US))
        .format(parts.date);
  }

  /** {@code text} as a part of an address. */
  public static String escape(String text) {
    return PercentEncoding.encode(text, UNESCAPED);
  }

  /** {@code address}, of which some is escaped already, as a browser sends it. */
  public static String escapeAgain(String address) {
    return escape(address).replace("%25", "%");
  }

  /** {@code address} as a reader reads it. */
  public static String unescape(String address) {
    return PercentEncoding.decode(address);
  }

  /** Where below the site's root the page at {@code address} is written. */
  public static String file(String address, String outputExtension) {
    String path = unescape(address);
    if (path.endsWith("/")) return path + "index.html";
    return path.endsWith(outputExtension) ? path : path + outputExtension;
  }
}
