package genko.highlight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Code in the classes that Rouge gives its tokens: as HTML, so that a blog's style sheet colours
 * it, and as spans, for a text that is written. The tokens come from RSyntaxTextArea's lexers or,
 * for a few kinds of text that is read line by line, from our own; which class a token gets is
 * written in {@code dialects.txt}. It is near to what Rouge makes of the code, not the same; the
 * text of the spans together always is the code.
 */
public final class Highlighter {
  /** Code beyond this many UTF-16 units stays without classes. */
  private static final int MOST = 200_000;

  /** Texts that are read line by line. */
  private static final Map<String, BiConsumer<String, HighlightedSpans>> OWN = new HashMap<>();

  static {
    own("console terminal shell_session shell-session", LineByLine::console);
    own("properties conf config configuration systemd", LineByLine::settings);
  }

  private Highlighter() {}

  private static void own(String languages, BiConsumer<String, HighlightedSpans> reader) {
    for (String language : languages.split(" ", -1)) OWN.put(language, reader);
  }

  /** Whether Rouge wraps and colours code in this language. */
  public static boolean isKnown(String language) {
    return Dialects.isKnown(language);
  }

  /** Whether code in this language gets classes here. */
  public static boolean hasColours(String language) {
    return Grammars.has(language) || OWN.containsKey(language) || Dialects.of(language) != null;
  }

  /** The escaped code with its spans; without any for a language that has no colours here. */
  public static String html(String language, String code) {
    return read(language, code).html();
  }

  /** The spans of the code, from its beginning to its end. */
  public static List<CodeSpan> spans(String language, String code) {
    return read(language, code).spans();
  }

  private static HighlightedSpans read(String language, String code) {
    HighlightedSpans spans = new HighlightedSpans();
    if (code.length() > MOST) spans.add(code, "");
    else read(language, code, "", spans);
    return spans;
  }

  /** Adds {@code code} to {@code spans}; of class {@code plain} if the language has no colours. */
  static void read(String language, String code, String plain, HighlightedSpans spans) {
    Grammar grammar = Grammars.of(language);
    if (grammar != null) {
      new GrammarReader(grammar, spans).read(code);
    } else if (OWN.containsKey(language)) {
      OWN.get(language).accept(code, spans);
    } else {
      CodeDialect dialect = Dialects.of(language);
      if (dialect == null) spans.add(code, plain);
      else new CodeTokens(dialect, spans).read(code);
    }
  }
}
