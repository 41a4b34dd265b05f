package genko.markdown.flexmark;

import genko.markdown.flexmark.option.DialectOptions;
import genko.markdown.flexmark.option.Feature;
import genko.markdown.flexmark.option.Flavor;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a Jekyll blog says about CommonMark, in the names of commonmarker. */
final class JekyllSettings {
  private JekyllSettings() {}

  static CommonMark of(Collection<String> options, Collection<String> extensions) {
    Set<Feature> out = EnumSet.of(Feature.RAW_HTML);
    for (String name : extensions) {
      switch (name.toLowerCase(Locale.ROOT)) {
        case "table" -> out.add(Feature.TABLES);
        case "strikethrough" -> {
          out.add(Feature.STRIKETHROUGH);
          out.add(Feature.SINGLE_TILDE);
        }
        case "autolink" -> out.add(Feature.LINKIFY);
        case "tasklist" -> out.add(Feature.TASK_LISTS);
        default -> {}
      }
    }
    for (String name : options) {
      switch (name.toUpperCase(Locale.ROOT)) {
        case "FOOTNOTES" -> out.add(Feature.FOOTNOTES);
        case "HARDBREAKS" -> out.add(Feature.LINE_BREAKS);
        case "SMART" -> out.add(Feature.TYPOGRAPHER);
        case "STRIKETHROUGH_DOUBLE_TILDE" -> out.remove(Feature.SINGLE_TILDE);
        default -> {}
      }
    }
    return new CommonMark(new DialectOptions(Flavor.GFM, out, Map.of()));
  }
}
