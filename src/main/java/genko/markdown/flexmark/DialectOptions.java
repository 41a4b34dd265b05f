package genko.markdown.flexmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a dialect is set up. A value.
 *
 * @param settings what has more than yes and no, by name
 */
record DialectOptions(Flavor flavor, Set<Feature> features, Map<String, String> settings) {
  DialectOptions {
    features = Set.copyOf(features);
    settings = Map.copyOf(settings);
  }

  static DialectOptions of(Flavor flavor, Feature... features) {
    return new DialectOptions(flavor, Set.of(features), Map.of());
  }

  boolean has(Feature feature) {
    return features.contains(feature);
  }

  boolean is(Flavor wanted) {
    return flavor == wanted;
  }

  String setting(String name, String otherwise) {
    return settings.getOrDefault(name, otherwise);
  }

  /** What is read inside lines beside CommonMark. */
  List<InlineSyntax> inlineSyntax() {
    List<InlineSyntax> out = new ArrayList<>();
    if (has(Feature.MATH)) out.add(new MathSpan());
    if (is(Flavor.ZENN)) {
      out.add(new ZennTags());
      out.add(new SchemeLinks());
    }
    if (has(Feature.TYPOGRAPHER)) out.add(new Typographer(this));
    return out;
  }
}
