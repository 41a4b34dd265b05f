package genko.highlight;

import java.util.Set;

/** Rust. What a macro is given ends where all of its brackets are closed. */
final class RustGrammar {
  private static final String NAME =
      "[\\p{L}\\p{Nl}_][\\p{L}\\p{Nl}\\p{Mn}\\p{Mc}\\p{Nd}\\p{Pc}]*+";
  private static final String ESCAPE =
      "\\\\(?:[nrt'\"\\\\0]|x[0-9a-fA-F]{2}|u\\{(?:[0-9a-fA-F]_*+){1,6}\\})";
  private static final String OPENING = "[({";
  private static final String CLOSING = "])}";

  private static final Set<String> BUILTINS = WordLists.of("rust-builtin");

  static final Grammar RUST = grammar();

  private RustGrammar() {}

  private static Grammar grammar() {
    Grammar rust = new Grammar("line-start");
    comments(rust);
    literals(rust);
    rust.state("line-start").mix("space").on("#\\s[^\\n]*+", "cs").on("", GrammarReader::pop);
    rust.state("attribute")
        .mix("space")
        .mix("literals")
        .on("[(,)=:]", "nd")
        .last("\\]", "nd")
        .on(NAME, "nd");
    root(rust);
    macros(rust);
    return rust.built();
  }

  private static void comments(Grammar rust) {
    rust.state("space")
        .on("\\s++", "")
        .on("////++[^\\n]*+", "c1")
        .on("//[/!][^\\n]*+", "cd")
        .on("//[^\\n]*+", "c1")
        .on("/\\*\\*\\*?/", "cm")
        .on("/\\*\\*\\*++", "cm", "plain-block")
        .on("/\\*[*!]", "cd", "doc-block")
        .on("/\\*", "cm", "plain-block");
    block(rust, "plain-block", "cm");
    block(rust, "doc-block", "cd");
  }

  private static void block(Grammar rust, String state, String kind) {
    rust.state(state).last("\\*/", kind).on("/\\*", kind, state).on("[^*/]++|[*/]", kind);
  }

  private static void literals(Grammar rust) {
    String dot = "\\.[0-9][0-9_]*+";
    String exponent = "[eE][-+]?[0-9_]++";
    String type = "(?:f32|f64)";
    String size = "(?:8|16|32|64|128|size)";
    rust.state("literals")
        .on("\\b(?:true|false)\\b", "kc")
        .on("b?'(?:" + ESCAPE + "|[^\\\\])'", "sc")
        .on("b?\"", "s", "text")
        .on("b?r(#*+)\"(?s:.*?)\"\\1", "s")
        .on(
            "[0-9][0-9_]*+(?:(?:%1$s)(?:%2$s)?%3$s?|(?:%1$s)?(?:%2$s)%3$s?|(?:%1$s)?(?:%2$s)?%3$s"
                    .formatted(dot, exponent, type)
                + "|\\.(?![._\\p{L}\\p{Nl}]))",
            "mf")
        .on(
            "(?:0b[10_]++|0x[0-9a-fA-F_]++|0o[0-7_]++|[0-9][0-9_]*+)(?:u%1$s?|i%1$s)?"
                .formatted(size),
            "mi");
    rust.state("text").last("\"", "s").on(ESCAPE, "se").on("[^\"\\\\]++", "s");
  }

  private static void root(Grammar rust) {
    rust.state("root")
        .on("\\n", "", "line-start")
        .mix("space")
        .on("#!?\\[", "nd", "attribute")
        .on("\\b(?:" + WordLists.pattern("rust-keyword") + ")\\b", "k")
        .mix("literals")
        .on("[=-]>|<->", "k")
        .on("[()\\[\\]{}|,:;]", "p")
        .on("[*/!@~&+%^<>=?-]|\\.{2,3}", "o")
        .on("(?:\\.\\s*+)?" + NAME + "(?=\\s*+\\()", "nf")
        .on("\\.\\s*+await\\b", "k")
        .on("\\.\\s*+" + NAME, "py")
        .on("\\.\\s*+\\d++", "na")
        .groups("(" + NAME + ")(::)", "nn", "p")
        .on("\\bmacro_rules!", "nd", "macro-rules")
        .on(NAME + "!", "nd", "macro")
        .on("'static\\b", "k")
        .on("'" + NAME, "nv")
        .on(NAME, reader -> reader.token(BUILTINS.contains(reader.group(0)) ? "nb" : "n"));
  }

  private static void macros(Grammar rust) {
    rust.state("macro")
        .mix("literals")
        .on("[\\[{(]", reader -> bracket(reader, OPENING.indexOf(reader.group(0)), 1))
        .on("[\\]})]", reader -> bracket(reader, CLOSING.indexOf(reader.group(0)), -1))
        .on(NAME + "!", "nd")
        .mix("root")
        .on(".", "");
    rust.state("macro-rules").on("\\$" + NAME + "(?::" + NAME + ")?", "nv").on("\\$", "nv");
    rust.state("macro-rules").mix("macro");
  }

  /** Counts the brackets of each kind that are open; their numbers are what is remembered. */
  private static void bracket(GrammarReader reader, int kind, int by) {
    int[] open = new int[CLOSING.length()];
    String note = reader.note();
    if (!note.isEmpty()) {
      String[] numbers = note.split(" ", -1);
      for (int i = 0; i < open.length; i++) open[i] = Integer.parseInt(numbers[i]);
    }
    open[kind] += by;
    reader.forget();
    reader.note(open[0] + " " + open[1] + " " + open[2]);
    reader.token("p");
    if (by < 0 && open[0] == 0 && open[1] == 0 && open[2] == 0) reader.pop();
  }
}
