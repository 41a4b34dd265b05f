package genko.highlight;

import java.util.Set;

/** Swift. */
final class SwiftGrammar {
  private static final String OUTSIDE = "\\x{10000}-\\x{10FFFF}";
  private static final String NAME =
      "(?:_|(?!\\p{Mc})"
          + "\\p{IsAlphabetic}|["
          + OUTSIDE
          + "])[\\p{IsAlphabetic}\\p{Nd}_"
          + OUTSIDE
          + "]*+";
  private static final String DIGITS = "\\d++(?:_\\d++)*+";
  private static final Set<String> KEYWORDS = WordLists.of("swift-keyword");
  private static final Set<String> DECLARATIONS = WordLists.of("swift-declaration");

  static final Grammar SWIFT = grammar();

  private SwiftGrammar() {}

  private static Grammar grammar() {
    Grammar swift = new Grammar("line-start");
    space(swift);
    Grammar.State root = swift.state("root");
    root.mix("space")
        .on("\\$(?:[1-9]\\d*)?\\d", "nv")
        .on("[()\\[\\]{}:;,?\\\\]", "p")
        .on("[-/=+*%<>!&|^.~]++", "o")
        .on("@?+\"", "s", "text")
        .on("'(?:\\\\.|.)'", "sc");
    numbers(root);
    declarations(root);
    names(swift, root);
    texts(swift);
    return swift.built();
  }

  private static void space(Grammar swift) {
    swift.state("line-start").on("#.*", "cp").mix("inline-space").on("", GrammarReader::pop);
    swift.state("inline-space").on("\\s++", "").mix("comments");
    swift
        .state("space")
        .on("\\n++", "", "line-start")
        .on("//.*?$", "c1", "line-start")
        .mix("inline-space");
    swift.state("comments").on("/\\*", "cm", "comment");
    swift.state("comment").mix("comments").last("\\*/", "cm").on("[^*/]++", "cm").on(".", "cm");
  }

  private static void numbers(Grammar.State root) {
    String exponent = "(?:[eE][+-]?+\\d++(?:_\\d)*+)?+";
    root.on("(?:" + DIGITS + "\\*|(?:" + DIGITS + ")?+\\.\\d++(?:_\\d)*+)" + exponent, "mf")
        .on("\\d++[eE][+-]?+[0-9]++", "mf")
        .on("0o?+[0-7]++(?:_[0-7]++)*+", "mo")
        .on(
            "0x[0-9A-Fa-f]++(?:_[0-9A-Fa-f]++)*+(?:(?:\\.[0-9A-F]++(?:_[0-9A-F]++)*+)?+p[+-]?+\\d++)?+",
            "mh")
        .on("0b[01]++(?:_[01]++)*+", "mb")
        .on(DIGITS, "mi");
  }

  private static void declarations(Grammar.State root) {
    root.on("@" + NAME, "kd")
        .on(
            "((?:private|internal)\\( *+)(\\w++)( *+\\))",
            reader -> argument(reader, reader.group(2).equals("set")))
        .on(
            "(unowned\\( *+)(\\w++)( *+\\))",
            reader -> argument(reader, reader.group(2).matches("(?:un)?safe")))
        .on("#available\\([^)]++\\)", "kd")
        .groups("(#(?:selector|keyPath)\\()([^)]+?(?:\\(.*?\\))?)(\\))", "kd", "nf", "kd")
        .on("#(?:line|file|column|function|dsohandle)", "kd")
        .groups("((?:let|var)\\b)(\\s*+)(" + NAME + ")", "k", "", "nv")
        .on(
            "((?:let|var)\\b)(\\s*+)(\\()",
            reader -> {
              reader.groups("k", "", "p");
              reader.push("tuple");
            });
  }

  private static void argument(GrammarReader reader, boolean known) {
    reader.groups("kd", known ? "kd" : "err", "kd");
  }

  private static void names(Grammar swift, Grammar.State root) {
    root.on(
            "(?!\\b(?:if|while|for|private|internal|unowned|switch|case)\\b)\\b"
                + NAME
                + "(?=[?!]?\\s*+\\()",
            reader -> reader.token(isCapital(reader.group(0)) ? "kt" : "nf"))
        .on("as[?!]?+(?=\\s)", "k")
        .on("try!?+(?=\\s)", "k")
        .groups("(#?+(?!default)(?!\\p{Lu})" + NAME + ")(\\s*+)(:)", "nv", "", "p")
        .on(NAME, SwiftGrammar::word)
        .groups("(`)(" + NAME + ")(`)", "p", "nv", "p");
    swift
        .state("tuple")
        .on(NAME, "nv")
        .groups("(`)(" + NAME + ")(`)", "p", "nv", "p")
        .on(",", "p")
        .on("\\(", "p", "tuple")
        .last("\\)", "p")
        .mix("inline-space");
  }

  private static boolean isCapital(String word) {
    return Character.isUpperCase(word.codePointAt(0));
  }

  private static void word(GrammarReader reader) {
    String word = reader.group(0);
    if (KEYWORDS.contains(word)) reader.token("k");
    else if (DECLARATIONS.contains(word)) reader.token("kd");
    else if (word.equals("true") || word.equals("false") || word.equals("nil")) reader.token("kc");
    else reader.token(isCapital(word) ? "kt" : "n");
  }

  private static void texts(Grammar swift) {
    swift
        .state("text")
        .on("\\\\[\\\\0tnr'\"]", "se")
        .on("\\\\\\(", "se", "inserted")
        .on("\\\\u\\{[0-9a-fA-F]{1,8}\\}", "se")
        .on("[^\\\\\"]++", "s")
        .last("\"\"\"", "s")
        .last("\"", "s");
    swift.state("inserted").on("\\(", "p", "parentheses").last("\\)", "se").mix("root");
    swift.state("parentheses").on("\\(", "p", "parentheses").last("\\)", "p").mix("root");
  }
}
