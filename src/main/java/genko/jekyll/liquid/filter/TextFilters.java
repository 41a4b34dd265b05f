package genko.jekyll.liquid.filter;

import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.value.Comparisons;
import genko.jekyll.liquid.value.HtmlEscapes;
import genko.jekyll.liquid.value.LiquidNumbers;
import genko.jekyll.liquid.value.MarkupFragments;
import genko.jekyll.liquid.value.ValueFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Filters that take a text, and anything else as the text that it shows as. */
final class TextFilters {
  private TextFilters() {}

  /** The filter of that name, or null. */
  static @Nullable Filter named(String name) {
    return switch (name) {
      case "downcase" -> plain(text -> text.toLowerCase(Locale.ROOT));
      case "upcase" -> plain(text -> text.toUpperCase(Locale.ROOT));
      case "capitalize" -> plain(TextFilters::capitalize);
      case "escape_once" -> plain(TextFilters::escapeOnce);
      case "strip" -> plain(text -> lstrip(rstrip(text)));
      case "lstrip" -> plain(TextFilters::lstrip);
      case "rstrip" -> plain(TextFilters::rstrip);
      case "strip_html" -> plain(TextFilters::stripHtml);
      case "strip_newlines" -> plain(text -> text.replace("\r\n", "").replace("\n", ""));
      case "newline_to_br" -> plain(text -> text.replace("\n", "<br />\n"));
      case "escape" -> unlessNull(HtmlEscapes::html);
      case "h" -> unlessNull(HtmlEscapes::html);
      case "url_encode" -> unlessNull(Urls::value);
      case "url_decode" -> unlessNull(Urls::unescaped);
      case "append" -> joined((text, other) -> text + other);
      case "prepend" -> joined((text, other) -> other + text);
      case "remove" -> joined((text, other) -> replace(text, other, "", true));
      case "remove_first" -> joined((text, other) -> replace(text, other, "", false));
      case "replace" -> new Filter(1, 2, (run, input, with) -> replaced(run, input, with, true));
      case "replace_first" ->
          new Filter(1, 2, (run, input, with) -> replaced(run, input, with, false));
      case "split" -> new Filter(1, 1, TextFilters::split);
      case "slice" -> new Filter(1, 2, TextFilters::slice);
      case "truncate" -> new Filter(0, 2, TextFilters::truncate);
      case "truncatewords" -> new Filter(0, 2, TextFilters::truncateWords);
      default -> null;
    };
  }

  private static Filter plain(UnaryOperator<String> work) {
    return new Filter(0, 0, (run, input, with) -> work.apply(text(run, input)));
  }

  private static Filter unlessNull(UnaryOperator<String> work) {
    return new Filter(
        0, 0, (run, input, with) -> input == null ? null : work.apply(text(run, input)));
  }

  private static Filter joined(BinaryOperator<String> work) {
    return new Filter(
        1, 1, (run, input, with) -> work.apply(text(run, input), text(run, with.getFirst())));
  }

  private static String text(RenderContext run, @Nullable Object value) {
    String text = ValueFormat.text(value, run.budget());
    run.budget().spend(text.length() / 64);
    return text;
  }

