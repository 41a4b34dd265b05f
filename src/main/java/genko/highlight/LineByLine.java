package genko.highlight;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of code whose lines say by their beginning what they are. */
final class LineByLine {
  private static final Pattern LINES = Pattern.compile("[^\n]*\n|[^\n]+");
  private static final Pattern PROMPT = Pattern.compile("([^$#>;]*+[$#>;])(\\s*+)((?s:.*))");
  private static final Pattern LEFT_OUT = Pattern.compile("\\s*+(?:<\\.++>|\\.++)\\s*+");
  private static final Pattern SETTING =
      Pattern.compile("([ \\t]*)([^=:#;\\[\\n]+?)([ \\t]*)([=:])([ \\t]*)([^\n]*)(\n?)");

  private LineByLine() {}

  static void console(String code, HighlightedSpans spans) {
    GrammarReader shell = new GrammarReader(ShellGrammar.SHELL, spans);
    for (Matcher line = LINES.matcher(code); line.find(); ) {
      String text = line.group();
      Matcher prompt = PROMPT.matcher(text);
      if (!LEFT_OUT.matcher(text).matches() && prompt.matches()) {
        spans.add(prompt.group(1), "gp");
        spans.add(prompt.group(2), "w");
        // What a command leaves open goes on behind the next prompt, unless there is output
        // between.
        shell.read(prompt.group(3));
      } else {
        spans.add(text, LEFT_OUT.matcher(text).matches() ? "c" : "go");
        shell = new GrammarReader(ShellGrammar.SHELL, spans);
      }
    }
  }

  static void settings(String code, HighlightedSpans spans) {
    for (Matcher line = LINES.matcher(code); line.find(); ) {
      String text = line.group();
      String bare = text.strip();
      if (bare.startsWith("#") || bare.startsWith(";")) {
        spans.add(text, "c");
      } else if (bare.startsWith("[")) {
        spans.add(text, "nn");
      } else {
        setting(text, spans);
      }
    }
  }

  private static void setting(String text, HighlightedSpans spans) {
    Matcher setting = SETTING.matcher(text);
    if (!setting.matches()) {
      spans.add(text, "");
      return;
    }
    spans.add(setting.group(1), "");
    spans.add(setting.group(2), "py");
    spans.add(setting.group(3), "");
    spans.add(setting.group(4), "p");
    spans.add(setting.group(5), "");
    spans.add(setting.group(6), "s");
    spans.add(setting.group(7), "");
  }
}
