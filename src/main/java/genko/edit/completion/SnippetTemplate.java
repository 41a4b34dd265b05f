package genko.edit.completion;

import genko.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places to fill in. {@code $1} is the first, {@code ${2:words}} the second with words
 * that are there already, {@code $0} the last; {@code $$} is a dollar sign. {@code stops} are spans
 * of {@code text} in the order in which they are walked: at least one, the end where none is named.
 */
public record SnippetTemplate(String text, List<Span> stops) {
  private static final Pattern STOP =
      Pattern.compile("\\$(?:(\\$)|(\\d{1,2})|\\{(\\d{1,2})(?::([^{}\\n]*))?\\})");

  public SnippetTemplate {
    stops = List.copyOf(stops);
  }

  private record Stop(int number, Span span) {}

  public static SnippetTemplate of(String written) {
    StringBuilder text = new StringBuilder();
    List<Stop> stops = new ArrayList<>();
    Matcher found = STOP.matcher(written);
    int from = 0;
    while (found.find()) {
      text.append(written, from, found.start());
      from = found.end();
      if (found.group(1) != null) {
        text.append('$');
        continue;
      }
      String number = found.group(2) != null ? found.group(2) : found.group(3);
      int at = text.length();
      if (found.group(4) != null) text.append(found.group(4));
      stops.add(new Stop(Integer.parseInt(number), new Span(at, text.length())));
    }
    text.append(written, from, written.length());
    stops.sort(Comparator.comparingInt(stop -> stop.number == 0 ? 100 : stop.number));
    List<Span> spans = new ArrayList<>(stops.stream().map(Stop::span).toList());
    boolean ended = !stops.isEmpty() && stops.getLast().number == 0;
    if (!ended) spans.add(Span.at(text.length()));
    return new SnippetTemplate(text.toString(), spans);
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
    List<Span> moved = new ArrayList<>();
    for (Span stop : stops)
      moved.add(new Span(moved(stop.from(), between), moved(stop.to(), between)));
    return new SnippetTemplate(text.replace("\n", between), moved);
  }

  private int moved(int offset, String between) {
    int lines = (int) text.substring(0, offset).chars().filter(unit -> unit == '\n').count();
    return offset + lines * (between.length() - 1);
  }
}
