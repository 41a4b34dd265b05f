package genko.markdown;

import java.util.HashMap;
import java.util.Map;

/**
 * Searches in one text that remember what they did not find, so that a thousand openings without an
 * end cost one search and not a thousand.
 */
final class Finder {
  private final String text;
  private final Map<String, Integer> missing = new HashMap<>();

  Finder(String text) {
    this.text = text;
  }

  int indexOf(String wanted, int from) {
    if (isMissing(wanted, from)) return -1;
    int at = text.indexOf(wanted, from);
    if (at < 0) missed(wanted, from);
    return at;
  }

  boolean isMissing(String key, int from) {
    Integer since = missing.get(key);
    return since != null && from >= since;
  }

  void missed(String key, int from) {
    missing.merge(key, from, Math::min);
  }
}
