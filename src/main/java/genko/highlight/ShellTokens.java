package genko.highlight;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shell scripts: a word is plain unless it is a keyword, a builtin, an option or a variable. */
final class ShellTokens {
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<comment>(?<![^\\s;&|()])#[^\\n]*)"
              + "|(?<double>\"(?:[^\"\\\\]++|\\\\.)*+\"?)"
              + "|(?<single>'[^']*+'?)"
              + "|(?<back>`)"
              + "|(?<variable>\\$\\{[^}\\n]*\\}?|\\$[A-Za-z_0-9]+|\\$[#$?!@*-]|^\\$[ ])"
              + "|(?<command>\\$\\()"
              + "|(?<assigned>[A-Za-z_][A-Za-z_0-9]*(?==))"
              + "|(?<option>(?<=\\s)--?[A-Za-z0-9][\\w-]*=?)"
              + "|(?<escape>\\\\.|\\\\\\n)"
              + "|(?<operator>&&|\\|\\||[\\[\\]{}()!;<>=*&])"
              + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_.-]*)"
              + "|(?<other>[^\\s\"'`$#\\\\\\[\\]{}()!;<>=*&|]+)",
          Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?<escape>\\\\[\\\\\"$`n])|(?<variable>\\$\\{[^}]*\\}?|\\$[A-Za-z_0-9]+|\\$[#$?!@*-])"
              + "|(?<command>\\$\\([^)]*\\)?)",
          Pattern.DOTALL);

  private ShellTokens() {}

  static void read(String code, HighlightedSpans spans) {
    CodeDialect dialect = Objects.requireNonNull(Dialects.of("shell"), "dialects.txt has no shell");
    int last = 0;
    for (Matcher piece = PIECE.matcher(code); piece.find(); ) {
      spans.add(code.substring(last, piece.start()), "");
      last = piece.end();
      String it = piece.group();
      if (piece.group("comment") != null) spans.add(it, "c");
      else if (piece.group("double") != null) quoted(it, spans);
      else if (piece.group("single") != null) spans.add(it, "s1");
      else if (piece.group("back") != null) spans.add(it, "sb");
      else if (piece.group("variable") != null) variable(it, spans);
      else if (piece.group("command") != null) spans.add(it, "si");
      else if (piece.group("assigned") != null) spans.add(it, "nv");
      else if (piece.group("option") != null) spans.add(it, "nt");
      else if (piece.group("escape") != null) spans.add(it, "se");
      else if (piece.group("operator") != null) spans.add(it, "o");
      else if (piece.group("word") != null) word(it, dialect, spans);
      else spans.add(it, "");
    }
    spans.add(code.substring(last), "");
  }

  private static void word(String word, CodeDialect dialect, HighlightedSpans spans) {
    String known = dialect.ofWord(word);
    spans.add(word, known == null ? "" : known);
  }

  private static void variable(String text, HighlightedSpans spans) {
    if (!text.startsWith("${")) {
      spans.add(text, "nv");
      return;
    }
    boolean closed = text.endsWith("}");
    spans.add("${", "k");
    spans.add(text.substring(2, text.length() - (closed ? 1 : 0)), "nv");
    if (closed) spans.add("}", "k");
  }

  private static void quoted(String text, HighlightedSpans spans) {
    int last = 0;
    for (Matcher inside = INSIDE.matcher(text); inside.find(); ) {
      spans.add(text.substring(last, inside.start()), "s2");
      last = inside.end();
      if (inside.group("escape") != null) spans.add(inside.group(), "se");
      else if (inside.group("variable") != null) variable(inside.group(), spans);
      else command(inside.group(), spans);
    }
    spans.add(text.substring(last), "s2");
  }

  private static void command(String text, HighlightedSpans spans) {
    boolean closed = text.endsWith(")");
    spans.add("$(", "si");
    spans.add(text.substring(2, text.length() - (closed ? 1 : 0)), "");
    if (closed) spans.add(")", "si");
  }
}
