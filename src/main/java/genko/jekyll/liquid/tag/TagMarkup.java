package genko.jekyll.liquid.tag;

import genko.jekyll.liquid.filter.FilteredValue;
import genko.jekyll.liquid.filter.StrictMarkup;
import genko.jekyll.liquid.filter.StrictMarkup.Kind;
import genko.jekyll.liquid.filter.StrictMarkup.Unfit;
import genko.jekyll.liquid.run.Condition;
import genko.jekyll.liquid.run.Expression;
import genko.jekyll.liquid.value.BuildAbort;
import genko.jekyll.liquid.value.MarkupFragments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads what stands in a tag or output after its name: strictly if it can be, else laxly, which
 * skips what it does not understand. Both as Liquid 4 does with {@code error_mode: warn}.
 */
public final class TagMarkup {
  private TagMarkup() {}

  public static FilteredValue piped(String markup) {
    try {
      return strictlyPiped(markup);
    } catch (Unfit unfit) {
      return laxlyPiped(markup);
    }
  }

  private static FilteredValue strictlyPiped(String markup) throws Unfit {
    StrictMarkup syntax = new StrictMarkup(markup);
    if (syntax.is(Kind.END)) return FilteredValue.NOTHING;
    Expression first = Expression.parse(syntax.expression());
    List<FilteredValue.Call> calls = new ArrayList<>();
    while (syntax.sign("|")) {
      String filter = syntax.need(Kind.NAME);
      List<FilteredValue.Argument> arguments = new ArrayList<>();
      if (syntax.sign(":")) {
        do arguments.add(syntax.argument());
        while (syntax.sign(","));
      }
      calls.add(new FilteredValue.Call(filter, List.copyOf(arguments)));
    }
    syntax.end();
    return new FilteredValue(first, List.copyOf(calls));
  }

  private static FilteredValue laxlyPiped(String markup) {
    int from = MarkupFragments.nextFragment(markup, 0);
    if (from < 0) return FilteredValue.NOTHING;
    int to = MarkupFragments.fragment(markup, from);
    Expression first = Expression.parse(markup.substring(from, to));
    int bar = markup.indexOf('|', to);
    if (bar < 0) return new FilteredValue(first, List.of());
    List<FilteredValue.Call> calls = new ArrayList<>();
    for (String chunk : chunks(markup, bar + 1)) {
      int name = 0;
      while (name < chunk.length() && !MarkupFragments.isWord(chunk.charAt(name))) name++;
      if (name == chunk.length()) continue;
      int end = MarkupFragments.word(chunk, name);
      calls.add(new FilteredValue.Call(chunk.substring(name, end), laxArguments(chunk)));
    }
    return new FilteredValue(first, List.copyOf(calls));
  }

  /** The filters with their arguments: what neither a bar nor a lone quote cuts. */
  private static List<String> chunks(String markup, int from) {
    List<String> chunks = new ArrayList<>();
    int start = from;
    int at = from;
    while (at < markup.length()) {
      char c = markup.charAt(at);
      int fragment =
          MarkupFragments.isSpace(c) || c == ',' ? at + 1 : MarkupFragments.fragment(markup, at);
      if (fragment < 0) {
        if (at > start) chunks.add(markup.substring(start, at));
        start = at + 1;
        at = start;
      } else {
        at = fragment;
      }
    }
    if (at > start) chunks.add(markup.substring(start, at));
    return chunks;
  }

  private static List<FilteredValue.Argument> laxArguments(String chunk) {
    List<FilteredValue.Argument> arguments = new ArrayList<>();
    int at = 0;
    while (at < chunk.length()) {
      char c = chunk.charAt(at++);
      if (c != ':' && c != ',') continue;
      int from = MarkupFragments.skipSpace(chunk, at);
      String name = "";
      int word = MarkupFragments.word(chunk, from);
      if (word >= 0) {
        int colon = MarkupFragments.skipSpace(chunk, word);
        int value = MarkupFragments.skipSpace(chunk, colon + 1);
        boolean named = colon < chunk.length() && chunk.charAt(colon) == ':';
        if (named && MarkupFragments.fragment(chunk, value) >= 0) {
          name = chunk.substring(from, word);
          from = value;
        }
      }
      int to = MarkupFragments.fragment(chunk, from);
      if (to < 0) continue;
      arguments.add(new FilteredValue.Argument(name, Expression.parse(chunk.substring(from, to))));
      at = to;
    }
    return List.copyOf(arguments);
  }

  /** What follows {@code if} and the like. */
  public static Condition condition(String markup) {
    try {
      return strictCondition(markup);
    } catch (Unfit unfit) {
      return laxCondition(markup);
    }
  }

  /** The condition that a filter is given as text, which is read strictly only. */
  public static Condition strictCondition(String markup) throws Unfit {
    StrictMarkup syntax = new StrictMarkup(markup);
    List<Condition> parts = new ArrayList<>();
    List<Boolean> ands = new ArrayList<>();
    parts.add(comparison(syntax));
    while (true) {
      boolean and = syntax.name("and");
      if (!and && !syntax.name("or")) break;
      ands.add(and);
      parts.add(comparison(syntax));
    }
    syntax.end();
    return joined(parts, ands);
  }

  private static Condition comparison(StrictMarkup syntax) throws Unfit {
    Expression left = Expression.parse(syntax.expression());
    String operator = syntax.take(Kind.COMPARISON);
    if (operator == null) return Condition.of(left);
    return Condition.of(left, operator, Expression.parse(syntax.expression()));
  }

  private static Condition joined(List<Condition> parts, List<Boolean> ands) {
    Condition all = parts.getLast();
    for (int at = parts.size() - 2; at >= 0; at--) all = parts.get(at).joined(ands.get(at), all);
    return all;
  }

