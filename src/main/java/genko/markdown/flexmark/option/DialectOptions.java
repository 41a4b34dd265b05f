package genko.markdown.flexmark.option;

import genko.markdown.EmphasisRule;
import genko.markdown.PageReferences;
import java.util.Map;
import java.util.Set;

/**
 * How a dialect is set up. A value.
 *
 * @param settings what has more than yes and no, by name
 * @param pages the pages of the blog, where short codes may name them
 */
public record DialectOptions(
    Flavor flavor, Set<Feature> features, Map<String, String> settings, PageReferences pages) {
  public DialectOptions(Flavor flavor, Set<Feature> features, Map<String, String> settings) {
    this(flavor, features, settings, PageReferences.NONE);
  }

  public DialectOptions {
    features = Set.copyOf(features);
    settings = Map.copyOf(settings);
  }

  public static DialectOptions of(Flavor flavor, Feature... features) {
    return new DialectOptions(flavor, Set.of(features), Map.of());
  }

  public boolean has(Feature feature) {
    return features.contains(feature);
  }

  public boolean is(Flavor wanted) {
    return flavor == wanted;
  }

  public String setting(String name, String otherwise) {
    return settings.getOrDefault(name, otherwise);
  }

  /** Where emphasis may begin and end. */
  public EmphasisRule emphasis() {
    return new EmphasisRule(
        has(Feature.SYMBOLS_ARE_PUNCTUATION),
        has(Feature.STRIKETHROUGH),
        has(Feature.ESCAPED_SPACE) ? "\\ " : " ",
        has(Feature.RAW_HTML));
  }
}
