package genko.highlight;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java. */
final class JavaGrammar {
  private static final String NAME = "[" + Grammar.LETTER + "_][" + Grammar.WORD + "]*+";
  private static final String DIGIT = "(?:[0-9]_++[0-9]|[0-9])";
  private static final Pattern BEFORE = Pattern.compile("\\s*+");
  private static final Pattern PART = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_.\\[\\]<>]*+\\s++");
  private static final Pattern NAMED = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*+)(\\s*+)(\\()");

  static final Grammar JAVA = grammar();

  private JavaGrammar() {}

  private static Grammar grammar() {
    Grammar java = new Grammar();
    Grammar.State root = java.state("root");
    root.on("[^\\S\\n]++", "")
        .on("//.*?$", "c1")
        .on("/\\*(?s:.*?)\\*/", "cm")
        .on("(?:" + WordLists.pattern("java-keyword") + ")\\b", "k")
        .found(
            JavaGrammar::signature,
            reader -> {
              reader.fresh(reader.grammar(), reader.group(1));
              reader.token("nf", reader.group(2));
              reader.token("", reader.group(3));
              reader.token("o", reader.group(4));
            })
        .on("@" + NAME, "nd")
        .on("(?:" + WordLists.pattern("java-declaration") + ")\\b", "kd")
        .on("(?:boolean|byte|char|double|float|int|long|short|var|void)\\b", "kt")
        .on("(?:true|false|null)\\b", "kc")
        .on("(?:class|interface)\\b", "kd", "class")
        .on("(?:import|package)\\b", "kn", "import")
        .on("\"(?:[^\"\\\\]++|\\\\[\\\\\"]|\\\\)*+\"", "s")
        .on("'(?:\\\\.|[^\\\\]|\\\\u[0-9a-f]{4})'", "sc")
        .groups("(\\.)(" + NAME + ")", "o", "na")
        .on(NAME + ":", "nl")
        .on("\\p{Lu}[\\p{Lu}\\p{Nd}_]*\\b", "no")
        .on("\\p{Lu}[" + Grammar.LETTER + "\\p{Nd}]*\\b", "nc")
        .on("\\$?+" + NAME, "n")
        .on("[~^*!%&\\[\\](){}<>|+=:;,./?-]", "o");
    root.on(DIGIT + "++\\." + DIGIT + "++(?:[eE]" + DIGIT + "++)?+[fd]?+", "mf")
        .on("0[bB](?:[01]_++[01]|[01])++", "mb")
        .on("0[xX](?:[0-9a-fA-F]_++[0-9a-fA-F]|[0-9a-fA-F])++", "mh")
        .on("0(?:[0-7]_++[0-7]|[0-7])++", "mo")
        .on(DIGIT + "++L?+", "mi")
        .on("\\n", "");
    java.state("class").on("\\s++", "").last(NAME, "nc");
    java.state("import").on("\\s++", "").last("[a-zA-Z0-9_.]++\\*?+", "nn");
    return java.built();
  }

  /**
   * Words, then one before a parenthesis: the words, the name, what is between, the parenthesis.
   */
  private static Grammar.Found signature(String code, int at) {
    Matcher before = BEFORE.matcher(code).region(at, code.length());
    before.lookingAt();
    int from = before.end();
    Matcher part = PART.matcher(code).region(from, code.length());
    Matcher named = NAMED.matcher(code);
    while (part.lookingAt()) {
      from = part.end();
      if (named.region(from, code.length()).lookingAt()) {
        String all = code.substring(at, named.end());
        String words = code.substring(at, from);
        return new Grammar.Found(
            List.of(all, words, named.group(1), named.group(2), named.group(3)), 0);
      }
      part.region(from, code.length());
    }
    return new Grammar.Found(List.of(), from);
  }
}
