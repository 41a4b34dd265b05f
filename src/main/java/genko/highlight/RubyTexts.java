package genko.highlight;

/**
 * The texts of {@link RubyGrammar}: in quotation marks, behind a percent sign, and those that stand
 * on the lines below ({@code <<~END}), whose ends the reader notes in their order.
 */
final class RubyTexts {
  private static final String MARK = "[\\x21-\\x7e&&[^\\w\\\\";

  private RubyTexts() {}

  static void addTo(Grammar grammar, boolean crystal) {
    Grammar.State texts =
        grammar.state("texts").mix("symbols").on("[a-z_]\\w*+[?!]?+:\\s++", "ss", "expression");
    if (!crystal) texts.on("'(?:[^'\\\\]++|\\\\[\\\\']?+)*+'|'(?s:.*)'", "s1");
    texts.on("\"", "s2", "simple-s2").on("`", "sb", "simple-sb");
    if (crystal) {
      texts.on(
          "'(\\\\u[a-fA-F0-9]{4}|\\\\u\\{[a-fA-F0-9]{1,6}\\}|\\\\[abefnrtv])?+"
              + "(?:[^'\\\\]++|\\\\[\\\\']?+)*+'",
          RubyTexts::character);
    }
    simple(grammar, "s2", "\"");
    simple(grammar, "ss", "\"");
    simple(grammar, "sb", "`");
    insertions(grammar, crystal);
    sigils(grammar, crystal);
    heredocs(grammar);
    grammar
        .state("expression-text")
        .mix("insertion")
        .on("\\\\[\\\\/]|[\\\\#]", "sr")
        .on("[^\\\\/#]++", "sr")
        .becomes("/", "sr", "expression-flags");
    grammar.state("expression-flags").last("[mixounse]*+", "sr");
  }

  /** A character, or what is none: of that Rouge gives out the last character alone. */
  private static void character(GrammarReader reader) {
    String all = reader.group(0);
    String escape = reader.group(1);
    reader.token("s1", "'");
    reader.token("se", escape);
    reader.token("s1", all.substring(1 + escape.length()));
  }

  private static void simple(Grammar grammar, String kind, String quote) {
    grammar
        .state("simple-" + kind)
        .mix("escape")
        .on("[^\\\\" + quote + "#]++", kind)
        .on("[\\\\#]", kind)
        .last(quote, kind);
  }

  private static void insertions(Grammar grammar, boolean crystal) {
    grammar
        .state("insertion")
        .on("#\\{", "si", "inserted")
        .on("(?i:#(?:@@?|\\$)[a-z_]\\w*+)", "si");
    grammar.state("inserted").last("\\}", "si").mix("root");
    Grammar.State escape =
        grammar
            .state("escape")
            .mix("insertion")
            .on("\\\\(?:[\\\\abefnrstv#\"']|x[a-fA-F0-9]{1,2}|[0-7]{1,3})", "se");
    if (crystal) escape.on("\\\\u(?:[a-fA-F0-9]{4}|\\{[^}]++\\})", "se");
    escape.on("\\\\.", "se");
  }

  private static void sigils(Grammar grammar, boolean crystal) {
    grammar
        .state("sigils")
        .on("%([rqswQWxiI])?+(" + MARK + (crystal ? "}" : "") + "]])", RubyTexts::sigil);
  }

  private static void sigil(GrammarReader reader) {
    String letter = reader.group(1);
    char open = reader.group(2).charAt(0);
    String kind = letter.equals("r") ? "sr" : "sx";
    if (letter.equals("r")) reader.push("expression-flags");
    reader.token(kind);
    boolean inserts = !letter.isEmpty() && "rQWxI".contains(letter);
    reader.push("sigil " + kind + inserts + open, state -> sigil(state, open, inserts, kind));
  }

  private static void sigil(Grammar.State state, char open, boolean inserts, String kind) {
    int bracket = "{[(<".indexOf(open);
    char close = bracket < 0 ? open : "}])>".charAt(bracket);
    String marks = "\\" + open + "\\" + close;
    state.on("\\\\[#" + marks + "\\\\]", "se");
    if (open != close) {
      state.on(
          "\\" + open,
          reader -> {
            reader.token(kind);
            reader.pushAgain();
          });
    }
    state.last("\\" + close, kind);
    if (inserts) state.mix("escape").on("#", kind);
    else state.on("[\\\\#]", kind);
    state.on("[^#" + marks + "\\\\]++", kind);
  }

  private static void heredocs(Grammar grammar) {
    grammar
        .state("heredocs")
        .on("(<<[-~]?)([\"`']?)([a-zA-Z_]\\w*+)(\\2)", RubyTexts::heredoc)
        .on("(<<[-~]?)([\"'])()(\\2)", RubyTexts::heredoc);
    grammar.state("heredoc-line").on("(?=\\n)", reader -> reader.become("heredoc")).mix("root");
    grammar
        .state("heredoc")
        .mix("escape")
        .on("\\n", "sh", "heredoc-end")
        .on("[#\\\\]", "sh")
        .on("[^#\\\\\\n]++", "sh");
    grammar.state("heredoc-end").on("[^#\\\\\\n]*+$", RubyTexts::end).on("", GrammarReader::pop);
  }

  private static void heredoc(GrammarReader reader) {
    reader.token("o", reader.group(1));
    reader.token("no", reader.group(2) + reader.group(3) + reader.group(4));
    reader.noteLast((reader.group(1).length() > 2 ? "-" : "=") + reader.group(3));
    if (!reader.isIn("heredoc-line")) reader.push("heredoc-line");
  }

  /** A line, which may be the end of the text that is noted first. */
  private static void end(GrammarReader reader) {
    String line = reader.group(0);
    String wanted = reader.note();
    if (!wanted.isEmpty() && isEnd(line, wanted)) {
      reader.forget();
      if (reader.note().isEmpty()) reader.pop();
      reader.token("no");
    } else {
      reader.token("sh");
    }
    reader.pop();
  }

  private static boolean isEnd(String line, String wanted) {
    String name = wanted.substring(1);
    int begin = wanted.startsWith("-") ? line.length() - stripped(line, true).length() : 0;
    return stripped(line.substring(begin), false).equals(name);
  }

  /** {@code line} without the white space at its beginning or at its end. */
  private static String stripped(String line, boolean front) {
    int from = 0;
    int to = line.length();
    if (front) while (from < to && line.charAt(from) <= ' ') from++;
    else while (from < to && line.charAt(to - 1) <= ' ') to--;
    return line.substring(from, to);
  }
}
