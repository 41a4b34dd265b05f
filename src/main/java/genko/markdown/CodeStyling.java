package genko.markdown;

import genko.highlight.CodeSpan;
import genko.highlight.Highlighter;
import genko.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The styles of a block of code in a language that has colours, line by line. Spans count from the
 * start of its passage.
 *
 * <p>Code is read a chunk at a time when it is asked for, so that a key in ten thousand lines costs
 * what it does in a hundred: each chunk from the beginning of the one before it. What began earlier
 * than that, a comment of hundreds of lines, is not seen.
 */
final class CodeStyling {
  /** How many units a chunk has, but for the rest of its last line. */
  private static final int CHUNK = 8_000;

  /** Code on a longer line stays plain. */
  private static final int LONGEST = 5_000;

  private static final String LANGUAGE = "language-";
  private static final Map<String, Style> STYLES = new HashMap<>();

  static {
    name(Style.CODE_KEYWORD, "k kc kd kn kp kr kt ow cp");
    name(Style.CODE_STRING, "s s1 s2 sb sc sd se sh si sr ss sx dl cpf");
    name(Style.CODE_NUMBER, "m mi mf mh mo no nl py o");
    name(Style.CODE_NAME, "nf nc nd nn gu gh");
    name(Style.CODE_TAG, "nt pi");
    name(Style.CODE_VARIABLE, "na nb nv vi vc vg bp");
    name(Style.CODE_COMMENT, "c c1 cm cs go gp");
    name(Style.CODE_ADDED, "gi");
    name(Style.CODE_REMOVED, "gd");
  }

  private final String language;
  private final String code;

  /** Where each line of the code begins in it, and where the last one ends. */
  private final int[] starts;

  /** Where the line of the passage begins in which each line of the code stands. */
  private final int[] above;

  /** Where each line of the code begins in the passage; negative where it does not stand there. */
  private final int[] places;

  /** The styles of each line, null until its chunk is read; the same whoever reads it. */
  private final AtomicReferenceArray<List<Styled>> lines;

  private static void name(Style style, String kinds) {
    for (String kind : kinds.split(" ", -1)) STYLES.put(kind, style);
  }

  /** The styles of {@code block} in the passage {@code body}; empty where it has no colours. */
  static Optional<CodeStyling> of(Node block, String body) {
    String classes = block.attributes().getOrDefault("class", "");
    return Arrays.stream(classes.split("\\s+", -1))
        .filter(name -> name.startsWith(LANGUAGE))
        .findFirst()
        .map(name -> name.substring(LANGUAGE.length()))
        .filter(Highlighter::hasColours)
        .map(name -> new CodeStyling(name, block, body));
  }

  private CodeStyling(String language, Node block, String body) {
    this.language = language;
    code = block.value();
    starts = starts(code);
    above = new int[starts.length - 1];
    places = new int[above.length];
    lines = new AtomicReferenceArray<>(places.length);
    int at = block.span().from();
    // The line of the fence has no code.
    if (block.traits().flag()) at = next(body, at);
    for (int line = 0; line < places.length; line++) {
      above[line] = at;
      places[line] = place(line, body, at);
      at = next(body, at);
    }
  }

  private static int[] starts(String code) {
    int[] starts = new int[(int) code.chars().filter(c -> c == '\n').count() + 2];
    int count = 1;
    for (int at = 0; at < code.length(); at++)
      if (code.charAt(at) == '\n') starts[count++] = at + 1;
    starts[count] = code.length();
    return starts;
  }

  private static int next(String body, int at) {
    int end = body.indexOf('\n', at);
    return end < 0 ? body.length() : end + 1;
  }

  /** Where the code of {@code line} begins in the line of the body at {@code at}, which ends so. */
  private int place(int line, String body, int at) {
    int end = end(body, at, next(body, at));
    int length = end(code, starts[line], starts[line + 1]) - starts[line];
    int place = end - length;
    return place >= at && body.regionMatches(place, code, starts[line], length) ? place : -1;
  }

  /** The end of the line up to {@code next} without its break. */
  private static int end(String text, int from, int next) {
    int end = next;
    while (end > from && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) end--;
    return end;
  }

  /** The styles of the lines that {@code part} touches. */
  List<Styled> of(Span part) {
    List<Styled> out = new ArrayList<>();
    int found = Arrays.binarySearch(above, part.from());
    for (int line = found >= 0 ? found : Math.max(0, -found - 2); line < above.length; line++) {
      if (above[line] >= part.to()) break;
      if (lines.get(line) == null) read(line);
      for (Styled one : lines.get(line)) {
        if (one.span().from() < part.to() && one.span().to() > part.from()) out.add(one);
      }
    }
    return out;
  }

  /** Reads the chunk that holds {@code line}. */
  private void read(int line) {
    int chunk = starts[line] / CHUNK;
    int first = lineFrom((chunk - 1) * CHUNK);
    int from = lineFrom(chunk * CHUNK);
    int to = lineFrom((chunk + 1) * CHUNK);
    List<List<Styled>> found = new ArrayList<>();
    for (int at = from; at < to; at++) found.add(plain(at));
    if (isReadable(first, to)) {
      int start = starts[first];
      int at = from;
      for (CodeSpan span : Highlighter.spans(language, code.substring(start, starts[to]))) {
        Style style = STYLES.get(span.kind());
        if (style == null) continue;
        int spanFrom = start + span.from();
        int spanTo = start + span.to();
        while (at < to && starts[at + 1] <= spanFrom) at++;
        for (int each = at; each < to && starts[each] < spanTo; each++) {
          add(found.get(each - from), each, spanFrom, spanTo, style);
        }
      }
    }
    for (int at = from; at < to; at++) lines.set(at, List.copyOf(found.get(at - from)));
  }

  private boolean isReadable(int first, int to) {
    for (int line = first; line < to; line++) {
      if (starts[line + 1] - starts[line] > LONGEST) return false;
    }
    return true;
  }

  /** The first line that begins at {@code offset} of the code or later. */
  private int lineFrom(int offset) {
    if (offset <= 0) return 0;
    int found = Arrays.binarySearch(starts, 0, above.length, offset);
    return found >= 0 ? found : -found - 1;
  }

  private List<Styled> plain(int line) {
    List<Styled> styles = new ArrayList<>();
    add(styles, line, starts[line], starts[line + 1], Style.CODE_TEXT);
    return styles;
  }

  /** Adds what of the code from {@code from} to {@code to} stands on {@code line}. */
  private void add(List<Styled> styles, int line, int from, int to, Style style) {
    if (places[line] < 0) return;
    int begin = Math.max(from, starts[line]);
    int end = Math.min(to, end(code, starts[line], starts[line + 1]));
    if (begin >= end) return;
    int shift = places[line] - starts[line];
    styles.add(new Styled(new Span(begin + shift, end + shift), style));
  }
}
