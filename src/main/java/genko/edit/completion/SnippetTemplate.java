package genko.edit.completion;

import genko.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with places to fill in. {@code $1} is the first, {@code ${2:words}} the second with words
 * that are there already, {@code $0} the last; {@code $$} is a dollar sign. {@code stops} are spans
 * of {@code text} in the order in which they are walked: at least one, the end where none is named.
 * A number that stands more than once is one stop of several spans, all with the same words.
 */
public record SnippetTemplate(String text, List<List<Span>> stops) {
  private static final Pattern STOP =
      Pattern.compile("\\$(?:(\\$)|(\\d{1,2})|\\{(\\d{1,2})(?::([^{}\\n]*))?\\})");

  public SnippetTemplate {
    stops = stops.stream().map(List::copyOf).toList();
  }

  public static SnippetTemplate of(String written) {
    Map<Integer, String> words = words(written);
    SortedMap<Integer, List<Span>> stops = new TreeMap<>();
    StringBuilder text = new StringBuilder();
    Matcher found = STOP.matcher(written);
    int from = 0;
    while (found.find()) {
      text.append(written, from, found.start());
      from = found.end();
      if (found.group(1) != null) {
        text.append('$');
        continue;
      }
      int number = number(found);
      int at = text.length();
      text.append(words.getOrDefault(number, ""));
      int order = number == 0 ? Integer.MAX_VALUE : number;
      stops.computeIfAbsent(order, key -> new ArrayList<>()).add(new Span(at, text.length()));
    }
    text.append(written, from, written.length());
    stops.computeIfAbsent(Integer.MAX_VALUE, key -> List.of(Span.at(text.length())));
    return new SnippetTemplate(text.toString(), List.copyOf(stops.values()));
  }

  private static int number(MatchResult stop) {
    return Integer.parseInt(stop.group(2) != null ? stop.group(2) : stop.group(3));
  }

  /** The words that are there already, by number: the first that are given. */
  private static Map<Integer, String> words(String written) {
    return STOP.matcher(written)
        .results()
        .filter(stop -> stop.group(4) != null)
        .collect(
            Collectors.toMap(SnippetTemplate::number, stop -> stop.group(4), (one, two) -> one));
  }

  /** The offset in {@code written} of a brace after a dollar that no stop is made of, or -1. */
  static int brokenAt(String written) {
    Matcher found = STOP.matcher(written);
    int from = 0;
    while (true) {
      int brace = written.indexOf("${", from);
      if (brace < 0) return -1;
      boolean stop = false;
      int at = from;
      while (found.find(at) && found.start() <= brace) {
        stop = found.end() > brace;
        at = found.end();
        if (stop) break;
      }
      if (!stop) return brace;
      from = at;
    }
  }

  /** This, with {@code lineEnd} and {@code indent} between the lines. */
  public SnippetTemplate in(String lineEnd, String indent) {
    String between = lineEnd + indent;
    if (between.equals("\n")) return this;
    List<List<Span>> moved =
        stops.stream()
            .map(spans -> spans.stream().map(span -> moved(span, between)).toList())
            .toList();
    return new SnippetTemplate(text.replace("\n", between), moved);
  }

  private Span moved(Span span, String between) {
    return new Span(moved(span.from(), between), moved(span.to(), between));
  }

  private int moved(int offset, String between) {
    int lines = (int) text.substring(0, offset).chars().filter(unit -> unit == '\n').count();
    return offset + lines * (between.length() - 1);
  }
}
