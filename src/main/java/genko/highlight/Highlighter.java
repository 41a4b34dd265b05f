package genko.highlight;

/**
 * Code as HTML with the classes that Rouge gives its tokens, so that a blog's style sheet colours
 * it. The tokens come from RSyntaxTextArea's lexers or, for a few kinds of text that is read line
 * by line, from our own; which class a token gets is written in {@code dialects.txt}. It is near to
 * what Rouge makes of the code, not the same; the text between the spans always is the code.
 */
public final class Highlighter {
  /** Code beyond this many UTF-16 units stays without spans. */
  private static final int MOST = 200_000;

  private Highlighter() {}

  /** Whether Rouge wraps and colours code in this language. */
  public static boolean isKnown(String language) {
    return Dialects.isKnown(language);
  }

  /** The escaped code with its spans; without any for a language that has no colours here. */
  public static String html(String language, String code) {
    return coloured(code.length() > MOST ? "plaintext" : language, code);
  }

  private static String coloured(String language, String code) {
    HighlightedSpans spans = new HighlightedSpans();
    switch (language) {
      case "diff", "patch", "udiff" -> LineByLine.diff(code, spans);
      case "console", "terminal", "shell_session", "shell-session" ->
          LineByLine.console(code, spans);
      case "yaml", "yml" -> YamlTokens.read(code, spans);
      case "shell", "bash", "zsh", "ksh", "sh" -> ShellTokens.read(code, spans);
      case "ini", "properties", "conf", "config", "configuration", "systemd", "toml" ->
          LineByLine.settings(code, spans);
      default -> {
        CodeDialect dialect = Dialects.of(language);
        if (dialect == null) spans.add(code, "");
        else new CodeTokens(dialect, spans).read(code);
      }
    }
    return spans.html();
  }
}
