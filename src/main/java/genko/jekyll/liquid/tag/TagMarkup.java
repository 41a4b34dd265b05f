package genko.jekyll.liquid.tag;

import genko.jekyll.liquid.filter.FilterMarkup;
import genko.jekyll.liquid.filter.FilteredValue;
import genko.jekyll.liquid.run.Expression;
import genko.jekyll.liquid.value.BuildAbort;
import genko.jekyll.liquid.value.MarkupFragments;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what stands in the simpler tags after their names, as Liquid 4 does with {@code error_mode:
 * warn}: what it does not understand is skipped.
 */
public final class TagMarkup {
  private TagMarkup() {}

  static BuildAbort bad(String markup) {
    return new BuildAbort("liquid.syntax", markup.strip());
  }

  /** {@code name = value}. */
  public record Assignment(String name, FilteredValue value) {}

  public static Assignment assignment(String markup) {
    for (int equals = markup.indexOf('='); equals >= 0; equals = markup.indexOf('=', equals + 1)) {
      int end = equals;
      while (end > 0 && MarkupFragments.isSpace(markup.charAt(end - 1))) end--;
      int start = end;
      while (start > 0 && isSignature(markup.charAt(start - 1))) start--;
      if (start == end) continue;
      return new Assignment(
          markup.substring(start, end), FilterMarkup.piped(markup.substring(equals + 1)));
    }
    throw bad(markup);
  }

  /** The name that {@code capture} is given. */
  public static String captured(String markup) {
    int from = 0;
    while (from < markup.length() && !isSignature(markup.charAt(from))) from++;
    int to = from;
    while (to < markup.length() && isSignature(markup.charAt(to))) to++;
    if (to == from) throw bad(markup);
    return markup.substring(from, to);
  }

  private static boolean isSignature(char c) {
    return MarkupFragments.isWord(c) || "()-.[]".indexOf(c) >= 0;
  }

  /** What {@code case} looks at. */
  public static Expression subject(String markup) {
    int from = MarkupFragments.nextFragment(markup, 0);
    if (from < 0) throw bad(markup);
    return Expression.parse(markup.substring(from, MarkupFragments.fragment(markup, from)));
  }

  /** What {@code when} compares with. */
  public static List<Expression> alternatives(String markup) {
    List<Expression> found = new ArrayList<>();
    String rest = markup;
    while (rest != null) {
      int from = MarkupFragments.nextFragment(rest, 0);
      if (from < 0) throw bad(markup);
      int to = MarkupFragments.fragment(rest, from);
      found.add(Expression.parse(rest.substring(from, to)));
      int next = MarkupFragments.skipSpace(rest, to);
      boolean comma = next < rest.length() && rest.charAt(next) == ',';
      boolean or = next > to && rest.startsWith("or", next);
      int value = MarkupFragments.skipSpace(rest, comma ? next + 1 : next + 2);
      boolean more = comma || or && value > next + 2;
      rest = more && MarkupFragments.fragment(rest, value) >= 0 ? rest.substring(value) : null;
    }
    return found;
  }

  /** What {@code cycle} shows in turn, and what it shares the turns with others by. */
  record Turn(Expression group, List<Expression> values) {}

  public static Turn turn(String markup) {
    String text = markup.substring(MarkupFragments.skipSpace(markup, 0));
    int end = MarkupFragments.fragment(text, 0);
    if (end < 0) throw bad(markup);
    int colon = MarkupFragments.skipSpace(text, end);
    boolean named = colon < text.length() && text.charAt(colon) == ':';
    if (named) {
      return new Turn(Expression.parse(text.substring(0, end)), values(text.substring(colon + 1)));
    }
    if (text.charAt(end - 1) == ':' && end > 1 && text.charAt(0) != '"' && text.charAt(0) != '\'') {
      String name = text.substring(0, end - 1);
      return new Turn(Expression.parse(name), values(text.substring(end)));
    }
    List<Expression> values = values(text);
    boolean plain = values.stream().allMatch(Expression.Literal.class::isInstance);
    // Without a name those of the same plain values are one, and any other is by itself.
    return new Turn(new Expression.Literal(plain ? values : new Object()), values);
  }

  private static List<Expression> values(String text) {
    List<Expression> values = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      int from = MarkupFragments.nextFragment(part, 0);
      if (from < 0) continue;
      values.add(Expression.parse(part.substring(from, MarkupFragments.fragment(part, from))));
    }
    if (values.isEmpty()) throw bad(text);
    return values;
  }
}
