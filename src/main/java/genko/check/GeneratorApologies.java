package genko.check;

import genko.text.ChangeSet;
import genko.text.Problem.Severity;
import genko.text.QuickFix;
import genko.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a text generator says to whoever asked it, left at the beginning of the body: that it could
 * not look something up, that it is sorry, that here is the article. The phrases are in {@code
 * assets/check/excuses.txt}, each of one kind. One phrase alone may be a writer's own, so phrases
 * of two kinds must meet in the first paragraphs, or one must be of the kind that nobody else says.
 */
final class GeneratorApologies implements Check {
  private static final int MOST_PARAGRAPHS = 4;

  /** Nobody apologises at greater length. */
  private static final int LONGEST = 1500;

  private static final String SURE = "sure";
  private static final List<Phrase> PHRASES = read();

  private record Phrase(String kind, String text) {}

  @Override
  public void look(CheckedPost post, DiagnosticList found) {
    LineSpans lines = post.lines();
    int line = 0;
    while (line < lines.count() && post.isBlank(line)) line++;
    int first = line;
    int past = line;
    Set<String> kinds = new HashSet<>();
    for (int i = 0; i < MOST_PARAGRAPHS && line < lines.count(); i++) {
      int end = line;
      while (end < lines.count() && !post.isBlank(end)) end++;
      Set<String> here = kinds(post.prose(new Span(lines.from(line), lines.to(end - 1))));
      if (here.isEmpty()) break;
      kinds.addAll(here);
      past = end;
      line = end;
      while (line < lines.count() && post.isBlank(line)) line++;
    }
    if (kinds.size() < 2 && !kinds.contains(SURE)) return;
    int next = line < lines.count() ? lines.from(line) : post.units().length();
    Span span = new Span(lines.from(first), lines.to(past - 1));
    ChangeSet without = ChangeSet.of(new Span(span.from(), next), "");
    List<QuickFix> fixes = post.fix(without, "check.fix.paragraph");
    found.add(Severity.DOUBT, span, fixes, "check.excuse");
  }

  private static Set<String> kinds(String paragraph) {
    Set<String> kinds = new HashSet<>();
    if (paragraph.length() > LONGEST) return kinds;
    String text = folded(paragraph);
    for (Phrase phrase : PHRASES) if (text.contains(phrase.text())) kinds.add(phrase.kind());
    return kinds;
  }

  /** Letters and case alone, so that emphasis, quotes and line breaks hide nothing. */
  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private static List<Phrase> read() {
    List<Phrase> phrases = new ArrayList<>();
    try (InputStream in =
        GeneratorApologies.class.getResourceAsStream("/genko/assets/check/excuses.txt")) {
      if (in == null) throw new IllegalStateException("excuses.txt is not among the assets");
      String kind = SURE;
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.isBlank() || line.startsWith("#")) continue;
        if (line.startsWith("[")) kind = line.substring(1, line.indexOf(']'));
        else phrases.add(new Phrase(kind, folded(line)));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return List.copyOf(phrases);
  }
}
