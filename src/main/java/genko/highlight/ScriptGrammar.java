package genko.highlight;

import java.util.Set;

/** JavaScript, TypeScript and JSON. */
final class ScriptGrammar {
  private static final String NAME = "[\\p{L}\\p{Nl}$_][" + Grammar.WORD + "]*+";

  static final Grammar JAVASCRIPT = new ScriptGrammar(false).built();
  static final Grammar TYPESCRIPT = new ScriptGrammar(true).built();
  static final Grammar JSON = json();

  private final Grammar script = new Grammar();
  private final boolean typed;
  private final Set<String> keywords;
  private final Set<String> declarations;
  private final Set<String> reserved;
  private final Set<String> constants = WordLists.of("js-constant");
  private final Set<String> builtins;

  private ScriptGrammar(boolean typed) {
    this.typed = typed;
    keywords = words("keyword");
    declarations = words("declaration");
    reserved = words("reserved");
    builtins = words("builtin");
  }

  private Set<String> words(String kind) {
    return typed ? WordLists.of("js-" + kind, "ts-" + kind) : WordLists.of("js-" + kind);
  }

  private Grammar built() {
    comments();
    root();
    places();
    expressions();
    texts();
    return script.built();
  }

  private void comments() {
    script
        .state("comments")
        .on("\\s++", "")
        .on("<!--", "c")
        .on("//.*?$", "c1")
        .on("/\\*", "cm", "comment");
    script.state("comment").last("\\*/", "cm").on("[^*/]++", "cm").on("[*/]", "cm");
  }

  private void root() {
    Grammar.State root = script.state("root");
    if (typed) root.on("\\?\\.", "p").on("\\?\\?", "o");
    root.on("\\s*+#!(?s:.*?)\\n", "cp", "statement")
        .mix("comments")
        .on("\\+\\+|--|~|\\?\\?=?+|&&|\\|\\||\\\\(?=\\n)|<<|>>>?+|===|!==", "o", "operand")
        .on("[-<>+*%&|^/!=]=?+", "o", "operand")
        .on("[(\\[,]", "p", "operand")
        .on(";", "p", "statement")
        .on("[)\\].]", "p")
        .on("`", "s2", "template")
        .on("\\?\\.", "p")
        .on(
            "\\?",
            reader -> {
              reader.token("p");
              reader.push("ternary");
              reader.push("operand");
            })
        .on(
            "(@)(\\w++)?+",
            reader -> {
              reader.groups("p", "nd");
              reader.push("operand");
            })
        .on("[{}]", "p", "statement")
        .on(NAME, this::word)
        .on("[0-9]++\\.[0-9]++(?:[eE][0-9]++)?+[fd]?+", "mf")
        .on("0[xX][0-9a-fA-F]++", "mh")
        .on("0[oO][0-7][0-7_]*+", "mo")
        .on("0[bB][01][01_]*+", "mb")
        .on("[0-9]++", "mi")
        .on("\"", "dl", "double")
        .on("'", "dl", "single")
        .on(":", "p");
  }

  private void word(GrammarReader reader) {
    String word = reader.group(0);
    if (keywords.contains(word)) {
      reader.token("k");
      reader.push("operand");
    } else if (declarations.contains(word)) {
      reader.token("kd");
      reader.push("operand");
    } else if (reserved.contains(word)) {
      reader.token("kr");
    } else if (constants.contains(word)) {
      reader.token("kc");
    } else {
      reader.token(builtins.contains(word) ? "nb" : "nx");
    }
  }

  /** Where a slash begins an expression and a brace an object. */
  private void places() {
    script
        .state("operand")
        .mix("comments")
        .becomes("/", "sr", "expression")
        .becomes("\\{", "p", "object")
        .on("", GrammarReader::pop);
    Grammar.State statement = script.state("statement");
    if (typed) {
      statement.on(
          "(" + NAME + ")(\\??+)(\\s*+)(:)",
          reader -> {
            reader.groups("nl", "p", "", "p");
            reader.push("operand");
          });
    }
    statement
        .becomes("case\\b", "k", "operand")
        .groups("(" + NAME + ")(\\s*+)(:)", "nl", "", "p")
        .mix("operand");
    script
        .state("object")
        .mix("comments")
        .on(
            "\\{",
            reader -> {
              reader.token("p");
              reader.pushAgain();
            })
        .becomes("\\}", "p", "statement")
        .on(
            "(" + NAME + ")(\\s*+)(:)",
            reader -> {
              reader.groups("na", "", "p");
              reader.push("operand");
            })
        .on(":", "p")
        .mix("root");
    script.state("ternary").becomes(":", "p", "operand").mix("root");
  }

  private void expressions() {
    script
        .state("expression")
        .becomes("/", "sr", "flags")
        .last("[^/]\\n", "err")
        .last("\\n", "err")
        .on("\\[\\^?+", "se", "class")
        .on("\\\\.", "se")
        .on("\\(\\?[:=<!]", "se")
        .on("\\{[\\d,]++\\}", "se")
        .on("[()?]", "se")
        .on(".", "sr");
    script.state("flags").last("[gimuy]++", "sr").on("", GrammarReader::pop);
    script
        .state("class")
        .on("/", "se")
        .on(
            "[^/]\\n",
            reader -> {
              reader.token("err");
              reader.pop();
              reader.pop();
            })
        .last("\\]", "se")
        .on("\\\\.", "se")
        .on(".", "sr");
  }

  private void texts() {
    script.state("double").on("\\\\[\\\\nrt\"]?+", "se").on("[^\\\\\"]++", "s2").last("\"", "dl");
    script.state("single").on("\\\\[\\\\nrt']?+", "se").on("[^\\\\']++", "s1").last("'", "dl");
    script
        .state("template")
        .on("\\$\\{", "p", "inserted")
        .last("`", "s2")
        .on("\\\\[$`]", "se")
        .on("[^$`\\\\]++", "s2")
        .on("[\\\\$]", "s2");
    script.state("inserted").last("\\}", "p").mix("root");
  }

  private static Grammar json() {
    Grammar json = new Grammar();
    json.state("space").on("\\s++", "w");
    json.state("root")
        .mix("space")
        .on("\\{", "p", "object")
        .on("\\[", "p", "array")
        .mix("name")
        .mix("value")
        .on("[\\]}]", "p");
    json.state("name").groups("(\"(?:\\\\.|[^\"\\\\\\n])*+\")(\\s*+)(:)", "nl", "w", "p");
    json.state("object").mix("space").mix("name").mix("value").last("\\}", "p").on(",", "p");
    json.state("array").mix("value").last("\\]", "p").on(",", "p");
    json.state("value")
        .mix("space")
        .on("true|false|null", "kc")
        .on("-?+(?:0|[1-9]\\d*+)\\.\\d++(?:[eE][+-]?+\\d++)?", "mf")
        .on("-?+(?:0|[1-9]\\d*+)(?:[eE][+-]?+\\d++)?", "mi")
        .on("\"", "s2", "text")
        .on("\\[", "p", "array")
        .on("\\{", "p", "object");
    json.state("text").on("[^\\\\\"]++", "s2").on("\\\\.", "se").last("\"", "s2");
    return json.built();
  }
}
