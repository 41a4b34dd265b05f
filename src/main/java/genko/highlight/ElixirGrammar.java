package genko.highlight;

import java.util.List;

/** Elixir. */
final class ElixirGrammar {
  private static final String END = "\\b(?![?!])";

  /** The marks that begin a text in {@code ~} and those that end it. */
  private static final List<String> SIGILS =
      List.of("{}", "[]", "()", "<>", "||", "//", "''", "\"\"");

  static final Grammar ELIXIR = grammar();

  private ElixirGrammar() {}

  private static Grammar grammar() {
    Grammar elixir = new Grammar();
    Grammar.State root = elixir.state("root");
    words(root);
    root.on("[a-zA-Z_!]\\w*+[!?]?+", "n")
        .on("::|[%(){};,/|:\\\\\\[\\]]", "p")
        .on("@[a-zA-Z_]\\w*+|&\\d", "nv")
        .on(
            "\\b\\d(?:_?+\\d)*+\\.(?![^\\d\\s])(?:_?+\\d)++(?:[eE][-+]?+\\d(?:_?+\\d)*+)?+\\b",
            "mf")
        .on("\\b0x[0-9A-Fa-f](?:_?+[0-9A-Fa-f])*+\\b", "mh")
        .on("\\b0o[0-7](?:_?+[0-7])*+\\b", "mo")
        .on("\\b0b[01](?:_?+[01])*+\\b", "mb")
        .on("\\b\\d(?:_?+\\d)*+\\b", "mi");
    texts(elixir, root);
    sigils(elixir, root);
    return elixir.built();
  }

  private static void words(Grammar.State root) {
    root.on("\\s++", "")
        .on("#.*$", "c1")
        .on(
            "\\b(?:case|cond|end|bc|lc|if|unless|try|loop|receive|fn|defmodule|defp?|defprotocol"
                + "|defimpl|defrecord|defmacrop?|defdelegate|defexception|defguardp?|defstruct"
                + "|exit|raise|throw|after|rescue|catch|else)"
                + END
                + "|\\bdo\\b",
            "k")
        .on("\\b(?:import|require|use|recur|quote|unquote|super|refer)" + END, "kn")
        .on("\\b(?:and|not|or|when|xor|in)\\b", "ow")
        .on(
            "%=|\\*\\*?=|\\+=|-=|\\^=|\\|\\|=|<=>|<(?!<|=)|>(?!<|=|>)|<=|>=|===|==|=~|!=|!~"
                + "|(?=\\s)\\?|&(?:&&?|(?!\\d))|\\|\\||\\^|\\*|\\+|-|/|\\||\\+\\+|<-|<>|<<|>>|=|\\.|~~~",
            "o")
        .on(
            ":(?:[a-zA-Z_]\\w*(?:[?!]|=(?![>=]))?|<>|===?|>=?|<=?|<=>|&&?|%\\(\\)|%\\[\\]|%\\{\\}"
                + "|\\+\\+?|--?|\\|\\|?|!|//|[%&`/|]|\\*\\*?|=?~|<-)"
                + "|[a-zA-Z_]\\w*[?!]?:(?!:)",
            "ss")
        .on(":\"", "ss", "symbol")
        .on("\\b(?:nil|true|false)" + END + "|\\b[A-Z]\\w*\\b", "no")
        .on("\\b__(?:FILE|LINE|MODULE|MAIN|FUNCTION)__" + END, "bp");
  }

  private static void texts(Grammar elixir, Grammar.State root) {
    root.on("(?:%[A-Ba-z])?+\"\"\"(?s:.*?)\"\"\"|'''(?s:.*?)'''", "sd")
        .on("\"", "s2", "double")
        .on("'", "s1", "single")
        .on(
            "\\?(?:\\\\(?:x\\d{1,2}|[0-9a-fA-F]{1,2}(?![0-9a-fA-F])\\b|0[0-7]{0,2}(?![0-7])\\b"
                + "[^x0MC])|(?:\\\\[MC]-)++\\w|[^\\s\\\\])",
            "sx");
    quoted(elixir, "double", "\"", "s2");
    quoted(elixir, "single", "'", "s1");
    elixir.state("insertion").on("#\\{", "si", "inserted");
    elixir.state("inserted").last("\\}", "si").mix("root");
    elixir.state("symbol").last("\"", "ss").mix("insertion").on("[^#\"]++", "ss");
  }

  private static void quoted(Grammar elixir, String state, String quote, String kind) {
    elixir
        .state(state)
        .on("\\\\(?:x[0-9a-fA-F]{2}|u\\{?+\\d++\\}?+|[\\\\abdefnrstv0\"'])", "se")
        .mix("insertion")
        .on("[^#" + quote + "\\\\]++", kind)
        .last(quote, kind)
        .on("[#\\\\]", kind);
  }

  /** Sets of letters, whether code may be inserted, and the letter of the flags behind the end. */
  private static void sigils(Grammar elixir, Grammar.State root) {
    for (String marks : SIGILS) {
      sigil(elixir, root, marks, "r", false, "sr", "expression-flags");
      sigil(elixir, root, marks, "R", true, "sr", "expression-flags");
      sigil(elixir, root, marks, "w", false, "sx", "list-flags");
      sigil(elixir, root, marks, "W", true, "sx", "list-flags");
      sigil(elixir, root, marks, "[SC]", true, "sx", "");
      sigil(elixir, root, marks, "[A-Za-z]", false, "sx", "");
    }
    elixir.state("expression-flags").last("[fgimrsux]*+", "sr");
    elixir.state("list-flags").last("[csa]?+", "sx");
  }

  private static void sigil(
      Grammar elixir,
      Grammar.State root,
      String marks,
      String letter,
      boolean inserts,
      String kind,
      String flags) {
    String open = "\\" + marks.charAt(0);
    String close = "\\" + marks.charAt(1);
    String name = "sigil " + letter + marks;
    root.on(
        "~" + letter + open,
        reader -> {
          if (!flags.isEmpty()) reader.push(flags);
          reader.token(kind);
          reader.push(name);
        });
    Grammar.State state = elixir.state(name).last(close, kind);
    if (inserts) state.mix("insertion").on("#", kind);
    else state.on("[\\\\#]", kind);
    state.on("[^#" + open + close + "\\\\]++", kind);
  }
}
