package genko.highlight;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * PHP, within HTML or by itself: code that begins with neither a tag nor text before one is PHP at
 * once.
 */
final class PhpGrammar {
  private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_]*+";
  private static final String PATH = NAME + "(?:\\\\" + NAME + ")*+";
  private static final String TYPE = "\\??" + NAME;

  private static final Set<String> KEYWORDS = WordLists.of("php-keyword");
  private static final Set<String> BUILTINS = WordLists.of("php-builtin");

  private static final Pattern MAGIC = Pattern.compile("__.*__");
  private static final Pattern LEVEL = Pattern.compile("(?:E|PHP)(?:_\\p{IsUppercase}+)++");
  private static final Pattern CONSTANT =
      Pattern.compile("(?:.*\\\\)?\\p{IsUppercase}[\\p{IsUppercase}\\p{Nd}_]+");
  private static final Pattern CLASS =
      Pattern.compile("(?:.*\\\\)?\\p{IsUppercase}[" + "\\p{IsAlphabetic}\\p{Nd}]*");

  static final Grammar PHP = grammar();

  private PhpGrammar() {}

  private static Grammar grammar() {
    Grammar php = new Grammar("start");
    pages(php);
    texts(php);
    values(php);
    names(php);
    declarations(php);
    functions(php);
    php.state("php")
        .mix("escape")
        .mix("space")
        .mix("variables")
        .mix("values")
        .groups("((?i:namespace))(\\s++)(" + PATH + ")", "kn", "", "nn")
        .groups(
            "((?i:class|interface|trait|extends|implements))(\\s++)(" + PATH + ")", "kd", "", "nc")
        .mix("names")
        .on("[;,(){}\\[\\]]", "p")
        .mix("operators")
        .on("[=?]", "o");
    return php.built();
  }

  private static void pages(Grammar php) {
    php.state("root")
        .on("(?i:<\\?(?:php|=)?+)", "cp", "php")
        .on("(?s:.*?(?=<\\?)|.*)", reader -> reader.embedded(HtmlGrammar.HTML));
    php.state("start")
        .on("\\s*+(?=<)", PhpGrammar::page)
        .on("[^$]+(?=<\\?(?i:php|=))", PhpGrammar::page)
        .on("", reader -> reader.become("php"));
    php.state("escape")
        .on(
            "\\?>",
            reader -> {
              reader.token("cp");
              reader.reset();
            });
    php.state("return").on("", GrammarReader::pop);
  }

  private static void page(GrammarReader reader) {
    reader.embedded(HtmlGrammar.HTML);
    reader.pop();
  }

  private static void texts(Grammar php) {
    php.state("string")
        .last("\"", "s2")
        .on("[^\\\\{$\"]++", "s2")
        .on("\\\\u\\{[0-9a-fA-F]+\\}", "se")
        .on("\\\\(?:[efrntv\"$\\\\]|[0-7]{1,3}|[xX][0-9a-fA-F]{1,2})", "se")
        .on("\\$" + NAME + "(?:\\[\\S+\\]|->" + NAME + ")?", "nv")
        .on("\\{\\$\\{", "si", "doubly-braced")
        .on("\\{(?=\\$)", "si", "braced")
        .groups("(\\{)(\\S+)(\\})", "si", "nv", "si")
        .on("[${\\\\]++", "s2");
    php.state("doubly-braced").last("\\}\\}", "si").mix("php");
    php.state("braced").last("\\}", "si").mix("php");
  }

  private static void values(Grammar php) {
    php.state("values")
        .on("(?si)<<<([\"']?)(" + NAME + ")\\1\\n.*?\\n\\s*\\2;?+", "sh")
        .on("(?:\\d[_\\d]*+)?+\\.(?:\\d[_\\d]*+)?+(?:[eE][+-]?\\d[_\\d]*+)?+", "mf")
        .on("0[0-7][0-7_]*+", "mo")
        .on("0[bB][01][01_]*+", "mb")
        .on("0[xX][a-fA-F0-9][a-fA-F0-9_]*+", "mh")
        .on("\\d[_\\d]*+", "mi")
        .on("'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'", "s1")
        .on("`[^`\\\\]*+(?:\\\\.[^`\\\\]*+)*+`", "sb")
        .on("\"", "s2", "string")
        .on(
            "(?i:function|fn)\\b",
            reader -> {
              reader.token("k");
              reader.push("results");
              reader.push("parameters");
              reader.push("function");
            })
        .on("(?i:true|false|null)\\b", "kc")
        .on("(?i:new)\\b", "k", "new");
    php.state("variables").on("\\$\\{\\$++" + NAME + "\\}", "nv").on("\\$++" + NAME, "nv");
    php.state("space")
        .on("\\s++", "")
        .on("#.*?$", "c1")
        .on("//.*?$", "c1")
        .on("/\\*\\*(?!/)(?s:.*?)\\*/", "cd")
        .on("/\\*(?s:.*?)\\*/", "cm");
    php.state("operators").on("[~!%^&*+|:.<>/@-]++", "o");
  }

  private static void names(Grammar php) {
    php.state("names")
        .on(PATH + "(?=\\s*+\\()", reader -> reader.token(called(reader.group(0))))
        .on(PATH, PhpGrammar::name);
  }

  private static String called(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    if (KEYWORDS.contains(name)) return "k";
    return BUILTINS.contains(name) ? "nb" : "nf";
  }

  private static void name(GrammarReader reader) {
    String path = reader.group(0);
    String name = path.toLowerCase(Locale.ROOT);
    switch (name) {
      case "use" -> enter(reader, "kn", "use");
      case "const" -> enter(reader, "k", "const");
      case "catch" -> enter(reader, "k", "catch");
      case "public", "protected", "private" -> enter(reader, "k", "visibility");
      default -> reader.token(KEYWORDS.contains(name) ? "k" : kind(path));
    }
  }

  private static void enter(GrammarReader reader, String kind, String state) {
    reader.token(kind);
    reader.push(state);
  }

  private static String kind(String path) {
    if (MAGIC.matcher(path).matches()) return "nb";
    if (LEVEL.matcher(path).matches()) return "kc";
    if (CONSTANT.matcher(path).matches()) return "no";
    return CLASS.matcher(path).matches() ? "nc" : "n";
  }

  private static void declarations(Grammar php) {
    php.state("assigned")
        .last(",", "p")
        .on("[\\[\\]]", "p")
        .on("\\(", "p", "assigned-arguments")
        .mix("escape")
        .mix("space")
        .mix("values")
        .mix("variables")
        .mix("names")
        .mix("operators")
        .mix("return");
    php.state("assigned-arguments").last("\\)", "p").on(",", "p").mix("assigned");
    php.state("catch").on("\\(", "p").on("\\|", "o").on(NAME, "nc").mix("rest");
    php.state("const").on(NAME, "no").on("=", "o", "assigned").mix("rest");
    php.state("rest").mix("escape").mix("space").mix("return");
    php.state("new")
        .on(
            "(?i:class)\\b",
            reader -> {
              reader.token("kd");
              reader.become("new-class");
            })
        .last(PATH, "nc")
        .mix("rest");
    php.state("new-class").last("\\}", "p").on("\\{", "p").mix("php");
    php.state("use")
        .on("[,}]", "p")
        .on("(?i:function|const)\\b", "k")
        .groups("((?:" + NAME + "\\\\)++)(\\{)", "nn", "p")
        .on("(?:" + NAME + "\\\\){0,99}[\\p{L}_][\\p{L}\\p{N}_]*(?:_" + NAME + ")", "nf")
        .mix("escape")
        .mix("space")
        .mix("names")
        .mix("return");
    php.state("visibility")
        .on("\\b(?i:readonly|static)\\b", "k")
        .last("(?=(?i:abstract|const|function)\\b)", "k")
        .last(TYPE, "kt")
        .mix("rest");
  }

  private static void functions(Grammar php) {
    php.state("function").on("&", "o").on(NAME, "n").last("\\(", "p").mix("rest");
    php.state("parameters")
        .last("\\)", "p")
        .on(",", "p")
        .on("[.]{3}", "p")
        .on("=", "o", "assigned")
        .on("\\b(?i:public|protected|private|readonly)\\b", "k")
        .on(TYPE, "kt", "assigned")
        .mix("escape")
        .mix("space")
        .mix("variables")
        .mix("return");
    php.state("results")
        .on(":", "p")
        .on("(?i:use)\\b", "k", "captures")
        .on(TYPE, "kt", "assigned")
        .becomes("\\{", "p", "body")
        .mix("rest");
    php.state("captures")
        .on("[,(]", "p")
        .on("&", "o")
        .last("\\)", "p")
        .mix("escape")
        .mix("space")
        .mix("variables")
        .mix("return");
    php.state("body")
        .on(
            "\\{",
            reader -> {
              reader.token("p");
              reader.pushAgain();
            })
        .last("\\}", "p")
        .mix("php");
  }
}