  private static Condition laxCondition(String markup) {
    List<Condition> parts = new ArrayList<>();
    List<Boolean> ands = new ArrayList<>();
    int at = 0;
    int start = 0;
    while (at < markup.length()) {
      int joint = joint(markup, at);
      if (joint > at) {
        parts.add(laxComparison(markup.substring(start, at)));
        ands.add(markup.substring(at, joint).strip().equals("and"));
        start = joint;
        at = joint;
        continue;
      }
      if (MarkupFragments.isSpace(markup.charAt(at))) {
        at++;
        continue;
      }
      int end = MarkupFragments.fragment(markup, at);
      while (end < 0 || end < markup.length() && !MarkupFragments.isSpace(markup.charAt(end))) {
        int next = end < 0 ? -1 : MarkupFragments.fragment(markup, end);
        end = next < 0 ? Math.max(end, at) + 1 : next;
      }
      at = end;
    }
    parts.add(laxComparison(markup.substring(start)));
    return joined(parts, ands);
  }

  /** The end of an {@code and} or {@code or} that stands alone at {@code at}, else {@code at}. */
  private static int joint(String markup, int at) {
    int word = at < markup.length() && MarkupFragments.isSpace(markup.charAt(at)) ? at + 1 : at;
    boolean alone = word == 0 || !MarkupFragments.isWord(markup.charAt(word - 1));
    if (!alone) return at;
    for (String joint : List.of("and", "or")) {
      int end = word + joint.length();
      boolean ends = end >= markup.length() || !MarkupFragments.isWord(markup.charAt(end));
      if (markup.startsWith(joint, word) && ends) return end;
    }
    return at;
  }

  private static Condition laxComparison(String text) {
    int from = MarkupFragments.nextFragment(text, 0);
    if (from < 0) throw new BuildAbort("liquid.syntax", text.strip());
    int to = MarkupFragments.fragment(text, from);
    Expression left = Expression.parse(text.substring(from, to));
    int at = MarkupFragments.skipSpace(text, to);
    int end = at;
    while (end < text.length() && "=!<>_".indexOf(text.charAt(end)) >= 0 || isLower(text, end))
      end++;
    if (end == at) return Condition.of(left);
    String operator = text.substring(at, end);
    int right = MarkupFragments.skipSpace(text, end);
    int rightEnd = MarkupFragments.fragment(text, right);
    String value = rightEnd < 0 ? "" : text.substring(right, rightEnd);
    return Condition.of(left, operator, Expression.parse(value));
  }

  private static boolean isLower(String text, int at) {
    return at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
  }

  /** What {@code for} goes through. */
  public record Loop(
      String variable,
      String name,
      Expression list,
      boolean reversed,
      Map<String, Expression> with) {}

  public static Loop loop(String markup) {
    try {
      return strictLoop(markup);
    } catch (Unfit unfit) {
      return laxLoop(markup);
    }
  }

  private static Loop strictLoop(String markup) throws Unfit {
    StrictMarkup syntax = new StrictMarkup(markup);
    String variable = syntax.need(Kind.NAME);
    if (!syntax.name("in")) throw new Unfit();
    String list = syntax.expression();
    boolean reversed = syntax.name("reversed");
    Map<String, Expression> with = new LinkedHashMap<>();
    while (syntax.isAttribute()) {
      String key = syntax.need(Kind.NAME);
      if (!Set.of("limit", "offset").contains(key)) throw new Unfit();
      syntax.sign(":");
      with.put(key, attribute(key, syntax.expression()));
    }
    syntax.end();
    return new Loop(variable, variable + "-" + list, Expression.parse(list), reversed, with);
  }

  private static Loop laxLoop(String markup) {
    int end = MarkupFragments.name(markup, 0);
    int in = end < 0 ? -1 : MarkupFragments.skipSpace(markup, end);
    if (end < 0 || in == end || !markup.startsWith("in", in)) throw bad(markup);
    int from = MarkupFragments.skipSpace(markup, in + 2);
    int to = fragments(markup, from);
    if (from == in + 2 || to < 0) throw bad(markup);
    String variable = markup.substring(0, end);
    String list = markup.substring(from, to);
    boolean reversed = markup.startsWith("reversed", MarkupFragments.skipSpace(markup, to));
    return new Loop(
        variable, variable + "-" + list, Expression.parse(list), reversed, attributes(markup));
  }

  /** What {@code tablerow} goes through; it is read laxly only. */
  public static Loop tableRow(String markup) {
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
      return new Loop(
          variable, variable + "-" + list, Expression.parse(list), false, attributes(markup));
    }
    throw bad(markup);
  }

  private static BuildAbort bad(String markup) {
    return new BuildAbort("liquid.syntax", markup.strip());
  }

  private static int fragments(String text, int from) {
    int end = MarkupFragments.fragment(text, from);
    for (int next = end; next >= 0; next = MarkupFragments.fragment(text, next)) end = next;
    return end;
  }

  /** Every {@code name: value} in the text. */
  private static Map<String, Expression> attributes(String markup) {
    Map<String, Expression> found = new LinkedHashMap<>();
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
      String key = markup.substring(at, end);
      found.put(key, attribute(key, markup.substring(from, to)));
      at = to;
    }
    return found;
  }

  /** The offset that goes on where the last loop of that name ended is null. */
  private static Expression attribute(String key, String value) {
    boolean goesOn = key.equals("offset") && value.equals("continue");
    return goesOn ? null : Expression.parse(value);
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
      return new Assignment(markup.substring(start, end), piped(markup.substring(equals + 1)));
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

  /** What {@code cycle} shows in turn, and its name or null. */
  record Turn(Object name, List<Expression> values) {}

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
    return new Turn(plain ? values : null, values);
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
