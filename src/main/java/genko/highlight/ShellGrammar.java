package genko.highlight;

/** Shell scripts. */
final class ShellGrammar {
  static final Grammar SHELL = grammar();

  private ShellGrammar() {}

  private static Grammar grammar() {
    Grammar shell = new Grammar();
    words(shell);
    data(shell);
    quotes(shell);
    expansions(shell);
    shell.state("root").mix("words").mix("data");
    return shell.built();
  }

  private static void words(Grammar shell) {
    String keyword = WordLists.pattern("shell-keyword");
    String builtin = WordLists.pattern("shell-builtin");
    shell
        .state("words")
        .on("#.*$", "c")
        .on("\\b(?:" + keyword + ")\\s*\\b", "k")
        .on("\\bcase\\b", "k", "case")
        .on("\\b(?:" + builtin + ")\\s*\\b(?![.-])", "nb")
        .on("\\.(?=\\s)", "nb")
        .groups("(\\b\\w++)(=)", "nv", "o")
        .on("[\\[\\]{}()!=>]", "o")
        .on("&&|\\|\\|", "o")
        .on("<<<", "o")
        .on(
            "(<<-?+)(\\s*+)(['\"]?)(\\\\?+)(\\w++)(\\3)",
            reader -> {
              reader.groups("o", "", "sh", "sh", "no", "sh");
              reader.forget();
              reader.note(reader.group(5));
              reader.push("document");
            });
    shell
        .state("document")
        .on("\\n", "sh", "document-line")
        .on("[^$\\n\\\\]++", "sh")
        .mix("expansion")
        .on("\\$", "sh");
    shell
        .state("document-line")
        .on("\\s*+(\\w++)\\s*\\n", ShellGrammar::documentLine)
        .on("", GrammarReader::pop);
    shell.state("case").last("\\besac\\b", "k").on("\\|", "p").on("\\)", "p", "case-part");
    shell.state("case").mix("root");
    shell.state("case-part").last(";;", "p").mix("root");
  }

  private static void documentLine(GrammarReader reader) {
    if (!reader.group(1).equals(reader.note())) {
      reader.token("sh");
      return;
    }
    reader.token("no");
    reader.pop();
    reader.pop();
  }

  private static void data(Grammar shell) {
    shell
        .state("data")
        .on("\\s++", "")
        .on("\\\\.", "se")
        .on("\\$?+\"", "s2", "double")
        .on("\\$'", "s1", "ansi")
        .on("'", "s1", "single")
        .on("\\*", "k")
        .on(";", "p")
        .on("-[\\w-]++", "nt")
        .on("[^=*\\s{}()$\"'`;\\\\<]++", "")
        .on("\\d++(?= |\\Z)", "m")
        .on("<", "")
        .mix("expansion");
  }

  private static void quotes(Grammar shell) {
    shell.state("double").last("(?:\\$#?+)?\"", "s2").mix("expansion").on("[^\"`\\\\$]++", "s2");
    shell.state("ansi").on("\\\\.", "se").on("[^\\\\']++", "s1").mix("single");
    shell.state("single").last("'", "s1").on("[^']++", "s1");
    shell.state("backticks").last("`", "sb").mix("root");
  }

  private static void expansions(Grammar shell) {
    shell
        .state("expansion")
        .on("\\\\$", "se")
        .on("\\\\.", "se")
        .on("\\$\\(\\(", "k", "sum")
        .on("\\$\\(", "si", "command")
        .on("\\$\\{#?+", "k", "braces")
        .on("`", "sb", "backticks")
        .on("\\$#?(?:\\w++|.)", "nv")
        .on("\\$[*@]", "nv");
    shell
        .state("braces")
        .last("\\}", "k")
        .on(":-", "k")
        .on("[a-zA-Z0-9_]++", "nv")
        .on("[^}:\"`'$]++", "p")
        .mix("root");
    shell.state("command").last("\\)", "si").on("\\(", "o", "parentheses").mix("root");
    shell.state("parentheses").on("\\(", "o", "parentheses").last("\\)", "o").mix("root");
    shell
        .state("sum")
        .last("\\)\\)", "k")
        .on("[-+*/%^|&!]|\\*\\*|\\|\\|", "o")
        .on("\\d++(?:#\\w++)?", "m")
        .mix("root");
  }
}
