package genko.markdown.flexmark;

import genko.markdown.Dialect;
import genko.markdown.Document;
import genko.markdown.EmphasisRule;
import genko.markdown.PageReferences;
import genko.markdown.flexmark.option.DialectOptions;
import genko.markdown.flexmark.option.Feature;
import genko.markdown.flexmark.option.Flavor;
import genko.markdown.flexmark.option.HexoOptions;
import genko.text.Text;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Markdown of CommonMark's family: flexmark finds the blocks, what the dialects have beside
 * CommonMark among them, and their words are read here.
 */
public final class CommonMark implements Dialect {
  private static final Set<Feature> GFM =
      EnumSet.of(
          Feature.TABLES,
          Feature.STRIKETHROUGH,
          Feature.SINGLE_TILDE,
          Feature.TASK_LISTS,
          Feature.LINKIFY,
          Feature.FOOTNOTES,
          Feature.RAW_HTML,
          Feature.SYMBOLS_ARE_PUNCTUATION);

  /** CommonMark and nothing else. */
  public static final CommonMark STRICT =
      new CommonMark(
          DialectOptions.of(Flavor.GFM, Feature.RAW_HTML, Feature.SYMBOLS_ARE_PUNCTUATION));

  /** CommonMark with GitHub's tables, strikethrough, task lists, addresses and footnotes. */
  public static final CommonMark PLAIN =
      new CommonMark(new DialectOptions(Flavor.GFM, GFM, Map.of()));

  /** Hugo as a blog has it that says nothing about it. */
  public static final CommonMark HUGO = hugo(Map.of(), false);

  public static final CommonMark ZENN =
      new CommonMark(
          DialectOptions.of(
              Flavor.ZENN,
              Feature.TABLES,
              Feature.STRIKETHROUGH,
              Feature.TASK_LISTS,
              Feature.LINKIFY,
              Feature.FOOTNOTES,
              Feature.INLINE_FOOTNOTES,
              Feature.LINE_BREAKS,
              Feature.MATH,
              Feature.HEADING_IDS,
              Feature.COLON_BLOCKS,
              Feature.EMBEDS,
              Feature.IMAGE_SIZES,
              Feature.SYMBOLS_ARE_PUNCTUATION));

  public static final CommonMark QIITA =
      new CommonMark(
          DialectOptions.of(
              Flavor.QIITA,
              Feature.TABLES,
              Feature.STRIKETHROUGH,
              Feature.EMOJI_IN_WORDS,
              Feature.TASK_LISTS,
              Feature.LINKIFY,
              Feature.FOOTNOTES,
              Feature.LINE_BREAKS,
              Feature.MATH,
              Feature.RAW_HTML,
              Feature.HEADING_IDS,
              Feature.COLON_BLOCKS));

  /** Hexo as a blog has it that says nothing about it. */
  public static final CommonMark HEXO = hexo(Map.of(), "/");

  private final DialectOptions options;

  CommonMark(DialectOptions options) {
    this.options = options;
  }

  /** Hugo as a blog has it; {@code markup} is what stands below that key in its configuration. */
  public static CommonMark hugo(Map<String, ?> markup) {
    return hugo(markup, false);
  }

  /** The same; {@code emoji} says whether names between colons are emoji. */
  public static CommonMark hugo(Map<String, ?> markup, boolean emoji) {
    return hugo(markup, emoji, PageReferences.NONE);
  }

  /** The same in a blog that has {@code pages}. */
  public static CommonMark hugo(Map<String, ?> markup, boolean emoji, PageReferences pages) {
    return HugoSettings.of(markup, emoji, pages);
  }

  /**
   * Hexo as a blog has it: {@code marked} is what stands below that key in its configuration,
   * {@code root} where relative addresses of pictures lead from, empty for where the post is.
   */
  public static CommonMark hexo(Map<?, ?> marked, String root) {
    return new CommonMark(HexoOptions.of(marked, root));
  }

  /**
   * Jekyll's {@code markdown: CommonMark} and {@code CommonMarkGhPages}, with what stands below
   * {@code commonmark}.
   */
  public static CommonMark jekyll(Collection<String> options, Collection<String> extensions) {
    return JekyllSettings.of(options, extensions);
  }

  DialectOptions options() {
    return options;
  }

  @Override
  public Document parse(Text text, int start) {
    return FlexmarkDocument.parse(options, text, start);
  }

  @Override
  public Optional<EmphasisRule> emphasis() {
    return Optional.of(options.emphasis());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CommonMark dialect && options.equals(dialect.options);
  }

  @Override
  public int hashCode() {
    return options.hashCode();
  }
}
