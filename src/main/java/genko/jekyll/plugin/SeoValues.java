package genko.jekyll.plugin;

import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.value.ValueFormat;
import genko.jekyll.site.RubyValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What jekyll-seo-tag concludes from a page, its blog and its author. Null is nil. */
final class SeoValues {
  private static final Pattern HOME = Pattern.compile("(?m)^/(about/)?(index.html?)?$");
  private static final Pattern WHOLE =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+:.*", Pattern.DOTALL);
  private static final String PLAIN =
      "markdownify | strip_html | normalize_whitespace | escape_once";

  private final RenderContext run;
  private final String markup;
  private final @Nullable Object page;
  private final @Nullable Object site;
  private final Map<String, Object> author;
  private final @Nullable String siteTitle;
  private final @Nullable String pageTitle;
  private final @Nullable String description;
  private final @Nullable String image;

  SeoValues(RenderContext run, String markup) {
    this.run = run;
    this.markup = markup;
    this.page = run.find("page");
    this.site = run.find("site");
    this.author = author();
    this.siteTitle = plain(Values.first(site("title"), site("name")));
    String own = plain(page("title"));
    this.pageTitle = own == null ? siteTitle : own;
    String told = plain(Values.first(page("description"), page("excerpt")));
    this.description = told == null ? plain(site("description")) : told;
    this.image = imageAddress();
  }

  @Nullable Object page(String key) {
    return Values.at(page, key);
  }

  @Nullable Object site(String key) {
    return Values.at(site, key);
  }

  /** Text without markup, fit for an attribute; null when none is left. */
  private @Nullable String plain(@Nullable Object value) {
    String text = value == null ? "" : Values.filtered(run, value, PLAIN);
    return text.isEmpty() ? null : text;
  }

  @Nullable String siteTitle() {
    return siteTitle;
  }

  @Nullable String pageTitle() {
    return pageTitle;
  }

  @Nullable String description() {
    return description;
  }

  boolean showsTitle() {
    return title() != null && !markup.toLowerCase(Locale.ROOT).contains("title=false");
  }

  @Nullable String title() {
    String title = pageTitle;
    String about = plain(site("description"));
    if (siteTitle != null && pageTitle != null && !pageTitle.equals(siteTitle)) {
      title = pageTitle + " | " + siteTitle;
    } else if (about != null && siteTitle != null) {
      String line = plain(site("tagline"));
      title = siteTitle + " | " + (line == null ? about : line);
    }
    return numbered(title);
  }

  /** The title of a later page of a list says which it is. */
  private @Nullable String numbered(@Nullable String title) {
    Object paginator = run.find("paginator");
    if (!(Values.at(paginator, "page") instanceof Long number) || number <= 1) return title;
    Object format = site("seo_paginator_message");
    String message =
        format == null ? "Page %<current>s of %<total>s for " : RubyValues.text(format);
    String all = RubyValues.text(Values.at(paginator, "total_pages"));
    return message
            .replaceAll("%<current>[sd]|%\\{current}", number.toString())
            .replaceAll("%<total>[sd]|%\\{total}", all)
        + RubyValues.text(title);
  }

  String locale() {
    Object locale =
        Values.first(page("locale"), site("locale"), page("lang"), site("lang"), "en_US");
    return RubyValues.text(locale).replace('-', '_');
  }

  String canonical() {
    String own = RubyValues.text(page("canonical_url"));
    if (!own.isEmpty()) return own;
    return Values.filtered(run, page("url"), "absolute_url").replaceAll("(?m)/index\\.html$", "/");
  }

  // The author.

  private Map<String, Object> author() {
    Object authors = page("authors");
    Object first = authors instanceof List<?> list && !list.isEmpty() ? list.getFirst() : null;
    for (Object source : new @Nullable Object[] {page("author"), first, site("author")}) {
      if (source instanceof Map<?, ?> map && !map.isEmpty()) return RubyValues.map(source);
      if (source instanceof String name && !name.isEmpty()) return named(name);
      if (RubyValues.isTruthy(source) && !(source instanceof String)) return Map.of();
    }
    return Map.of();
  }

