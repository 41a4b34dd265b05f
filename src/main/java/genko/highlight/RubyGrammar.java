package genko.highlight;

/** Ruby, and Crystal, which is written much like it. */
final class RubyGrammar {
  /** What follows a name that is called: not again the beginning of an expression. */
  private static final String CALL = "method-call";

  private static final String START = "expression";
  private static final String NAME = "[a-zA-Z_]\\w*+";
  private static final String CODE = "\\\\(?:[\\\\abefnrstv#\"']|x[a-fA-F0-9]{1,2}+|[0-7]{1,3}+)";

  static final Grammar RUBY = grammar(false);
  static final Grammar CRYSTAL = grammar(true);

  private final Grammar grammar = new Grammar(START);
  private final boolean crystal;

  private RubyGrammar(boolean crystal) {
    this.crystal = crystal;
  }

  private static Grammar grammar(boolean crystal) {
    RubyGrammar made = new RubyGrammar(crystal);
    made.spaces();
    made.symbols();
    made.root();
    RubyTexts.addTo(made.grammar, crystal);
    made.definitions();
    made.expressions();
    return made.grammar.built();
  }

  private void spaces() {
    grammar
        .state("space")
        .mix("inline-space")
        .on("\\n\\s*+", "", START)
        .on("#.*$", "c1")
        .on("=begin\\b(?s:.*?)\\n=end\\b", "cm");
    grammar.state("inline-space").on("[ \\t\\r]++", "");
  }

  private void symbols() {
    String marks =
        crystal
            ? "===|=?~|\\[\\][=?]?|\\*\\*=?|//=?|[=^*/+-]=?|&[&*+-]?=?|\\|\\|?=?|![=~]?|%=?|<=>"
                + "|<<?=?|>>?=?|\\.\\.\\.?"
            : "\\*\\*|[-+]@|[/%&|^`~]|\\[\\]=?|<<|>>|<=?>|<=?|===?";
    grammar
        .state("symbols")
        .on("(?i::@{0,2}[a-z_]\\w*+[!?]?+)", "ss")
        .on(":(?:" + marks + ")", "ss")
        .on(":'(?:[^'\\\\]++|\\\\[\\\\']?+)*+'|:'(?s:.*)'", "ss")
        .on(":\"", "ss", "simple-ss");
  }

  private void root() {
    Grammar.State root = grammar.state("root").mix("space").on("__END__", "cp", "end-part");
    if (crystal) crystalNumbers(root);
    else numbers(root);
    root.on("(?i:@@[a-z_]\\w*+)", "vc")
        .on("(?i:@[a-z_]\\w*+)", "vi")
        .on("\\$\\w++|\\$[!@&`'+~=/\\\\,;.<>_*$?:\"]|\\$-[0adFiIlpvw]", "vg")
        .on("::", "o")
        .mix("texts");
    words(root);
    root.mix("heredocs")
        .on("\\.{2,3}", "o", START)
        .on("[A-Z][a-zA-Z0-9_]*+", "no", CALL)
        .on(
            "(\\.|::)(\\s*+)([a-z_]\\w*+[!?]?+|[*%&^`~+-/\\[<>=])",
            reader -> {
              reader.groups("p", "", "nf");
              reader.push(CALL);
            })
        .on(NAME + "[?!]", "n", START)
        .on(NAME, "n", CALL);
    marks(root);
  }

  private static void numbers(Grammar.State root) {
    String decimal = "\\d++(?:_\\d++)*+";
    String exponent = "(?:[eE][+-]?\\d++)";
    root.on("0_?[0-7]++(?:_[0-7]++)*+", "mo")
        .on("0x[0-9A-Fa-f]++(?:_[0-9A-Fa-f]++)*+", "mh")
        .on("0b[01]++(?:_[01]++)*+", "mb")
        .on(decimal + "(?:\\." + decimal + exponent + "?|" + exponent + ")", "mf")
        .on(decimal, "mi");
  }

  private static void crystalNumbers(Grammar.State root) {
    root.on("0o[0-7]++(?:_[0-7]++)*+", "mo")
        .on("0x[0-9A-Fa-f]++(?:_[0-9A-Fa-f]++)*+", "mh")
        .on("0b[01]++(?:_[01]++)*+", "mb")
        .on("(?i:\\d++\\.\\d++(?:e[+-]?\\d++)?(?:_f32)?|\\d++e[+-]?\\d++|\\d++_f32)", "mf")
        .on("\\d++(?:_\\d++)*+(?:_[iu]\\d++)?", "mi")
        .on("@\\[[^\\]]++\\]", "nd");
  }

