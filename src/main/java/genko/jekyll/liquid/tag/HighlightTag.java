package genko.jekyll.liquid.tag;

import genko.jekyll.liquid.run.BlockTag;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.run.TemplateBody;
import genko.jekyll.liquid.value.BuildAbort;
import genko.jekyll.liquid.value.ValueFormat;
import genko.text.Span;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Jekyll's {@code highlight}. */
public record HighlightTag(Options options, TemplateBody body, Span tag, Span span)
    implements BlockTag {
  /** The language, in lower case, and whether lines are numbered. */
  public record Options(String language, boolean numbered) {
    private static final Pattern SYNTAX =
        Pattern.compile(
            "^([a-zA-Z0-9.+#_-]++)"
                + "((?:\\s++\\w++(?:=(?:\\w++|\"(?:[0-9]++\\s)*+[0-9]++\"))?+)*+)$",
            Pattern.MULTILINE);
    private static final Pattern NUMBERED = Pattern.compile("\\blinenos\\b");

    private static final int LONGEST = 1000;

    public static Options of(String markup) {
      Matcher written = SYNTAX.matcher(markup.strip());
      if (markup.length() > LONGEST || !written.find())
        throw new BuildAbort("liquid.syntax", markup.strip());
      boolean numbered = NUMBERED.matcher(written.group(2)).find();
      return new Options(written.group(1).toLowerCase(Locale.ROOT), numbered);
    }
  }

  @Override
  public boolean isBlank() {
    return body.isBlank();
  }

  @Override
  public void render(RenderContext run) {
    String code = trimmed(run.captured(() -> body.render(run)));
    String language = options.language();
    String html = run.host().highlight(language, code);
    if (options.numbered()) html = numbered(html, code);
    run.made(text(run, "highlighter_prefix"));
    run.made("<figure class=\"highlight\"><pre><code class=\"language-");
    run.made(language.replace('+', '-') + "\" data-lang=\"" + language + "\">");
    run.made(html.endsWith("\n") ? html.substring(0, html.length() - 1) : html);
    run.made("</code></pre></figure>");
    run.made(text(run, "highlighter_suffix"));
  }

  private static String text(RenderContext run, String variable) {
    return ValueFormat.output(run.find(variable), run.budget());
  }

  /** Rouge's table: the numbers in one cell, the lines in the other. */
  private static String numbered(String html, String code) {
    StringBuilder numbers = new StringBuilder();
    long lines = code.lines().count();
    for (long line = 1; line <= lines; line++) numbers.append(line).append('\n');
    String ended = html.endsWith("\n") ? html : html + "\n";
    return "<table class=\"rouge-table\"><tbody><tr><td class=\"gutter gl\"><pre class=\"lineno\">"
        + numbers
        + "</pre></td><td class=\"code\"><pre>"
        + ended
        + "</pre></td></tr></tbody></table>";
  }

  private static String trimmed(String code) {
    int from = 0;
    int to = code.length();
    while (from < to && isLineEnd(code.charAt(from))) from++;
    while (to > from && isLineEnd(code.charAt(to - 1))) to--;
    return code.substring(from, to);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
