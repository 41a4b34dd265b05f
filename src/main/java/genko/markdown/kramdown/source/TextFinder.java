package genko.markdown.kramdown.source;

import java.util.HashMap;
import java.util.Map;

/**
 * Searches in one text that remember what they did not find, so that a thousand openings without an
 * end cost one search and not a thousand.
 */
public final class TextFinder {
  private final TrackedText text;
  private final Map<String, Integer> missing = new HashMap<>();

  public TextFinder(TrackedText text) {
    this.text = text;
  }

  public int indexOf(String wanted, int from) {
    if (isMissing(wanted, from)) return -1;
    int at = text.indexOf(wanted, from);
    if (at < 0) missed(wanted, from);
    return at;
  }

  public boolean isMissing(String key, int from) {
    Integer since = missing.get(key);
    boolean known = since != null && from >= since;
    // That it is nowhere was found by looking through all of the text.
    if (known) text.lookToEnd();
    return known;
  }

  public void missed(String key, int from) {
    missing.merge(key, from, Math::min);
  }
}