  private static String capitalize(String text) {
    if (text.isEmpty()) return text;
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT)
        + text.substring(first).toLowerCase(Locale.ROOT);
  }

  static String lstrip(String text) {
    int from = 0;
    while (from < text.length() && isBlank(text.charAt(from))) from++;
    return text.substring(from);
  }

  static String rstrip(String text) {
    int to = text.length();
    while (to > 0 && isBlank(text.charAt(to - 1))) to--;
    return text.substring(0, to);
  }

  private static boolean isBlank(char c) {
    return c == 0 || MarkupFragments.isSpace(c);
  }

  private static String escapeOnce(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '&' && isEntity(text, at)) out.append(c);
      else out.append(HtmlEscapes.html(String.valueOf(c)));
    }
    return out.toString();
  }

  private static boolean isEntity(String text, int at) {
    int end = at + 1;
    boolean number = end < text.length() && text.charAt(end) == '#';
    if (number) end++;
    int from = end;
    while (end < text.length() && isEntityUnit(text.charAt(end), number)) end++;
    return end > from && end < text.length() && text.charAt(end) == ';';
  }

  private static boolean isEntityUnit(char c, boolean number) {
    boolean digit = c >= '0' && c <= '9';
    return number ? digit : !digit && c != '_' && MarkupFragments.isWord(c);
  }

  /** Without scripts, comments, styles and all else between angle brackets. */
  static String stripHtml(String text) {
    String[][] blocks = {{"<script", "</script>"}, {"<!--", "-->"}, {"<style", "</style>"}};
    StringBuilder out = new StringBuilder(text.length());
    int[] last = new int[blocks.length];
    for (int i = 0; i < blocks.length; i++) last[i] = text.lastIndexOf(blocks[i][1]);
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('<', at);
      if (open < 0) break;
      out.append(text, at, open);
      int end = -1;
      for (int i = 0; i < blocks.length && end < 0; i++) {
        int from = open + blocks[i][0].length();
        boolean is = last[i] >= from && text.startsWith(blocks[i][0], open);
        if (is) end = text.indexOf(blocks[i][1], from) + blocks[i][1].length();
      }
      if (end < 0) out.append('<');
      at = end < 0 ? open + 1 : end;
    }
    String rest = out.append(text, Math.min(at, text.length()), text.length()).toString();
    return withoutTags(rest);
  }

  private static String withoutTags(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (true) {
      int open = text.indexOf('<', at);
      int close = open < 0 ? -1 : text.indexOf('>', open);
      if (close < 0) return out.append(text, at, text.length()).toString();
      out.append(text, at, open);
      at = close + 1;
    }
  }

  private static Object replaced(
      RenderContext run, @Nullable Object input, List<Object> with, boolean all) {
    String by = with.size() > 1 ? text(run, with.get(1)) : "";
    String text = text(run, input);
    String what = text(run, with.getFirst());
    long most =
        (long) text.length() + (text.length() / Math.max(1, what.length()) + 1L) * by.length();
    if (all) run.budget().check(most > 8L * (text.length() + by.length()) ? most / 8 : 0);
    return replace(text, what, by, all);
  }

  private static String replace(String text, String what, String by, boolean all) {
    String made = replacement(by, what);
    if (all) return text.replace(what, made);
    int at = text.indexOf(what);
    return at < 0 ? text : text.substring(0, at) + made + text.substring(at + what.length());
  }

  /** Ruby reads {@code \0} in a replacement as what was found, {@code \\} as one backslash. */
  private static String replacement(String by, String found) {
    if (by.indexOf('\\') < 0) return by;
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < by.length()) {
      char c = by.charAt(at);
      char next = c == '\\' && at + 1 < by.length() ? by.charAt(at + 1) : ' ';
      at += 2;
      if (next == '0' || next == '&') {
        out.append(found);
      } else if (next == '\\') {
        out.append('\\');
      } else if (next < '1' || next > '9') {
        out.append(c);
        at--;
      }
    }
    return out.toString();
  }

  private static Object split(RenderContext run, @Nullable Object input, List<Object> with) {
    String text = text(run, input);
    String by = text(run, with.getFirst());
    List<Object> parts = new ArrayList<>();
    if (by.equals(" ")) {
      parts.addAll(words(text));
    } else if (by.isEmpty()) {
      text.codePoints().forEach(point -> parts.add(Character.toString(point)));
    } else {
      int at = 0;
      for (int next = text.indexOf(by); next >= 0; next = text.indexOf(by, at)) {
        parts.add(text.substring(at, next));
        at = next + by.length();
      }
      parts.add(text.substring(at));
      while (!parts.isEmpty() && parts.getLast().equals("")) parts.removeLast();
    }
    run.budget().spend(parts.size());
    return parts;
  }

  /** What ASCII white space sets apart. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (true) {
      while (at < text.length() && isBlank(text.charAt(at))) at++;
      if (at == text.length()) return words;
      int end = at;
      while (end < text.length() && !isBlank(text.charAt(end))) end++;
      words.add(text.substring(at, end));
      at = end;
    }
  }

  private static Object slice(RenderContext run, @Nullable Object input, List<Object> with) {
    int from = LiquidNumbers.index(with.getFirst());
    boolean given = with.size() > 1 && Comparisons.isTrue(with.get(1));
    int length = given ? LiquidNumbers.index(with.get(1)) : 1;
    if (input instanceof List<?> list) {
      int start = from < 0 ? from + list.size() : from;
      if (start < 0 || start > list.size() || length < 0) return List.of();
      return list.subList(start, (int) Math.min(list.size(), (long) start + length));
    }
    String text = text(run, input);
    int size = text.codePointCount(0, text.length());
    int start = from < 0 ? from + size : from;
    if (start < 0 || start > size || length < 0) return "";
    int end = (int) Math.min(size, (long) start + length);
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }

  private static @Nullable Object truncate(
      RenderContext run, @Nullable Object input, List<Object> with) {
    if (input == null) return null;
    String text = text(run, input);
    int length = with.isEmpty() ? 50 : LiquidNumbers.index(with.getFirst());
    String mark = with.size() > 1 ? text(run, with.get(1)) : "...";
    int kept = Math.max(0, length - mark.codePointCount(0, mark.length()));
    if (text.codePointCount(0, text.length()) <= length) return text;
    return text.substring(0, text.offsetByCodePoints(0, kept)) + mark;
  }

  /** As many words, and the mark; also when there are just so many, as Liquid 4 has it. */
  private static @Nullable Object truncateWords(
      RenderContext run, @Nullable Object input, List<Object> with) {
    if (input == null) return null;
    String text = text(run, input);
    int count = with.isEmpty() ? 15 : LiquidNumbers.index(with.getFirst());
    String mark = with.size() > 1 ? text(run, with.get(1)) : "...";
    List<String> words = words(text);
    int last = Math.max(0, count - 1);
    if (words.size() <= last) return input;
    return String.join(" ", words.subList(0, Math.min(words.size(), last + 1))) + mark;
  }
}
