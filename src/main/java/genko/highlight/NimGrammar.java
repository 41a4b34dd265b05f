package genko.highlight;

import java.util.stream.Collectors;

/** Nim. In its words an underscore may stand behind each letter. */
final class NimGrammar {
  private static final String NAME = "[a-zA-Z](?:[a-zA-Z0-9]|_[a-zA-Z0-9])*+";

  static final Grammar NIM = grammar();

  private NimGrammar() {}

  private static Grammar grammar() {
    Grammar nim = new Grammar();
    nim.state("root")
        .on("##.*$", "sd")
        .on("#.*$", "c")
        .on("[*=><+/@$~&%!?|\\\\\\[\\]-]", "o")
        .on("[.,{}():^`;]", "p")
        .on("\\w++\"", "s", "raw")
        .on("\"\"\"", "s", "long")
        .on("\"", "s", "short")
        .on("'", "sc", "letter")
        .on(words("nim-operator"), "ow")
        .on("p_?r_?o_?c_?\\s(?![(\\[\\]])", "k", "procedure")
        .on(words("nim-keyword"), "k")
        .on(words("nim-type"), "kt")
        .on("(?:t_?r_?u_?e_?|f_?a_?l_?s_?e_?)\\b", "kp")
        .on("\\b" + NAME, "n");
    numbers(nim);
    nim.state("root").on("\\s++", "").on(".+$", "err");
    nim.state("procedure").last(NAME, "nf").last("`.+`", "nf");
    texts(nim);
    return nim.built();
  }

  private static String words(String list) {
    return WordLists.of(list).stream()
        .sorted()
        .map(word -> word.replaceAll("(.)", "$1_?"))
        .collect(Collectors.joining("|", "(?:", ")\\b"));
  }

  private static void numbers(Grammar nim) {
    nim.state("root")
        .on(
            "[0-9][0-9_]*+(?=[eE.]|'?[fF](?:32|64))",
            reader -> {
              reader.token("mf");
              reader.push("float-size");
              reader.push("fraction");
            })
        .on("0[xX][a-fA-F0-9][a-fA-F0-9_]*+", "mh", "size")
        .on("0[bB][01][01_]*+", "m", "size")
        .on("0o[0-7][0-7_]*+", "mo", "size")
        .on("[0-9][0-9_]*+", "mi", "size");
    nim.state("fraction")
        .on("\\.(?!\\.)[0-9_]*+", "mf")
        .on("[eE][+-]?[0-9][0-9_]*+", "mf")
        .last("", "");
    nim.state("float-size").on("'?[fF](?:32|64)", "mf").last("", "");
    nim.state("size")
        .on("'?[iI](?:32|64)", "il")
        .on("'?[iI](?:8|16)", "mi")
        .on("'?[uU]", "mi")
        .last("", "");
  }

  private static void texts(Grammar nim) {
    String escape = "[\\\\abcefnrtvl\"']|x[a-fA-F0-9]{2}|[0-9]{1,3}";
    nim.state("letter").on("\\\\(?:" + escape + ")", "se").last("'", "sc").on(".", "sc");
    nim.state("text")
        .on("\\$[\\w#]++", "si")
        .on("[^\\\\'\"$\\n]++", "s")
        .on("['\"\\\\]", "s")
        .on("\\$", "s");
    nim.state("short").on("\\\\(?:" + escape + "|\\n)", "se").last("\"", "s").mix("text");
    nim.state("raw").last("\"(?!\")", "s").last("\"", "se").mix("text");
    nim.state("long").last("\"\"\"(?!\")", "s").mix("text").on("\\n", "s");
  }
}
