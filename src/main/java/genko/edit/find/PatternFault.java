package genko.edit.find;

import java.util.regex.PatternSyntaxException;

/** What Java says against a regular expression, as a sentence that a writer can use. */
final class PatternFault {
  private PatternFault() {}

  static InvalidPattern of(PatternSyntaxException wrong) {
    String said = wrong.getDescription();
    return new InvalidPattern(key(said), quoted(said));
  }

  private static String key(String said) {
    if (said.startsWith("Unclosed group")) return "find.bad.group";
    if (said.startsWith("Unmatched closing")) return "find.bad.close";
    if (said.contains("character class")) return "find.bad.class";
    if (said.startsWith("Illegal character range")) return "find.bad.range";
    if (said.startsWith("Dangling meta")) return "find.bad.dangling";
    if (said.contains("repetition") || said.contains("counted closure")) return "find.bad.repeat";
    if (said.contains("escape") || said.contains("Unexpected internal")) return "find.bad.escape";
    if (said.startsWith("Look-behind")) return "find.bad.behind";
    return "find.bad.other";
  }

  /** What stands in quotes in {@code said}. */
  private static String quoted(String said) {
    int from = said.indexOf('\'');
    int to = said.lastIndexOf('\'');
    return from < to ? said.substring(from + 1, to) : "";
  }
}
