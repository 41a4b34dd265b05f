package genko.highlight;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * YAML, line by line: keys, values in their styles, comments, and block scalars by their indent.
 */
final class YamlTokens {
  private static final Pattern LINES = Pattern.compile("[^\n]*\n|[^\n]+");
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<space>[ \\t\\r\\n]+)"
              + "|(?<comment>(?<![^ \\t])#.*)"
              + "|(?<double>\"(?:[^\"\\\\\\n]++|\\\\.)*+\"?)"
              + "|(?<single>'[^'\\n]*'?)"
              + "|(?<anchor>[&*][^ \\t\\n,\\[\\]{}]+)"
              + "|(?<tag>![^ \\t\\n]*)"
              + "|(?<mark>[\\[\\]{},]|-(?=[ \\t\\n]|$)|\\?(?=[ \\t])|:(?=[ \\t\\n,\\]}]|$))"
              + "|(?<block>[|>][+-]?\\d?[+-]?(?=[ \\t]*(?:#.*)?\\n?$))"
              + "|(?<word>(?:[^ \\t\\n#:,\\[\\]{}]++|(?<=[^ \\t\\n])#|:(?![ \\t\\n,\\]}]|$))++)");
  private static final Pattern KEY =
      Pattern.compile(
          "[ \\t]*+(?:- ++)*+(?<key>[^\\s#\"'\\[\\]{},&*!|>-][^#\\n\"']*?)[ \\t]*:(?=\\s|$)");

  private YamlTokens() {}

  static void read(String code, HighlightedSpans spans) {
    int block = -1;
    int depth = 0;
    for (Matcher lines = LINES.matcher(code); lines.find(); ) {
      String line = lines.group();
      int indent = indent(line);
      if (block >= 0 && (line.isBlank() || indent > block)) {
        spans.add(line, "s");
        continue;
      }
      block = -1;
      if (line.startsWith("---") || line.startsWith("...")) {
        spans.add(line.substring(0, 3), "nn");
        line = line.substring(3);
      }
      Matcher key = KEY.matcher(line);
      int at = 0;
      if (depth == 0 && key.lookingAt()) {
        at = key.start("key");
        pieces(line.substring(0, at), spans, 0);
        spans.add(key.group("key"), "na");
        at = key.end("key");
      }
      String rest = line.substring(at);
      depth = pieces(rest, spans, depth);
      if (rest.matches("(?s).*(?:^|[ \\t])[|>][+-]?\\d?[+-]?[ \\t]*(?:#.*)?\\n?")) block = indent;
    }
  }

  /** Adds the pieces of a line; how many brackets are open after it. */
  private static int pieces(String text, HighlightedSpans spans, int depth) {
    int open = depth;
    int last = 0;
    Matcher piece = PIECE.matcher(text);
    while (piece.find()) {
      spans.add(text.substring(last, piece.start()), "s");
      last = piece.end();
      String it = piece.group();
      if (piece.group("space") != null) spans.add(it, "");
      else if (piece.group("comment") != null) spans.add(it, "c1");
      else if (piece.group("double") != null) quoted(it, "s2", spans);
      else if (piece.group("single") != null) quoted(it, "s1", spans);
      else if (piece.group("anchor") != null) spans.add(it, it.charAt(0) == '&' ? "nl" : "nv");
      else if (piece.group("tag") != null) spans.add(it, "kt");
      else if (piece.group("word") != null) spans.add(it, word(it, open > 0));
      else spans.add(it, "pi");
      if (it.equals("[") || it.equals("{")) open++;
      if ((it.equals("]") || it.equals("}")) && open > 0) open--;
    }
    spans.add(text.substring(last), "s");
    return open;
  }

  /** Only the first quote is of the quotes' class; what follows is words. */
  private static void quoted(String text, String kind, HighlightedSpans spans) {
    spans.add(text.substring(0, 1), kind);
    spans.add(text.substring(1), "s");
  }

  private static String word(String word, boolean inside) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "true", "false", "yes", "no", "on", "off", "null", "~" -> "no";
      default -> inside ? "nv" : "s";
    };
  }

  private static int indent(String line) {
    int at = 0;
    while (at < line.length() && line.charAt(at) == ' ') at++;
    return at;
  }
}
