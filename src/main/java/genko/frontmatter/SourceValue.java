package genko.frontmatter;

import genko.frontmatter.Field.Kind;
import genko.frontmatter.Field.Style;
import genko.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A value of TOML or JSON where it stands.
 *
 * @param span its characters with quotes or brackets, as offsets into what was read
 * @param text the decoded text of a scalar; the characters of any other
 * @param items the values of an array; none for scalars and maps
 * @param meaning equal for two values that say the same, however they are written
 */
record SourceValue(
    Span span, Kind kind, Style style, String text, List<SourceValue> items, String meaning) {
  static SourceValue scalar(Span span, Kind kind, Style style, String text) {
    return new SourceValue(span, kind, style, text, List.of(), kind + ":" + text);
  }

  static SourceValue array(Span span, String raw, List<SourceValue> items) {
    boolean flat = items.stream().allMatch(SourceValue::isItem);
    List<String> meanings = items.stream().map(SourceValue::meaning).toList();
    Kind kind = flat ? Kind.LIST : Kind.YAML;
    return new SourceValue(span, kind, Style.FLOW, raw, List.copyOf(items), list(meanings, '['));
  }

  static SourceValue map(Span span, String raw, List<String> meanings) {
    return new SourceValue(span, Kind.YAML, Style.FLOW, raw, List.of(), list(meanings, '{'));
  }

  /** Lengths keep two lists apart whose items hold commas. */
  private static String list(List<String> meanings, char open) {
    StringBuilder out = new StringBuilder().append(open);
    for (String meaning : meanings) out.append(meaning.length()).append(' ').append(meaning);
    return out.toString();
  }

  private boolean isItem() {
    return kind != Kind.LIST && kind != Kind.YAML && kind != Kind.EMPTY;
  }

  /** The field under {@code key} that has this value. */
  Field field(int index, String key, Span keySpan, int afterMark, Span lines, String raw) {
    boolean list = kind == Kind.LIST;
    boolean dated = kind == Kind.TEXT && Kinds.DATES.contains(key) && Kinds.isDate(text);
    return new Field(
        index,
        key,
        keySpan,
        span,
        afterMark,
        lines,
        dated ? Kind.DATE : kind,
        list ? "" : text,
        list ? items.stream().map(SourceValue::text).toList() : List.of(),
        list ? items.stream().map(SourceValue::span).toList() : List.of(),
        raw,
        style,
        Optional.empty());
  }
}
