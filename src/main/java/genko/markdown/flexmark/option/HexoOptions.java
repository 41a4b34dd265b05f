package genko.markdown.flexmark.option;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What a Hexo blog says about Markdown below {@code marked} in its configuration. */
public final class HexoOptions {
  /** The setting that says where relative addresses of pictures lead from. */
  public static final String ROOT = "root";

  private HexoOptions() {}

  public static DialectOptions of(Map<?, ?> marked, String root) {
    Set<Feature> out =
        EnumSet.of(Feature.RAW_HTML, Feature.TAG_PLUGINS, Feature.SYMBOLS_ARE_PUNCTUATION);
    boolean gfm = isTrue(marked, "gfm");
    if (gfm) {
      out.add(Feature.TABLES);
      out.add(Feature.STRIKETHROUGH);
      out.add(Feature.SINGLE_TILDE);
      out.add(Feature.TASK_LISTS);
    }
    if (gfm && isTrue(marked, "autolink")) out.add(Feature.LINKIFY);
    if (gfm && isTrue(marked, "breaks")) out.add(Feature.LINE_BREAKS);
    if (isTrue(marked, "smartypants")) out.add(Feature.SMART_MARKS);
    if (isTrue(marked, "headerIds")) out.add(Feature.HEADING_IDS);
    Map<String, String> settings = isTrue(marked, "prependRoot") ? Map.of(ROOT, root) : Map.of();
    return new DialectOptions(Flavor.HEXO, out, settings);
  }

  /** All of these are on where nothing is said. */
  private static boolean isTrue(Map<?, ?> from, String name) {
    Object value = from.get(name);
    return value == null || !value.toString().equals("false");
  }
}
