package genko.jekyll.liquid.filter;

import genko.jekyll.liquid.filter.StrictMarkup.Kind;
import genko.jekyll.liquid.filter.StrictMarkup.Unfit;
import genko.jekyll.liquid.run.Expression;
import genko.jekyll.liquid.value.MarkupFragments;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a value and the filters that it goes through: strictly if it can be, else laxly, which
 * skips what it does not understand.
 */
public final class FilterMarkup {
  private FilterMarkup() {}

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
}
