package genko.highlight;

import java.util.List;
import java.util.Set;

/** Style sheets. */
final class CssGrammar {
  private static final String NAME = "[\\p{L}_-][" + Grammar.WORD + "\\p{Cf}-]*+";
  private static final String NUMBER = "-?(?:[0-9]++(?:\\.[0-9]++)?|\\.[0-9]++)";
  private static final String UNIT =
      "%|(?:em|px|pt|pc|in|mm|cm|ex|rem|ch|vw|vh|vmin|vmax|dpi|dpcm|dppx|deg|grad|rad|turn|s|ms"
          + "|Hz|kHz)\\b";
  private static final List<String> VENDORS =
      List.of(
          "-ah-",
          "-atsc-",
          "-hp-",
          "-khtml-",
          "-moz-",
          "-ms-",
          "-o-",
          "-rim-",
          "-ro-",
          "-tc-",
          "-wap-",
          "-webkit-",
          "-xv-",
          "mso-",
          "prince-");
  private static final Set<String> PROPERTIES = WordLists.of("css-property");
  private static final Set<String> VALUES = WordLists.of("css-value");
  private static final Set<String> COLORS = WordLists.of("css-color");

  static final Grammar CSS = grammar();

  private CssGrammar() {}

  private static Grammar grammar() {
    Grammar css = new Grammar();
    css.state("space").on("\\s++", "").on("/\\*(?s:.*?)\\*/", "c");
    texts(
        css.state("root")
            .mix("space")
            .on("\\{", "p", "block")
            .on("::?+" + NAME, "nd")
            .on("\\." + NAME, "nc")
            .on("#" + NAME, "nf")
            .on("@" + NAME, "k", "at")
            .on(NAME, "nt")
            .on("[~^*!%&\\[\\]()<>|+=@:;,./?-]", "o"));
    texts(
            css.state("value")
                .mix("space")
                .on("url\\(.*?\\)", "sx")
                .on("#[0-9a-fA-F]{1,6}", "m")
                .on(NUMBER + "(?:" + UNIT + ")?", "m")
                .on("[\\[\\]():/.,]", "p"))
        .on(NAME, CssGrammar::word);
    css.state("at")
        .on("\\{(?=\\s*+" + NAME + "\\s*+:)", "p", "at-block")
        .on("\\{", "p", "at-sheet")
        .last(";", "p")
        .mix("value");
    css.state("at-sheet").mix("at-end").mix("root");
    css.state("at-block").mix("at-end").mix("block");
    css.state("at-end")
        .on(
            "\\}",
            reader -> {
              reader.token("p");
              reader.pop();
              reader.pop();
            });
    css.state("block")
        .mix("space")
        .last("\\}", "p")
        .on(
            "(" + NAME + ")(\\s*+)(:)",
            reader -> {
              reader.groups(isProperty(reader.group(1)) ? "nl" : "py", "", "p");
              reader.push("declared");
            });
    css.state("declared")
        .last(";", "p")
        .on("(?=\\})", GrammarReader::pop)
        .on("!\\s*+important\\b", "cp")
        .on("^@.*?$", "cp")
        .mix("value");
    return css.built();
  }

  private static Grammar.State texts(Grammar.State state) {
    return state
        .on("\"(?:[^\"\\\\]++|\\\\[\\\\\"]|\\\\)*+\"", "s1")
        .on("'(?:[^'\\\\]++|\\\\[\\\\']|\\\\)*+'", "s2");
  }

  private static boolean isProperty(String name) {
    return PROPERTIES.contains(name) || VENDORS.stream().anyMatch(name::startsWith);
  }

  private static void word(GrammarReader reader) {
    String word = reader.group(0);
    reader.token(COLORS.contains(word) ? "no" : VALUES.contains(word) ? "nb" : "n");
  }
}
