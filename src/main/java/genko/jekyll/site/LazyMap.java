package genko.jekyll.site;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A map whose values are made when they are first asked for. One that asks for itself while it is
 * made is null. Used by one thread at a time.
 */
final class LazyMap extends AbstractMap<String, Object> {
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Set<String> making = new HashSet<>();

  private record Later(Supplier<?> value, boolean stays) {}

  LazyMap with(String key, @Nullable Object value) {
    values.put(key, value);
    return this;
  }

  LazyMap later(String key, Supplier<?> value) {
    values.put(key, new Later(value, true));
    return this;
  }

  /** A value that is another whenever it is asked for. */
  LazyMap live(String key, Supplier<?> value) {
    values.put(key, new Later(value, false));
    return this;
  }

  /** As {@link #later}, with what is there already over the values that {@code under} gives. */
  LazyMap laterOver(String key, Supplier<?> under) {
    Object own = values.get(key);
    return later(
        key,
        () -> {
          Object over = own instanceof Later made ? made.value.get() : own;
          Object below = under.get();
          boolean maps = over instanceof Map && below instanceof Map;
          return maps ? RubyValues.merge(RubyValues.map(below), RubyValues.map(over)) : over;
        });
  }

  @Override
  public boolean containsKey(Object key) {
    return values.containsKey(key);
  }

  @Override
  public @Nullable Object get(Object key) {
    Object value = values.get(key);
    if (!(value instanceof Later later)) return value;
    String name = (String) key;
    if (!making.add(name)) return null;
    try {
      Object made = later.value.get();
      if (later.stays) values.put(name, made);
      return made;
    } finally {
      making.remove(name);
    }
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return values.size();
      }

      @Override
      public Iterator<Entry<String, Object>> iterator() {
        return List.copyOf(values.keySet()).stream()
            .map(key -> (Entry<String, Object>) new Found(key))
            .iterator();
      }
    };
  }

  /** An entry whose value is made no earlier than others are. */
  private final class Found implements Entry<String, Object> {
    private final String key;

    Found(String key) {
      this.key = key;
    }

    @Override
    public String getKey() {
      return key;
    }

    @Override
    public @Nullable Object getValue() {
      return LazyMap.this.get(key);
    }

    @Override
    public Object setValue(Object value) {
      throw new UnsupportedOperationException(key);
    }
  }
}
