package genko.highlight;

import java.util.Locale;
import java.util.Set;

/** Python. */
final class PythonGrammar {
  private static final String NAME = "[" + Grammar.LETTER + "_][" + Grammar.LETTER + "\\p{Nd}_]*+";
  private static final String DOTTED =
      "[" + Grammar.LETTER + "_.][" + Grammar.LETTER + "\\p{Nd}_.]*+";
  private static final String DIGITS = "[0-9](?:_?+[0-9])*+";
  private static final String EXPONENT = "[eE][+-]?+" + DIGITS;
  private static final Set<String> KEYWORDS = WordLists.of("python-keyword");
  private static final Set<String> BUILTINS = WordLists.of("python-builtin");
  private static final Set<String> CONSTANTS = WordLists.of("python-constant");

  static final Grammar PYTHON = grammar();

  private PythonGrammar() {}

  private static Grammar grammar() {
    Grammar python = new Grammar();
    Grammar.State root = python.state("root");
    root.on("\\n++", "")
        .groups("^(:)(\\s*+)((?i)[ru]{0,2}\"\"\"(?s:.*?)\"\"\")", "p", "", "sd")
        .on("[^\\S\\n]++", "")
        .on("#.*+\\n?+", "c1")
        .on("[\\[\\]{}:(),;.]", "p")
        .on("\\\\\\n?+", "")
        .on("(?:in|is|and|or|not)\\b", "ow")
        .on("(?:<<|>>|//|\\*\\*)=?+", "o")
        .on("[-~+/*%=<>&^|@]=?+|!=", "o");
    statements(root);
    texts(python, root);
    root.on("@" + DOTTED, "nd").on(NAME, PythonGrammar::word);
    numbers(root);
    python.state("function").last(NAME, "nf");
    python.state("class").last(NAME, "nc");
    return python.built();
  }

  private static void statements(Grammar.State root) {
    String gap = "((?:\\\\\\s|\\s)++)";
    root.groups("(from)" + gap + "(" + DOTTED + ")" + gap + "(import)", "kn", "", "nn", "", "kn")
        .groups("(import)(\\s++)(" + DOTTED + ")", "kn", "", "nn");
    for (String word : new String[] {"def", "class"}) {
      root.on(
          "(" + word + ")" + gap,
          reader -> {
            reader.groups("k", "");
            reader.push(word.equals("def") ? "function" : "class");
          });
    }
  }

  private static void word(GrammarReader reader) {
    String word = reader.group(0);
    if (KEYWORDS.contains(word)) reader.token("k");
    else if (BUILTINS.contains(word)) reader.token("nb");
    else reader.token(CONSTANTS.contains(word) ? "bp" : "n");
  }

  private static void numbers(Grammar.State root) {
    root.on(
            "(?:(?:"
                + DIGITS
                + ")?+\\."
                + DIGITS
                + "|"
                + DIGITS
                + "\\.)(?:"
                + EXPONENT
                + ")?+[jJ]?+",
            "mf")
        .on(DIGITS + EXPONENT + "[jJ]?+", "mf")
        .on(DIGITS + "[jJ]", "mf")
        .on("0[bB](?:_?+[01])++", "mb")
        .on("0[oO](?:_?+[0-7])++", "mo")
        .on("0[xX](?:_?+[a-fA-F0-9])++", "mh")
        .on("\\d++L", "il")
        .on("[1-9](?:_?+[0-9])*+|0(?:_?+0)*+", "mi");
  }

  /** What is remembered of an open text is its letters and, after a blank, its mark. */
  private static void texts(Grammar python, Grammar.State root) {
    root.on("`.*?`", "sb")
        .on(
            "([rfbuRFBU]{0,2})('''|\"\"\"|['\"])",
            reader -> {
              reader.groups("sa", "s");
              reader.note(reader.group(1).toLowerCase(Locale.ROOT) + " " + reader.group(2));
              reader.push("text");
            });
    python
        .state("text")
        .on("[^'\"\\\\{]++", "s")
        .on("\\{\\{", "s")
        .on("'''|\"\"\"|['\"]", PythonGrammar::mark)
        .on("(?=\\\\)", "s", "escape")
        .on("\\{", PythonGrammar::brace);
    python
        .state("escape")
        .on(
            "\\\\(?:[\\\\abfnrtv\"']|\\n|newline|N\\{[a-zA-Z][a-zA-Z ]+[a-zA-Z]\\}"
                + "|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8}|x[a-fA-F0-9]{2}|[0-7]{1,3})",
            reader -> {
              reader.token(letters(reader).contains("r") ? "s" : "se");
              reader.pop();
            })
        .last("\\\\.", "s");
    python
        .state("inserted")
        .on("[^{}!:]++", reader -> reader.fresh(reader.grammar(), reader.group(0)))
        .on("![asr]", "si")
        .on(":", "si")
        .on("\\{", "si", "inserted")
        .last("\\}", "si");
  }

  private static String letters(GrammarReader reader) {
    return reader.note().split(" ", 2)[0];
  }

  private static void mark(GrammarReader reader) {
    reader.token("s");
    if (!reader.note().endsWith(" " + reader.group(0))) return;
    reader.forget();
    reader.pop();
  }

  private static void brace(GrammarReader reader) {
    if (!letters(reader).contains("f")) {
      reader.token("s");
      return;
    }
    reader.token("si");
    reader.push("inserted");
  }
}
