package genko.jekyll.render;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a page, with what is its content while it is being made. */
final class PageValues extends AbstractMap<String, Object> {
  private static final String CONTENT = "content";

  private final Map<String, Object> page;
  private final Object content;
  private boolean asked;

  PageValues(Map<String, Object> page, Object content) {
    this.page = page;
    this.content = content;
  }

  /** Whether the content was looked at. */
  boolean wasAsked() {
    return asked;
  }

  @Override
  public boolean containsKey(Object key) {
    return CONTENT.equals(key) || page.containsKey(key);
  }

  @Override
  public @Nullable Object get(Object key) {
    if (!CONTENT.equals(key)) return page.get(key);
    asked = true;
    return content;
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return page.size();
      }

      @Override
      public Iterator<Entry<String, Object>> iterator() {
        return page.keySet().stream().map(PageValues.this::entry).iterator();
      }
    };
  }

  private Entry<String, Object> entry(String key) {
    return new SimpleImmutableEntry<>(key, get(key));
  }
}
