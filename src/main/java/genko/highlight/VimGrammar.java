package genko.highlight;

import java.util.Set;

/** The language of the editor Vim. */
final class VimGrammar {
  private static final Set<String> COMMANDS = WordLists.of("vim-command");
  private static final Set<String> NAMES = WordLists.of("vim-name");

  static final Grammar VIM = grammar();

  private VimGrammar() {}

  private static Grammar grammar() {
    Grammar vim = new Grammar();
    vim.state("root")
        .groups("^(\\s*+)(\".*?)$", "", "c")
        .on("^\\s*+\\\\", "se")
        .on("[ \\t]++", "")
        .on(text("/"), "sr")
        .on(text("\""), "s2")
        .on(text("'"), "s1")
        .on("-?\\d++", "m")
        .on("#[0-9a-fA-F]{6}", "mh")
        .on("^:", "p")
        .on("[():<>+=!\\[\\]{}|,~.-]", "p")
        .on("\\b(?:let|if|else|endif|elseif|fun|function|endfunction)\\b", "k")
        .on("\\b(?:NONE|bold|italic|underline|dark|light)\\b", "nb")
        .on("[absg]:\\w++\\b", "nv")
        .on("\\b\\w++\\b", VimGrammar::word)
        .on("(?s:.)", "");
    return vim.built();
  }

  /** From one mark to the next on the line; to an escaped one if there is no other. */
  private static String text(String mark) {
    return mark
        + "(?:[^\\n\\\\"
        + mark
        + "]++|\\\\[\\\\"
        + mark
        + "]?+)*+"
        + mark
        + "|"
        + mark
        + ".*"
        + mark;
  }

  private static void word(GrammarReader reader) {
    String word = reader.group(0);
    reader.token(COMMANDS.contains(word) ? "k" : NAMES.contains(word) ? "nb" : "");
  }
}
