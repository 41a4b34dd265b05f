package genko.jekyll.site;

import genko.frontmatter.Yaml;
import genko.jekyll.rules.Permalink;
import genko.jekyll.site.BlogPost.Stop;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Jekyll concludes from a document's place, name and front matter (document.rb), in the order
 * in which it does.
 */
final class DocumentData {
  private static final Pattern DATED =
      Pattern.compile("(?:.+/)?(\\d{2,4}-\\d{1,2}-\\d{1,2})-([^/]*)(\\.[^.]+)");
  private static final Pattern DATELESS = Pattern.compile("(?:.+/)?(.*)(\\.[^.]+)");

  private final BlogConfig config;
  private final FrontMatterDefaults defaults;
  private final Instant now;
  private final Map<Permalink, Optional<String>> unknownKeys = new ConcurrentHashMap<>();

  DocumentData(BlogConfig config, FrontMatterDefaults defaults, Instant now) {
    this.config = config;
    this.defaults = defaults;
    this.now = now;
  }

  /** A document as it lies in the blog; {@code modified} dates a draft that has no date. */
  record Source(
      String path, String collection, Yaml.Head head, Instant modified, Supplier<String> body) {}

  /** Whether a file that lies among posts, or among drafts, has the name of one. */
  static boolean isNamed(String path, boolean draft) {
    return (draft ? DATELESS : DATED).matcher(path).matches();
  }

  BlogPost of(Source source) {
    String path = relative(source.path);
    boolean posts = source.collection.equals("posts");
    boolean draft = posts && !path.contains("_posts");
    Map<String, Object> values = new LinkedHashMap<>();
    List<String> folders = folders(path, draft ? "_drafts" : "_" + source.collection);
    values.put("categories", folders);
    merge(values, defaults.of(path, Optional.of(source.collection)));
    Optional<Yaml.Fault> fault = source.head.fault().or(() -> fault(source.head.values()));
    boolean readable = fault.isEmpty();
    if (readable) merge(values, source.head.values());
    DocumentDates dates = new DocumentDates(config.zone());
    if (values.containsKey("date")) values.put("date", dates.read(values.get("date")).orElse(null));
    if (!RubyValues.isTruthy(values.get("draft"))) values.put("draft", draft);
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (readable) complete(values, path, name, dates);
    ZonedDateTime date =
        values.get("date") instanceof ZonedDateTime given
            ? given
            : (draft ? source.modified : now).atZone(config.zone());
    values.put("date", date);
    return address(source, path, draft, date, values, dates.stop(), fault);
  }

  private String relative(String path) {
    String folder = config.collectionsDir() + "/";
    return folder.length() > 1 && path.startsWith(folder) ? path.substring(folder.length()) : path;
  }

  /** The folders above the special one, which are categories. */
  private static List<String> folders(String path, String special) {
    int at = path.indexOf(special);
    if (at <= 0) return List.of();
    return Arrays.stream(path.substring(0, at).split("/", -1))
        .filter(one -> !one.isEmpty() && !one.equals(special))
        .toList();
  }

  /** Categories that are neither words nor a list make Jekyll leave the whole head unread. */
  private static Optional<Yaml.Fault> fault(Map<String, Object> head) {
    Object categories = head.get("categories");
    boolean fine =
        categories == null || categories instanceof String || categories instanceof List<?>;
    return fine
        ? Optional.empty()
        : Optional.of(new Yaml.Fault(0, "frontmatter.broken.categories", "categories"));
  }

  private static void merge(Map<String, Object> values, Map<String, Object> more) {
    Map<String, Object> other = new LinkedHashMap<>(more);
    if (other.get("categories") != null) {
      Set<String> all = new LinkedHashSet<>(RubyValues.strings(values.get("categories")));
      for (Object one : listed(other.get("categories"))) all.add(RubyValues.text(one));
      other.put("categories", List.copyOf(all));
    }
    Map<String, Object> merged = RubyValues.merge(values, other);
    values.putAll(merged);
  }

  /** The items of a value under a plural key, of whatever type. */
  private static List<Object> listed(@Nullable Object value) {
    return value instanceof String text ? List.copyOf(RubyValues.words(text)) : flat(value);
  }

  private static List<Object> flat(@Nullable Object value) {
    if (value == null) return List.of();
    if (!(value instanceof List<?> list)) return List.of(value);
    List<Object> items = new ArrayList<>();
    for (Object item : list) items.addAll(flat(item));
    return items;
  }

