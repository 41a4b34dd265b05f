package genko.highlight;

/** Go. */
final class GoGrammar {
  private static final String DIGITS = "[0-9]++";
  private static final String EXPONENT = "(?:[eE][+-]?[0-9]++)";
  private static final String FLOAT =
      "(?:%1$s\\.(?:%1$s)?+%2$s?+|%1$s%2$s|\\.%1$s%2$s?+)".formatted(DIGITS, EXPONENT);

  static final Grammar GO = grammar();

  private GoGrammar() {}

  private static Grammar grammar() {
    Grammar go = new Grammar();
    String hex = "[0-9A-Fa-f]";
    String escape = "\\\\[abfnrtv\\\\'\"]|\\\\u" + hex + "{4}|\\\\U" + hex + "{8}";
    go.state("root")
        .on("//[^\\n]*+|/\\*(?s:.*?)\\*/", "c")
        .on(word("go-keyword"), "k")
        .on(word("go-type"), "kt")
        .on(word("go-builtin"), "nb")
        .on("\\b(?:true|false|iota|nil)\\b", "no")
        .on("(?:" + DIGITS + "|" + FLOAT + ")i", "m")
        .on(FLOAT, "m")
        .on("0[xX]" + hex + "++|" + DIGITS, "m")
        .on("'(?:[^\\n]|" + escape + "|\\\\[0-7]{3}|\\\\x" + hex + "{2})'", "sc")
        .on("\\.\\.\\.|[-+&=!|<*^>/:%.]", "o")
        .on("[()\\[\\]{},;]", "p")
        .on("[\\p{IsAlphabetic}_][\\p{IsAlphabetic}_\\p{Nd}]*+", "n")
        .on("\\s++", "")
        .on("`", "s", "raw")
        .on("\"", "s", "text");
    go.state("text")
        .on(escape + "|\\\\x" + hex + "{2}", "se")
        .on("\\\\.", "err")
        .last("\"", "s")
        .on("[^\"\\\\]++", "s");
    go.state("raw").last("`", "s").on("[^`]++", "s");
    return go.built();
  }

  private static String word(String list) {
    return "\\b(?:" + WordLists.pattern(list) + ")\\b";
  }
}