  private void words(Grammar.State root) {
    String language = crystal ? "crystal" : "ruby";
    root.on(
            "(?:" + WordLists.pattern(language + "-keyword") + (crystal ? ")\\b" : ")(?=\\W|$)"),
            "k",
            START)
        .on("(?:" + WordLists.pattern(language + "-pseudo") + ")\\b", "kp", START)
        .groups("(module)(\\s++)(" + NAME + "(?:::" + NAME + ")*+)", "k", "", "nn");
    definition(root, crystal ? "(def|macro\\b)(\\s*+)" : "(def\\b)(\\s*+)", "function-name");
    definition(root, "(class\\b)(\\s*+)", "class-name");
    root.on("(?:" + WordLists.pattern(language + "-question") + ")[?]", "nb", START)
        .on("(?:chomp|chop|exit|gsub|sub)!", "nb", START)
        .on("(?:" + WordLists.pattern(language + "-builtin") + ")\\b", "nb", CALL);
  }

  private static void definition(Grammar.State root, String pattern, String next) {
    root.on(
        pattern,
        reader -> {
          reader.groups("k", "");
          reader.push(next);
        });
  }

  private void marks(Grammar.State root) {
    if (crystal) {
      root.on("\\*\\*|//|>=|<=|<=>|<<?|>>?|=~|={3}|!~|&&?|\\|\\||\\.", "o", START)
          .on("\\{%|%\\}", "p");
    } else {
      root.on("\\*\\*|<<?|>>?|>=|<=|<=>|=~|={3}|!~|&&?|\\|\\||\\.", "o", START);
    }
    root.on("[-+/*%=<>&!^|~]=?", "o", START)
        .on(
            "[?]",
            reader -> {
              reader.token("p");
              reader.push("ternary");
              reader.push(START);
            })
        .on("[\\[({,:\\\\;/]", "p", START)
        .on("[\\])}]", "p");
  }

  private void definitions() {
    grammar
        .state("function-name")
        .on("\\s++", "")
        .on("\\(", "p", "parameters")
        .on(
            "(?:([a-zA-Z_]\\w*+)(\\.))?("
                + NAME
                + "[!?]?+|\\*\\*?|[-+]@?|[/%&|^`~]|\\[\\]=?|<<?|>>?|<=>?|>=|===?)",
            reader -> {
              reader.groups("nc", "o", "nf");
              reader.pop();
            })
        .on("", GrammarReader::pop);
    Grammar.State name = grammar.state("class-name").on("\\s++", "");
    if (!crystal) name.on("\\w++(?:::\\w++)++", "nc");
    parameters(name);
    name.becomes("<<", "o", START).last("[A-Z_]\\w*+", "nc").on("", GrammarReader::pop);
    Grammar.State inner =
        grammar
            .state("parameters")
            .on(
                "(\\))(\\.|::)?",
                reader -> {
                  reader.groups("p", "o");
                  reader.pop();
                });
    parameters(inner);
    inner.mix("root");
  }

  private static void parameters(Grammar.State state) {
    state.on(
        "\\(",
        reader -> {
          reader.token("p");
          reader.push("parameters");
          reader.push(START);
        });
  }

  private void expressions() {
    Grammar.State ternary = grammar.state("ternary");
    if (crystal) {
      ternary.becomes(":(?!:)", "p", START);
    } else {
      ternary
          .on(
              "(:)(\\s++)",
              reader -> {
                reader.groups("p", "");
                reader.become(START);
              })
          .becomes(":(?![^#\\n]*?[:\\\\])", "p", START);
    }
    ternary.mix("root");
    grammar
        .state(CALL)
        .becomes(crystal ? "/" : "[/%]", "o", START)
        .on("(?=\\n)", GrammarReader::pop)
        .on("", reader -> reader.become("spaced-call"));
    grammar
        .state("spaced-call")
        .mix("space")
        .becomes("[%/]=", "o", START)
        .becomes("/(?=\\S|\\s*+/)", "sr", "expression-text")
        .mix("sigils")
        .on("(?=\\s*+/)", GrammarReader::pop)
        .becomes("\\s++", "", START)
        .on("", GrammarReader::pop);
    grammar
        .state(START)
        .mix("inline-space")
        .becomes("/", "sr", "expression-text")
        .last("[?](?:\\\\[MC]-)*+(?:" + CODE + "|\\S)(?!\\w)", "sc")
        .on(
            "(\\s*+)(%[rqswQWxiI]? \\S*+ )",
            reader -> {
              reader.groups("", "sx");
              reader.pop();
            })
        .mix("sigils")
        .on("", GrammarReader::pop);
    grammar.state("end-part").last("(?s:.+)", "cp");
  }
}
