package genko.markdown.kramdown;

import genko.markdown.kramdown.html.CodeFrame;
import genko.markdown.kramdown.html.HtmlOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * kramdown's options, first as a {@link Kramdown} has them; a body changes some for itself with
 * {@code {::options key="value" /}}.
 */
final class KramdownOptions {
  boolean gfm;
  boolean hardWrap;
  boolean autoIds = true;
  boolean transliterate;
  boolean stripIds;
  boolean typographic = true;
  boolean paragraphEnd;
  boolean blockHtml;
  boolean spanHtml = true;
  boolean mathEngine = true;

  /** Whether code within a line is coloured too. */
  boolean highlightSpans = true;

  boolean highlightBlocks = true;

  /** Whether code in a known language is wrapped and coloured as by Rouge. */
  boolean highlight;

  /** The language of code that names none, or null when such code is left alone. */
  @Nullable String plainLanguage;

  CodeFrame blockFrame = CodeFrame.USUAL;
  CodeFrame spanFrame = CodeFrame.USUAL;

  boolean inlineBacklink;
  int headerOffset;
  int footnoteNumber = 1;
  String idPrefix = "";
  String footnotePrefix = "";
  String footnoteBacklink = "&#8617;";
  String footnoteLinkText = "%s";
  List<Integer> tocLevels = List.of(1, 2, 3, 4, 5, 6);

  /** Left single, right single, left double, right double. */
  List<String> quotes = List.of("‘", "’", "“", "”");

  final Map<String, List<String>> typography = new LinkedHashMap<>();
  final Map<String, List<String>> linkDefinitions = new LinkedHashMap<>();

  private final Kramdown dialect;
  private boolean changed;

  private KramdownOptions(Kramdown dialect) {
    this.dialect = dialect;
  }

  static KramdownOptions of(Kramdown dialect) {
    KramdownOptions out = new KramdownOptions(dialect);
    dialect.configure(out);
    return out;
  }

  /** Whose settings these are, before a body changed some. */
  Kramdown dialect() {
    return dialect;
  }

  /** The same settings before a body changed some. */
  KramdownOptions afresh() {
    return of(dialect);
  }

  /** What they ask of the HTML. */
  HtmlOptions html() {
    return new HtmlOptions(
        footnoteNumber,
        footnotePrefix,
        footnoteBacklink,
        footnoteLinkText,
        inlineBacklink,
        mathEngine,
        highlight,
        highlightBlocks,
        highlightSpans,
        plainLanguage,
        blockFrame,
        spanFrame,
        headerOffset,
        tocLevels);
  }

  /** Takes GFM input with line breaks as in Jekyll. */
  void useGfm() {
    gfm = true;
    stripIds = true;
    paragraphEnd = true;
  }

  /** Sets an option from without, for all bodies. */
  void configure(String key, String value) {
    boolean before = changed;
    set(key, value);
    changed = before;
  }

  /** Sets an option by kramdown's name for it; unknown names and values change nothing. */
  void set(String key, String value) {
    changed = true;
    boolean on = value.equals("true");
    switch (key) {
      case "auto_ids" -> autoIds = on;
      case "auto_id_stripping" -> stripIds = on;
      case "auto_id_prefix" -> idPrefix = value;
      case "transliterated_header_ids" -> transliterate = on;
      case "parse_block_html" -> blockHtml = on;
      case "parse_span_html" -> spanHtml = on;
      case "gfm_quirks" -> {
        typographic = !value.contains("no_auto_typographic");
        paragraphEnd = value.contains("paragraph_end");
      }
      case "syntax_highlighter" -> highlight = value.equals("rouge");
      case "hard_wrap" -> hardWrap = on && gfm;
      case "footnote_nr" -> footnoteNumber = number(value, footnoteNumber);
      case "header_offset" -> headerOffset = number(value, headerOffset);
      case "footnote_prefix" -> footnotePrefix = value;
      case "footnote_backlink" -> footnoteBacklink = value;
      case "footnote_backlink_inline" -> inlineBacklink = on;
      case "footnote_link_text" -> footnoteLinkText = value;
      case "toc_levels" -> tocLevels = levels(value);
      case "smart_quotes" -> quotes = marks(value);
      case "math_engine" ->
          mathEngine = !value.isEmpty() && !value.equals("~") && !value.equals("nil");
      default -> {}
    }
  }

  /** Whether the body itself set an option. */
  boolean isChanged() {
    return changed;
  }

  private static int number(String value, int otherwise) {
    return value.matches("-?\\d{1,6}") ? Integer.parseInt(value) : otherwise;
  }

  private static List<Integer> levels(String value) {
    List<Integer> out = new ArrayList<>();
    for (String part : value.split("[,\\s]+", -1)) {
      String[] ends = part.split("\\.\\.", -1);
      int first = number(ends[0], 0);
      int last = number(ends[ends.length - 1], 0);
      for (int level = Math.max(1, first); level <= Math.min(6, last); level++) out.add(level);
    }
    return out;
  }

  private List<String> marks(String value) {
    List<String> out = new ArrayList<>();
    for (String name : value.split(",", -1)) {
      out.add(
          switch (name.strip()) {
            case "lsquo" -> "‘";
            case "rsquo" -> "’";
            case "ldquo" -> "“";
            case "rdquo" -> "”";
            case "apos" -> "'";
            case "quot" -> "\"";
            case "laquo" -> "«";
            case "raquo" -> "»";
            case "sbquo" -> "‚";
            case "bdquo" -> "„";
            default -> "&" + name.strip() + ";";
          });
    }
    return out.size() == 4 ? List.copyOf(out) : quotes;
  }
}
