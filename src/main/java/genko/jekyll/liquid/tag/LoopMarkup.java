package genko.jekyll.liquid.tag;

import genko.jekyll.liquid.filter.StrictMarkup;
import genko.jekyll.liquid.filter.StrictMarkup.Kind;
import genko.jekyll.liquid.filter.StrictMarkup.Unfit;
import genko.jekyll.liquid.run.Expression;
import genko.jekyll.liquid.value.MarkupFragments;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What {@code for} and {@code tablerow} go through.
 *
 * @param name what a later loop goes on from
 * @param with the attributes, {@code limit} say
 * @param goesOn whether it begins where the last loop of that name ended
 */
public record LoopMarkup(
    String variable,
    String name,
    Expression list,
    boolean reversed,
    Map<String, Expression> with,
    boolean goesOn) {
  private static LoopMarkup of(
      String variable, String list, boolean reversed, Map<String, String> attributes) {
    Map<String, Expression> with = new LinkedHashMap<>();
    attributes.forEach((key, value) -> with.put(key, Expression.parse(value)));
    boolean goesOn = "continue".equals(attributes.get("offset"));
    if (goesOn) with.remove("offset");
    return new LoopMarkup(
        variable, variable + "-" + list, Expression.parse(list), reversed, with, goesOn);
  }

  public static LoopMarkup of(String markup) {
    try {
      return strictLoop(markup);
    } catch (Unfit unfit) {
      return laxLoop(markup);
    }
  }

  private static LoopMarkup strictLoop(String markup) throws Unfit {
    StrictMarkup syntax = new StrictMarkup(markup);
    String variable = syntax.need(Kind.NAME);
    if (!syntax.name("in")) throw new Unfit();
    String list = syntax.expression();
    boolean reversed = syntax.name("reversed");
    Map<String, String> attributes = new LinkedHashMap<>();
    while (syntax.isAttribute()) {
      String key = syntax.need(Kind.NAME);
      if (!Set.of("limit", "offset").contains(key)) throw new Unfit();
      syntax.sign(":");
      attributes.put(key, syntax.expression());
    }
    syntax.end();
    return of(variable, list, reversed, attributes);
  }

  private static LoopMarkup laxLoop(String markup) {
    int end = MarkupFragments.name(markup, 0);
    int in = end < 0 ? -1 : MarkupFragments.skipSpace(markup, end);
    if (end < 0 || in == end || !markup.startsWith("in", in)) throw TagMarkup.bad(markup);
    int from = MarkupFragments.skipSpace(markup, in + 2);
    int to = fragments(markup, from);
    if (from == in + 2 || to < 0) throw TagMarkup.bad(markup);
    String variable = markup.substring(0, end);
    String list = markup.substring(from, to);
    boolean reversed = markup.startsWith("reversed", MarkupFragments.skipSpace(markup, to));
    return of(variable, list, reversed, attributes(markup));
  }

  /** What {@code tablerow} goes through; it is read laxly only. */
  public static LoopMarkup ofRow(String markup) {
    for (int in = markup.indexOf("in"); in >= 0; in = markup.indexOf("in", in + 1)) {
      int end = in;
      while (end > 0 && MarkupFragments.isSpace(markup.charAt(end - 1))) end--;
      int start = end;
      while (start > 0 && MarkupFragments.isWord(markup.charAt(start - 1))) start--;
      int from = MarkupFragments.skipSpace(markup, in + 2);
      int to = fragments(markup, from);
      if (end == in || start == end || from == in + 2 || to < 0) continue;
      String variable = markup.substring(start, end);
      String list = markup.substring(from, to);
      return of(variable, list, false, attributes(markup));
    }
    throw TagMarkup.bad(markup);
  }

  private static int fragments(String text, int from) {
    int end = MarkupFragments.fragment(text, from);
    for (int next = end; next >= 0; next = MarkupFragments.fragment(text, next)) end = next;
    return end;
  }

  /** Every {@code name: value} in the text. */
  private static Map<String, String> attributes(String markup) {
    Map<String, String> found = new LinkedHashMap<>();
    int at = 0;
    while (at < markup.length()) {
      int end = MarkupFragments.isWord(markup.charAt(at)) ? MarkupFragments.name(markup, at) : -1;
      if (end < 0) {
        at++;
        continue;
      }
      int colon = MarkupFragments.skipSpace(markup, end);
      boolean named = colon < markup.length() && markup.charAt(colon) == ':';
      int from = named ? MarkupFragments.skipSpace(markup, colon + 1) : -1;
      int to = named ? MarkupFragments.fragment(markup, from) : -1;
      if (to < 0) {
        at = end;
        continue;
      }
      found.put(markup.substring(at, end), markup.substring(from, to));
      at = to;
    }
    return found;
  }
}
