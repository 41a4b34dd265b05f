package genko.markdown.kramdown.html;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands around coloured code: the class of its {@code pre}, and the number of its first line,
 * null for no numbers (kramdown: syntax_highlighter/rouge.rb).
 */
public record CodeFrame(String preClass, @Nullable Integer firstLine) {
  public static final CodeFrame USUAL = new CodeFrame("highlight", null);

  /** What {@code options} ask for, and before them those for one kind of code, {@code own}. */
  public static CodeFrame of(Map<?, ?> options, @Nullable Object own) {
    Map<?, ?> first = own instanceof Map<?, ?> map ? map : Map.of();
    Object numbers = value("line_numbers", first, options);
    boolean numbered = numbers != null && !Boolean.FALSE.equals(numbers);
    int start =
        value("start_line", first, options) instanceof Number number ? number.intValue() : 1;
    Object name = value("css_class", first, options);
    return new CodeFrame(name == null ? "highlight" : name.toString(), numbered ? start : null);
  }

  private static @Nullable Object value(String key, Map<?, ?> first, Map<?, ?> then) {
    return first.containsKey(key) ? first.get(key) : then.get(key);
  }

  /** {@code html}, which is code with its colours, with the numbers of its lines beside it. */
  String numbered(String html) {
    if (firstLine == null) return html;
    String ended = html.endsWith("\n") ? html : html + "\n";
    StringBuilder numbers = new StringBuilder();
    long lines = ended.chars().filter(c -> c == '\n').count();
    for (long line = 0; line < lines; line++) numbers.append(firstLine + line).append('\n');
    return "<table class=\"rouge-table\"><tbody><tr><td class=\"rouge-gutter gl\">"
        + "<pre class=\"lineno\">"
        + numbers
        + "</pre></td><td class=\"rouge-code\"><pre>"
        + ended
        + "</pre></td></tr></tbody></table>";
  }
}
