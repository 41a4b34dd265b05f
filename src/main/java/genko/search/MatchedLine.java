package genko.search;

import genko.edit.find.Matches;
import genko.edit.find.Search;
import genko.edit.find.SearchLimit;
import genko.edit.find.SearchOutcome;
import genko.text.Span;
import genko.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A line of a post in which something was found.
 *
 * @param line counted from zero
 * @param text the line without its end; a very long one around its first hit
 * @param ranges where in {@code text} the hits are; what goes on in the next line ends with this
 * @param hits the same hits, in offsets of the post
 */
public record MatchedLine(int line, String text, List<Span> ranges, List<Span> hits) {
  /** So much of a line is shown before its first hit, and in all. */
  private static final int LEAD = 40;

  private static final int LONGEST = 400;

  public MatchedLine {
    ranges = List.copyOf(ranges);
    hits = List.copyOf(hits);
  }

  public Span first() {
    return hits.getFirst();
  }

  /** All places of {@code query} in {@code text}, in ascending order; none without every term. */
  static List<Span> places(Text text, BlogQuery query, SearchLimit stop) {
    String whole = text.toString();
    List<Span> places = new ArrayList<>();
    for (Search search : query.searches()) {
      SearchOutcome outcome = search.in(whole, new Span(0, whole.length()), stop);
      if (!(outcome instanceof SearchOutcome.Found(Matches found)) || found.isEmpty()) {
        return List.of();
      }
      for (int i = 0; i < found.size(); i++) places.add(found.get(i));
    }
    places.sort(Comparator.comparingInt(Span::from).thenComparingInt(Span::to));
    return places;
  }

  /** The first {@code most} lines that have one of {@code places}. */
  static List<MatchedLine> of(Text text, List<Span> places, int most) {
    List<MatchedLine> lines = new ArrayList<>();
    int at = 0;
    while (at < places.size() && lines.size() < most) {
      int line = text.lineAt(places.get(at).from());
      int from = at;
      while (at < places.size() && places.get(at).from() <= text.lineEnd(line)) at++;
      // What begins behind the last character of a line is at its end.
      lines.add(of(text, line, places.subList(from, Math.max(at, from + 1))));
      at = Math.max(at, from + 1);
    }
    return lines;
  }

  private static MatchedLine of(Text text, int line, List<Span> hits) {
    int start = text.lineStart(line);
    int end = Math.max(start, text.lineEnd(line));
    Span first = hits.getFirst();
    int from = start;
    int to = end;
    if (end - start > LONGEST) {
      from = whole(text, Math.max(start, first.from() - LEAD));
      to = whole(text, Math.min(end, from + LONGEST));
    }
    List<Span> ranges = new ArrayList<>();
    int last = from;
    for (Span hit : hits) {
      int begin = Math.max(last, Math.min(hit.from(), to));
      int stop = Math.min(hit.to(), to);
      if (stop <= begin) continue;
      ranges.add(new Span(begin - from, stop - from));
      last = stop;
    }
    return new MatchedLine(line, text.slice(from, to), ranges, hits);
  }

  /** {@code at}, or the place before it when it parts a pair of surrogates. */
  private static int whole(Text text, int at) {
    boolean parts =
        at > 0
            && at < text.length()
            && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    return parts ? at - 1 : at;
  }
}
