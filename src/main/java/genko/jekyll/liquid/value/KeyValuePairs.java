package genko.jekyll.liquid.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A map as Liquid goes through it: a list of pairs, each a list of a key and its value. */
public final class KeyValuePairs {
  private KeyValuePairs() {}

  public static List<Object> of(Map<?, ?> map, RenderBudget budget) {
    List<Object> pairs = new ArrayList<>(map.size());
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      budget.spend();
      List<Object> pair = new ArrayList<>(2);
      pair.add(entry.getKey());
      pair.add(entry.getValue());
      pairs.add(Collections.unmodifiableList(pair));
    }
    return pairs;
  }
}
