package genko.markdown.kramdown;

import genko.markdown.Dialect;
import genko.markdown.Document;
import genko.markdown.kramdown.html.CodeFrame;
import genko.markdown.kramdown.source.SourceText;
import genko.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Markdown as kramdown 2.5 reads it for Jekyll: GFM input, no hard wraps, typographic quotes, ids
 * on headings, code in Rouge's classes, unless the configuration of a blog has it otherwise
 * (Jekyll: converters/markdown/kramdown_parser.rb). An option that is unknown or of another type
 * changes nothing.
 */
public final class Kramdown implements Dialect {
  /** As a blog has it that says nothing about it. */
  public static final Kramdown JEKYLL = new Kramdown(Map.of());

  private final Map<String, Object> options;

  private Kramdown(Map<String, Object> options) {
    this.options = options;
  }

  /**
   * As a blog has it.
   *
   * @param kramdown what stands below {@code kramdown} in its configuration, as plain values
   * @param highlighter its {@code highlighter}: the one that kramdown uses unless told otherwise
   */
  public static Kramdown of(Map<String, ?> kramdown, @Nullable Object highlighter) {
    Map<String, Object> options = new LinkedHashMap<>();
    kramdown.forEach((key, value) -> options.put(key, value == null ? "nil" : value));
    options.putIfAbsent("syntax_highlighter", highlighter == null ? "nil" : highlighter);
    return new Kramdown(Map.copyOf(options));
  }

  @Override
  public Document parse(Text text, int start) {
    return parse(text, start, KramdownOptions.of(this));
  }

  static KramdownDocument parse(Text text, int start, KramdownOptions settings) {
    String body = text.slice(start, text.length());
    List<PassageDraft> drafts = new ArrayList<>();
    SourceText source = SourceText.of(body);
    BlockParser blocks = new BlockParser(settings, source);
    while (blocks.pos < source.length()) drafts.add(blocks.passage());
    DocumentDefinitions collected =
        DocumentDefinitions.of(settings, drafts.stream().map(PassageDraft::said).toList());
    List<KramdownPassage> passages = new LineReader(collected).read(drafts, 0, body.length());
    return new KramdownDocument(text, start, IdNumbering.of(passages), collected, null);
  }

  /** Gives new settings what this says. */
  void configure(KramdownOptions out) {
    boolean own = options.getOrDefault("input", "GFM").toString().equalsIgnoreCase("kramdown");
    if (!own) out.useGfm();
    out.highlight = true;
    out.plainLanguage = "plaintext";
    // The highlighter's own options say more than its name: they come after it.
    options.entrySet().stream()
        .sorted(Comparator.comparing(option -> option.getValue() instanceof Map))
        .forEach(option -> set(out, option.getKey(), option.getValue()));
  }

  private static void set(KramdownOptions out, String key, Object value) {
    switch (value) {
      case Map<?, ?> map when key.equals("syntax_highlighter_opts") -> highlighter(out, map);
      case Map<?, ?> map when key.equals("typographic_symbols") ->
          map.forEach((name, shown) -> out.typography.put(name(name), List.of(name(shown))));
      case Map<?, ?> map when key.equals("link_defs") -> map.forEach((id, to) -> link(out, id, to));
      case Map<?, ?> ignored -> {}
      case List<?> list ->
          out.configure(key, list.stream().map(Kramdown::name).collect(Collectors.joining(",")));
      default -> out.configure(key, value.toString());
    }
  }

  private static void highlighter(KramdownOptions out, Map<?, ?> options) {
    if (options.get("default_lang") instanceof String language) out.plainLanguage = language;
    if (Boolean.TRUE.equals(options.get("disable"))) out.highlight = false;
    out.spanFrame = CodeFrame.of(options, options.get("span"));
    out.blockFrame = CodeFrame.of(options, options.get("block"));
    out.highlightSpans = !isDisabled(options.get("span"));
    out.highlightBlocks = !isDisabled(options.get("block"));
  }

  private static boolean isDisabled(@Nullable Object part) {
    return part instanceof Map<?, ?> options && Boolean.TRUE.equals(options.get("disable"));
  }

  private static void link(KramdownOptions out, Object id, Object to) {
    if (to instanceof List<?> parts && !parts.isEmpty()) {
      out.linkDefinitions.put(name(id), parts.stream().map(Kramdown::name).toList());
    }
  }

  /** A name as it is written in the options: Ruby's symbols begin with a colon. */
  private static String name(Object value) {
    String text = String.valueOf(value);
    return text.startsWith(":") ? text.substring(1) : text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Kramdown dialect && options.equals(dialect.options);
  }

  @Override
  public int hashCode() {
    return options.hashCode();
  }
}
