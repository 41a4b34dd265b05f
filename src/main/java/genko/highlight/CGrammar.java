package genko.highlight;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** C and C++. */
final class CGrammar {
  private static final String NAME = "[a-zA-Z_][a-zA-Z0-9_]*+";

  /** Digits with single quotes between them. */
  private static final String DIGITS = "\\d(?:'?+\\d)*+";

  private static final String EXPONENT = "[eE][+-]?+";
  private static final Pattern BEFORE = Pattern.compile("[\\w*\\s]++");
  private static final Pattern LAST_NAME = Pattern.compile("([a-zA-Z_]\\w*+)(\\s*+)\\z");
  private static final Pattern GAP =
      Pattern.compile("(?:\\s|//(?s:.*?)\\n|/\\*(?s:.*?)\\*/)*+(?=[{;])");

  static final Grammar C = new CGrammar(false).built();
  static final Grammar CPP = new CGrammar(true).built();

  private final Grammar c = new Grammar("line-start");
  private final boolean plus;
  private final Set<String> keywords;
  private final Set<String> types;
  private final Set<String> reserved;

  private CGrammar(boolean plus) {
    this.plus = plus;
    keywords = words("keyword");
    types = words("type");
    reserved = words("reserved");
  }

  private Set<String> words(String kind) {
    return plus ? WordLists.of("c-" + kind, "cpp-" + kind) : WordLists.of("c-" + kind);
  }

  private Grammar built() {
    space();
    root();
    if (plus) statementsOfCpp();
    statements();
    texts();
    directives();
    return c.built();
  }

  private void space() {
    c.state("expression-start")
        .mix("inline-space")
        .on("#if\\s0", "c", "left-out")
        .on("#", "cp", "directive")
        .on("", GrammarReader::pop);
    c.state("line-start").on(NAME + ":(?!:)", "nl").mix("expression-start");
    c.state("inline-space")
        .on("[ \\t\\r]++", "")
        .on("\\\\\\n", "")
        .on("/(?:\\\\\\n)?+\\*(?s:.*?)\\*(?:\\\\\\n)?+/", "cm");
    c.state("space")
        .on("\\n++", "", "line-start")
        .on("//.*$", "c1", "line-start")
        .mix("inline-space");
    c.state("root-space").on("\\n++", "", "expression-start").mix("space");
  }

  private void root() {
    Grammar.State root = c.state("root");
    if (plus) root.on("(?:__offload|__blockingoffload|__outer)\\b", "kp");
    root.mix("root-space")
        .found(
            CGrammar::signature,
            reader -> {
              reader.fresh(reader.grammar(), reader.group(1));
              reader.token("nf", reader.group(2));
              reader.fresh(reader.grammar(), reader.group(3));
              reader.fresh(reader.grammar(), reader.group(4));
              reader.token("p", reader.group(5));
              if (reader.group(5).equals("{")) reader.push("function");
            })
        .on("\\{", "p", "function")
        .mix("statements");
    c.state("function")
        .mix("space")
        .mix("statements")
        .on(";", "p")
        .on("\\{", "p", "function")
        .last("\\}", "p");
  }

  /**
   * What comes before the name of a function, the name, its parameters, a gap and the brace or
   * semicolon behind them.
   */
  private static Grammar.Found signature(String code, int at) {
    Matcher before = BEFORE.matcher(code).region(at, code.length());
    if (!before.lookingAt()) return new Grammar.Found(List.of(), at + 1);
    int open = before.end();
    Grammar.Found nothing = new Grammar.Found(List.of(), open);
    if (open == code.length() || code.charAt(open) != '(') return nothing;
    Matcher name = LAST_NAME.matcher(code).region(at, open);
    if (!name.find() || name.start() - at < 2) return nothing;
    char last = code.charAt(name.start() - 1);
    if (last != '*' && !Character.isWhitespace(last)) return nothing;
    Matcher gap = GAP.matcher(code);
    int semicolon = code.indexOf(';', open);
    int end = semicolon < 0 ? code.length() : semicolon;
    for (int close = code.indexOf(')', open); close >= 0 && close < end; ) {
      if (gap.region(close + 1, code.length()).lookingAt()) {
        String words = code.substring(at, name.start());
        String parameters = code.substring(name.end(1), close + 1);
        String mark = code.substring(gap.end(), gap.end() + 1);
        String all = code.substring(at, gap.end() + 1);
        return new Grammar.Found(
            List.of(all, words, name.group(1), parameters, gap.group(), mark), 0);
      }
      close = code.indexOf(')', close + 1);
    }
    return nothing;
  }