  /** What Jekyll adds where the front matter could be read. */
  private static void complete(
      Map<String, Object> values, String path, String name, DocumentDates dates) {
    Matcher dated = DATED.matcher(path);
    Matcher dateless = DATELESS.matcher(name);
    String slug;
    String extension = null;
    if (dated.matches()) {
      if (values.get("date") == null && !dates.stopped()) {
        values.put("date", dates.ofName(dated.group(1)).orElse(null));
      }
      slug = dated.group(2);
      extension = dated.group(3);
    } else if (dateless.matches()) {
      slug = dateless.group(1);
      extension = dateless.group(2);
    } else {
      slug = name;
    }
    slug = slug.replaceAll("\\.+$", "");
    if (!RubyValues.isTruthy(values.get("title"))) values.put("title", titleized(slug));
    if (!RubyValues.isTruthy(values.get("slug"))) values.put("slug", slug);
    if (!RubyValues.isTruthy(values.get("ext"))) values.put("ext", extension);
    Set<String> categories = new LinkedHashSet<>(RubyValues.strings(values.get("categories")));
    if (RubyValues.isTruthy(values.get("category"))) {
      for (Object one : flat(values.get("category"))) categories.add(RubyValues.text(one));
    }
    values.put("categories", List.copyOf(categories));
    Object tag = values.get("tag");
    Object tags = values.get("tags");
    boolean plural = tags instanceof String || tags instanceof List<?>;
    values.put("tags", RubyValues.isTruthy(tag) ? flat(tag) : plural ? listed(tags) : List.of());
  }

  private static String titleized(String slug) {
    return Arrays.stream(slug.replaceAll("-+$", "").split("-", -1))
        .map(DocumentData::capitalized)
        .collect(Collectors.joining(" "));
  }

  private static String capitalized(String word) {
    if (word.isEmpty()) return word;
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(Locale.ROOT)
        + word.substring(first).toLowerCase(Locale.ROOT);
  }

  private BlogPost address(
      Source source,
      String path,
      boolean draft,
      ZonedDateTime date,
      Map<String, Object> values,
      Optional<Stop> badDate,
      Optional<Yaml.Fault> fault) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String extension = dot > 0 ? name.substring(dot) : "";
    String bare = dot > 0 ? name.substring(0, dot) : name;
    Optional<String> own = RubyValues.truthyText(values.get("permalink"));
    Permalink template =
        own.map(Permalink::new).orElseGet(() -> config.permalink(source.collection));
    Optional<Stop> stop =
        badDate.or(() -> unknownKey(template).map(key -> new Stop(Stop.Kind.PERMALINK, key)));
    return new BlogPost(
        source.path,
        source.collection,
        draft,
        Collections.unmodifiableMap(values),
        source.head.values(),
        date,
        () -> address(source, path, extension, bare, date, values, own, template),
        fault,
        stop,
        source.body);
  }

  /** Most documents of a collection have one template. */
  private Optional<String> unknownKey(Permalink template) {
    return unknownKeys.computeIfAbsent(template, Permalink::unknownKey);
  }

  private BlogPost.Address address(
      Source source,
      String path,
      String extension,
      String bare,
      ZonedDateTime date,
      Map<String, Object> values,
      Optional<String> own,
      Permalink template) {
    String output = config.outputExtension(extension);
    if (own.isPresent() && !own.get().endsWith("/")) {
      String last = own.get().substring(own.get().lastIndexOf('/') + 1);
      int at = last.lastIndexOf('.');
      if (at > 0) output = last.substring(at);
    }
    Permalink.Parts parts =
        new Permalink.Parts(
            source.collection,
            cleaned(path, extension, "_" + source.collection),
            bare,
            Optional.ofNullable(values.get("slug")).map(Object::toString),
            RubyValues.strings(values.get("categories")),
            date,
            output);
    String url = template.fill(parts);
    return new BlogPost.Address(url, Permalink.file(url, output));
  }

  private static String cleaned(String path, String extension, String folder) {
    String bare = path.substring(0, path.length() - extension.length());
    int at = bare.indexOf(folder);
    String own = at < 0 ? bare : bare.substring(0, at) + bare.substring(at + folder.length());
    return own.replaceAll("\\.+$", "");
  }
}
