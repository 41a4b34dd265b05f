package genko.jekyll.liquid.filter;

import genko.jekyll.liquid.filter.StrictMarkup.Kind;
import genko.jekyll.liquid.filter.StrictMarkup.Unfit;
import genko.jekyll.liquid.run.Condition;
import genko.jekyll.liquid.run.Expression;
import genko.jekyll.liquid.value.BuildAbort;
import genko.jekyll.liquid.value.MarkupFragments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a condition: strictly if it can be, else laxly, which skips what it does not understand.
 */
public final class ConditionMarkup {
  private ConditionMarkup() {}

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
    Optional<String> operator = syntax.take(Kind.COMPARISON);
    if (operator.isEmpty()) return Condition.of(left);
    return Condition.of(left, operator.get(), Expression.parse(syntax.expression()));
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
}