  private void statementsOfCpp() {
    c.state("statements")
        .on("(?:class|struct)\\b", "k", "class")
        .on("template\\b", "k", "template")
        .on(DIGITS + "(?:\\." + DIGITS + ")?+(?:y|d|h|min|s|ms|us|ns|i|if|il)\\b", "mx")
        .on(
            "(?:"
                + DIGITS
                + "\\.(?:"
                + DIGITS
                + ")?+|\\."
                + DIGITS
                + ")(?:"
                + EXPONENT
                + DIGITS
                + "[luLU]*+)?+",
            "mf")
        .on(DIGITS + EXPONENT + DIGITS + "[luLU]*+", "mf")
        .on("0[xX][0-9a-fA-F](?:'?+[0-9a-fA-F])*+[luLU]*+", "mh")
        .on("0b[01]++(?:'[01]++)*+", "mb")
        .on("0[0-7](?:'?+[0-7])*+[luLU]*+", "mo")
        .on(DIGITS + "[luLU]*+", "mi")
        .on("\\bnullptr\\b", "nb")
        .on(
            "(?:u8|u|U|L)?R\"([a-zA-Z0-9_{}\\[\\]#<>%:;.?*+\\-/^&|~!=,\"']{0,16})\\((?s:.{0,4000}?)\\)\\1\"",
            "s")
        .on("::|<=>", "o")
        .on("[{}]", "p");
    c.state("class")
        .last(NAME, "nc")
        .mix("space")
        .on("\\.{3}", "o")
        .last(",", "p")
        .on("", GrammarReader::pop);
    c.state("template").last("[>;]", "p").on("typename\\b", "k", "class").mix("statements");
  }

  private void statements() {
    c.state("statements")
        .mix("space")
        .on("(?:u8|u|U|L)?\"", "s", "text")
        .on("(?:u8|[uUlL])?'(?:\\\\.|\\\\[0-7]{1,3}|\\\\x[a-fA-F0-9]{1,2}|[^\\\\'\\n])'", "sc")
        .on("(?:\\d++\\.\\d*+|\\.?+\\d++)" + EXPONENT + "\\d++[luLU]*+", "mf")
        .on("0[xX][0-9a-fA-F]++[luLU]*+", "mh")
        .on("0[0-7]++[luLU]*+", "mo")
        .on("\\d++[luLU]*+", "mi")
        .on("\\*/", "err")
        .on("[~!%^&*+=|?:<>/-]", "o")
        .on("[()\\[\\],.;]", "p")
        .on("\\bcase\\b", "k", "case")
        .on("(?:true|false|NULL)\\b", "nb")
        .on(NAME, this::word);
    c.state("case").last(plus ? ":(?!:)" : ":", "p").mix("statements");
  }

  private void word(GrammarReader reader) {
    String word = reader.group(0);
    if (keywords.contains(word)) reader.token("k");
    else if (types.contains(word)) reader.token("kt");
    else reader.token(reserved.contains(word) ? "kr" : "n");
  }

  private void texts() {
    c.state("text")
        .last("\"", "s")
        .on("\\\\(?:[\\\\abfnrtv\"']|x[a-fA-F0-9]{2,4}|[0-7]{1,3})", "se")
        .on("[^\\\\\"\\n]++", "s")
        .on("\\\\\\n", "s")
        .on("\\\\", "s");
  }

  private void directives() {
    c.state("directive")
        .groups("(include)(\\s*+)(<[^>]++>|\"[^\"]++\")([^\\n]*+)", "cp", "", "cpf", "c1")
        .on("[^/\\n\\\\]++", "cp")
        .on("\\\\(?s:.)", "cp")
        .mix("inline-space")
        .on("/", "cp")
        .last("\\n", "cp");
    c.state("left-out")
        .on("^\\s*+#if", "c", "left-out")
        .last("^\\s*+#\\s*+el(?:se|if)", "c")
        .last("^\\s*+#\\s*+endif\\b(?s:.*?)(?<!\\\\)\\n", "c")
        .on(".*?\\n", "c");
  }
}
