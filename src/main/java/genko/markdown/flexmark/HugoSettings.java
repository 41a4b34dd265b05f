package genko.markdown.flexmark;

import genko.markdown.PageReferences;
import genko.markdown.flexmark.option.DialectOptions;
import genko.markdown.flexmark.option.Feature;
import genko.markdown.flexmark.option.Flavor;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a Hugo blog says about Markdown below {@code markup} in its configuration. */
final class HugoSettings {
  /** The setting that says how ids of headings are made. */
  static final String ID_TYPE = "autoHeadingIDType";

  private HugoSettings() {}

  static CommonMark of(Map<String, ?> markup, boolean emoji, PageReferences pages) {
    Map<?, ?> goldmark = map(markup, "goldmark");
    Map<?, ?> extensions = map(goldmark, "extensions");
    Map<?, ?> parser = map(goldmark, "parser");
    Map<?, ?> renderer = map(goldmark, "renderer");
    Set<Feature> out = EnumSet.of(Feature.SHORT_CODES);
    if (emoji) out.add(Feature.EMOJI);
    set(out, Feature.TABLES, extensions, "table", true);
    set(out, Feature.STRIKETHROUGH, extensions, "strikethrough", true);
    set(out, Feature.TASK_LISTS, extensions, "taskList", true);
    set(out, Feature.LINKIFY, extensions, "linkify", true);
    set(out, Feature.FOOTNOTES, extensions, "footnote", true);
    set(out, Feature.DEFINITION_LISTS, extensions, "definitionList", true);
    set(out, Feature.TYPOGRAPHER, extensions, "typographer", true);
    set(out, Feature.HEADING_IDS, parser, "autoHeadingID", true);
    Map<?, ?> attributes = map(parser, "attribute");
    set(out, Feature.HEADING_ATTRIBUTES, attributes, "title", true);
    set(out, Feature.BLOCK_ATTRIBUTES, attributes, "block", false);
    set(out, Feature.RAW_HTML, renderer, "unsafe", false);
    set(out, Feature.LINE_BREAKS, renderer, "hardWraps", false);
    Map<?, ?> cjk = map(extensions, "cjk");
    if (isTrue(cjk, "enable", false)) {
      set(out, Feature.EAST_ASIAN_LINE_BREAKS, cjk, "eastAsianLineBreaks", false);
      set(out, Feature.ESCAPED_SPACE, cjk, "escapedSpace", false);
    }
    Map<String, String> settings = new HashMap<>();
    Object type = value(parser, ID_TYPE);
    settings.put(ID_TYPE, type == null ? "github" : type.toString().toLowerCase(Locale.ROOT));
    Object typographer = value(extensions, "typographer");
    if (typographer instanceof Map<?, ?> names) {
      if (isTrue(names, "disable", false)) out.remove(Feature.TYPOGRAPHER);
      names.forEach((name, mark) -> settings.put("typographer." + name, String.valueOf(mark)));
    }
    return new CommonMark(new DialectOptions(Flavor.HUGO, out, settings, pages));
  }

  private static void set(
      Set<Feature> out, Feature feature, Map<?, ?> from, String name, boolean usual) {
    if (isTrue(from, name, usual)) out.add(feature);
  }

  private static boolean isTrue(Map<?, ?> from, String name, boolean usual) {
    Object value = value(from, name);
    if (value instanceof Boolean known) return known;
    return value instanceof String text ? text.equalsIgnoreCase("true") : usual;
  }

  private static Map<?, ?> map(Map<?, ?> from, String name) {
    return value(from, name) instanceof Map<?, ?> inner ? inner : Map.of();
  }

  /** Names in Hugo's configuration are the same in any case. */
  private static @Nullable Object value(Map<?, ?> from, String name) {
    for (Map.Entry<?, ?> each : from.entrySet()) {
      if (String.valueOf(each.getKey()).equalsIgnoreCase(name)) return each.getValue();
    }
    return null;
  }
}