  private Map<String, Object> named(String name) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("name", name);
    all.putAll(RubyValues.map(Values.at(site, "data", "authors", name)));
    return all;
  }

  @Nullable Object author(String key) {
    return author.get(key);
  }

  /** The author's name at Twitter, or their name itself. */
  @Nullable String twitter() {
    Object name = Values.first(author("twitter"), author("name"));
    return name instanceof String text ? text.replaceFirst("(?m)^@", "") : null;
  }

  // The image.

  /** The address of the page's image. */
  @Nullable String image() {
    return image;
  }

  @Nullable Object imagePart(String key) {
    return Values.at(page("image"), key);
  }

  private @Nullable String imageAddress() {
    Object given = page("image");
    Object raw =
        given instanceof String
            ? given
            : Values.first(imagePart("path"), imagePart("facebook"), imagePart("twitter"));
    return raw == null ? null : escaped(raw);
  }

  private String escaped(Object address) {
    boolean whole = WHOLE.matcher(RubyValues.text(address)).matches();
    return Values.filtered(run, address, whole ? "uri_escape" : "absolute_url | uri_escape");
  }

  private @Nullable Object imageObject() {
    if (image == null) return null;
    Map<String, Object> parts = new LinkedHashMap<>(RubyValues.map(page("image")));
    parts.put("path", image);
    if (parts.size() == 1) return image;
    parts.remove("path");
    parts.put("url", image);
    parts.put("@type", "imageObject");
    return parts;
  }

  // For machines.

  private boolean isHome() {
    return HOME.matcher(RubyValues.text(page("url"))).find();
  }

  private String type() {
    Object own = Values.at(page, "seo", "type");
    if (Values.isTruthy(own)) return RubyValues.text(own);
    if (isHome()) return "WebSite";
    return Values.isTruthy(page("date")) ? "BlogPosting" : "WebPage";
  }

  private @Nullable Object name() {
    Object own = Values.at(page, "seo", "name");
    if (Values.isTruthy(own)) return plain(own);
    if (!isHome()) return null;
    Object social = Values.at(site, "social", "name");
    return Values.isTruthy(social) ? plain(social) : siteTitle;
  }

  private @Nullable Object links() {
    Object own = Values.at(page, "seo", "links");
    if (Values.isTruthy(own)) return own;
    return isHome() ? Values.first(Values.at(site, "social", "links")) : null;
  }

  private @Nullable Object day(@Nullable Object date) {
    return Values.isTruthy(date) ? Values.filtered(run, date, "date_to_xmlschema") : null;
  }

  private @Nullable Object person() {
    Object type = author("type");
    boolean known = !Values.isTruthy(type) || Set.of("Organization", "Person").contains(type);
    if (!Values.isTruthy(author("name")) || !known) return null;
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("@type", Values.isTruthy(type) ? type : "Person");
    all.put("name", author("name"));
    if (Values.isTruthy(author("url"))) all.put("url", author("url"));
    return all;
  }

  private @Nullable Object publisher() {
    Object logo = site("logo");
    if (logo == null || !Values.isTruthy(logo)) return null;
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("@type", "Organization");
    Map<String, Object> picture = new LinkedHashMap<>();
    picture.put("@type", "ImageObject");
    picture.put("url", escaped(logo));
    all.put("logo", picture);
    if (Values.isTruthy(author("name"))) all.put("name", author("name"));
    return all;
  }

  private @Nullable Object entity() {
    if (!Set.of("BlogPosting", "CreativeWork").contains(type())) return null;
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("@type", "WebPage");
    all.put("@id", canonical());
    return all;
  }

  /** All of it as JSON-LD, its keys in order. */
  String json() {
    Map<String, @Nullable Object> all = new TreeMap<>();
    all.put("@context", "https://schema.org");
    all.put("@type", type());
    all.put("author", person());
    Object modified =
        Values.first(
            Values.at(page, "seo", "date_modified"), page("last_modified_at"), page("date"));
    all.put("dateModified", day(modified));
    all.put("datePublished", day(page("date")));
    all.put("description", description);
    all.put("headline", pageTitle);
    all.put("image", imageObject());
    all.put("mainEntityOfPage", entity());
    all.put("name", name());
    all.put("publisher", publisher());
    all.put("sameAs", links());
    all.put("url", canonical());
    all.values().removeIf(one -> one == null);
    return ValueFormat.json(all, run.budget());
  }
}
