package genko.highlight;

import java.util.Set;

/** Haskell. */
final class HaskellGrammar {
  private static final String SIGN = "[:!#$%&*+.\\\\/<=>?@^|~-]";

  private static final Set<String> RESERVED = WordLists.of("haskell-reserved");

  static final Grammar HASKELL = grammar();

  private HaskellGrammar() {}

  private static Grammar grammar() {
    Grammar haskell = new Grammar();
    comments(haskell);
    root(haskell);
    imports(haskell);
    texts(haskell);
    return haskell.built();
  }

  private static void comments(Grammar haskell) {
    haskell
        .state("basic")
        .on("\\s++", "")
        .on("\\{-#", "cp", "pragma")
        .on("\\{-", "cm", "comment")
        .on("^--\\s++\\|.*?$", "cd")
        .on("--(?![!#$%&*+./<=>?@^|_~]).*?$", "c1");
    block(haskell, "comment", "cm");
    block(haskell, "pragma", "cp");
  }

  private static void block(Grammar haskell, String state, String kind) {
    haskell.state(state).last("-\\}", kind).on("\\{-", kind, "comment").on("[^-{}]++|[-{}]", kind);
  }

  private static void root(Grammar haskell) {
    haskell
        .state("root")
        .mix("basic")
        .on("'(?=(?:.|\\\\\\S+)')", "sc", "letter")
        .on("\"", "s", "text")
        .on("\\d++[eE][+-]?\\d++", "mf")
        .on("\\d++\\.\\d++(?:[eE][+-]?\\d++)?", "mf")
        .on("0[oO][0-7]++", "mo")
        .on("0[xX][0-9a-fA-F]++", "mh")
        .on("\\d++", "mi")
        .on("[\\w']++", HaskellGrammar::word)
        .on("\\\\(?!" + SIGN + ")", "nf")
        .on(SIGN + "++", "o")
        .on("\\[\\s*+\\]", "kt")
        .on("\\(\\s*+\\)", "nb")
        .on(
            "(\\[)([_a-z][\\w']*+)(\\|)",
            reader -> {
              reader.groups("o", "n", "o");
              reader.push("quotation");
            })
        .on("[\\[\\](),;`{}]", "p");
    haskell.state("quotation").last("\\|\\]", "o").on("[^|]++|\\|", "");
  }

  private static void word(GrammarReader reader) {
    String word = reader.group(0);
    int first = word.startsWith("'") ? 1 : 0;
    boolean type = word.length() > first && word.charAt(first) >= 'A' && word.charAt(first) <= 'Z';
    if (word.equals("import") || word.equals("module")) {
      reader.token("kr");
      reader.push(word);
    } else if (RESERVED.contains(word)) {
      reader.token("kr");
    } else {
      reader.token(type ? "kt" : "n");
    }
  }

  private static void imports(Grammar haskell) {
    String name = "([A-Z][\\w.]*+)(\\s++)";
    haskell
        .state("import")
        .on("\\s++", "")
        .on("\"", "s", "text")
        .on("\\bqualified\\b", "k")
        .on(
            name + "(as)(\\s++)([A-Z][a-zA-Z0-9_.]*+)",
            reader -> {
              reader.groups("nn", "", "k", "", "n");
              reader.pop();
            })
        .on(
            name + "(hiding)(\\s++)(\\()",
            reader -> {
              reader.groups("nn", "", "k", "", "p");
              reader.become("names");
            })
        .on(
            name + "(\\()",
            reader -> {
              reader.groups("nn", "", "p");
              reader.become("names");
            })
        .last("[\\w.]++", "nn");
    haskell
        .state("module")
        .on("\\s++", "")
        .on(
            name + "(\\()",
            reader -> {
              reader.groups("nn", "", "p");
              reader.push("names");
            })
        .last("\\bwhere\\b", "kr")
        .last("[A-Z][a-zA-Z0-9_.]*+", "nn");
    haskell
        .state("names")
        .mix("basic")
        .on("[A-Z]\\w*+", "kt")
        .on("_[\\w']++|[a-z][\\w']*+", "nf")
        .on(",", "p")
        .on(SIGN + "++", "o")
        .on("\\(", "p", "names")
        .last("\\)", "p");
  }

  private static void texts(Grammar haskell) {
    haskell
        .state("letter")
        .on(
            "\\\\",
            reader -> {
              reader.token("se");
              reader.become("letter-end");
              reader.push("escape");
            })
        .becomes(".", "sc", "letter-end");
    haskell.state("letter-end").last("'", "sc").last(".", "err");
    haskell.state("text").last("\"", "s").on("\\\\", "se", "escape").on("[^\\\\\"]++", "s");
    String control =
        "NUL|SOH|[SE]TX|EOT|ENQ|ACK|BEL|BS|HT|LF|VT|FF|CR|S[OI]|DLE|DC[1-4]|NAK|SYN|ETB|CAN|EM"
            + "|SUB|ESC|[FGRU]S|SP|DEL";
    haskell
        .state("escape")
        .last("[abfnrtv\"'&\\\\]", "se")
        .last("\\^[\\]\\[A-Z@^_]", "se")
        .last(control, "se")
        .last("[oO][0-7]++|[xX][0-9a-fA-F]++|\\d++|\\s++\\\\", "se");
  }
}
