package genko.jekyll.liquid.filter;

import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.value.BuildAbort;
import genko.jekyll.liquid.value.Comparisons;
import genko.jekyll.liquid.value.HtmlEscapes;
import genko.jekyll.liquid.value.MarkupFragments;
import genko.jekyll.liquid.value.RenderBudget;
import genko.jekyll.liquid.value.ValueFormat;
import genko.jekyll.rules.Slug;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The filters of texts and addresses that Jekyll adds to Liquid. */
final class JekyllFilters {
  private static final Pattern INDEX = Pattern.compile("/index\\.html?$", Pattern.MULTILINE);

  private JekyllFilters() {}

  /** The filter of that name, or null. */
  static @Nullable Filter named(String name) {
    return switch (name) {
      case "relative_url" ->
          new Filter(
              0,
              0,
              (run, input, with) ->
                  input == null ? null : Urls.relative(address(run, input), run.host()));
      case "absolute_url" ->
          new Filter(
              0,
              0,
              (run, input, with) ->
                  input == null ? null : Urls.absolute(address(run, input), run.host()));
      case "strip_index" -> new Filter(0, 0, JekyllFilters::stripIndex);
      case "markdownify" -> text((run, text) -> run.host().markdownify(text));
      case "smartify" -> text((run, text) -> run.host().smartify(text));
      case "xml_escape" -> text((run, text) -> xmlEscape(text));
      case "cgi_escape" -> strict((run, text) -> Urls.value(text));
      case "uri_escape" ->
          new Filter(
              0,
              0,
              (run, input, with) -> {
                if (input == null) return null;
                if (input instanceof String text) return Urls.component(text);
                throw new BuildAbort("liquid.text", Comparisons.kind(input));
              });
      case "normalize_whitespace" -> text((run, text) -> normalized(text));
      case "slugify" -> new Filter(0, 1, JekyllFilters::slugify);
      case "number_of_words" -> new Filter(0, 1, JekyllFilters::numberOfWords);
      case "array_to_sentence_string" -> new Filter(0, 1, JekyllFilters::sentence);
      case "jsonify" ->
          new Filter(0, 0, (run, input, with) -> ValueFormat.json(input, run.budget()));
      case "inspect" ->
          new Filter(
              0, 0, (run, input, with) -> xmlEscape(ValueFormat.inspect(input, run.budget())));
      default -> null;
    };
  }

  private interface Made {
    Object of(RenderContext run, String text);
  }

  private static Filter text(Made made) {
    return new Filter(
        0, 0, (run, input, with) -> made.of(run, ValueFormat.text(input, run.budget())));
  }

  /** A filter that Jekyll ends the build with when its input is no text. */
  private static Filter strict(Made made) {
    return new Filter(
        0,
        0,
        (run, input, with) -> {
          if (!(input instanceof String text))
            throw new BuildAbort("liquid.text", Comparisons.kind(input));
          return made.of(run, text);
        });
  }

  /** A document's URL, or the text itself. */
  private static String address(RenderContext run, @Nullable Object input) {
    Object url = input instanceof Map<?, ?> map ? map.get("url") : null;
    return ValueFormat.text(url == null ? input : url, run.budget());
  }

  private static @Nullable Object stripIndex(
      RenderContext run, @Nullable Object input, List<Object> with) {
    if (input == null) return null;
    if (!(input instanceof String text))
      throw new BuildAbort("liquid.text", Comparisons.kind(input));
    return text.isEmpty() ? null : INDEX.matcher(text).replaceFirst("/");
  }

  private static String xmlEscape(String text) {
    // No other reference of this kind can come out of it: an ampersand of the text is escaped.
    return HtmlEscapes.html(text).replace("&#39;", "&apos;");
  }

  private static String normalized(String text) {
    return String.join(" ", TextFilters.words(text));
  }

  private static @Nullable Object slugify(
      RenderContext run, @Nullable Object input, List<Object> with) {
    if (input == null) return null;
    String mode =
        with.isEmpty() || with.getFirst() == null
            ? "default"
            : ValueFormat.text(with.getFirst(), run.budget());
    if (!(input instanceof String text))
      throw new BuildAbort("liquid.text", Comparisons.kind(input));
    for (Slug.Mode known : Slug.Mode.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(mode)) return Slug.of(text, known);
    }
    return text.toLowerCase(Locale.ROOT);
  }

  private static Object numberOfWords(
      RenderContext run, @Nullable Object input, List<Object> with) {
    if (!(input instanceof String text))
      throw new BuildAbort("liquid.text", Comparisons.kind(input));
    Object mode = with.isEmpty() ? null : with.getFirst();
    run.budget().spend(text.length() / 16);
    long spaced = TextFilters.words(text).size();
    if (!"cjk".equals(mode) && !"auto".equals(mode)) return spaced;
    long characters = 0;
    long runs = 0;
    boolean inRun = false;
    int point;
    for (int at = 0; at < text.length(); at += Character.charCount(point)) {
      point = text.codePointAt(at);
      boolean counted = isCjk(point);
      boolean space = point < 0x80 && MarkupFragments.isSpace((char) point);
      if (counted) characters++;
      else if (!space && !inRun) runs++;
      inRun = !counted && !space;
    }
    return "auto".equals(mode) && characters == 0 ? spaced : characters + runs;
  }

  private static boolean isCjk(int point) {
    if (point < 0x1100) return false;
    return switch (Character.UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
      default -> false;
    };
  }

  private static Object sentence(RenderContext run, @Nullable Object input, List<Object> with) {
    if ("".equals(input) || input instanceof Map<?, ?> map && map.isEmpty()) return "";
    if (!(input instanceof List<?> list))
      throw new BuildAbort("liquid.list", "array_to_sentence_string");
    String and = with.isEmpty() ? "and" : ValueFormat.text(with.getFirst(), run.budget());
    RenderBudget budget = run.budget();
    return switch (list.size()) {
      case 0 -> "";
      case 1 -> ValueFormat.text(list.getFirst(), budget);
      case 2 ->
          ValueFormat.text(list.get(0), budget)
              + " "
              + and
              + " "
              + ValueFormat.text(list.get(1), budget);
      default ->
          ValueFormat.join(list.subList(0, list.size() - 1), ", ", budget)
              + ", "
              + and
              + " "
              + ValueFormat.text(list.getLast(), budget);
    };
  }
}
