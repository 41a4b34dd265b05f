package genko.jekyll.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The order of a collection's documents (collection.rb): as its {@code order} lists them, by what
 * {@code sort_by} names, or by their dates. Posts are always by date.
 */
final class CollectionOrder {
  private final String collection;
  private final @Nullable List<?> order;
  private final @Nullable String key;

  CollectionOrder(BlogConfig config, String collection) {
    this.collection = collection;
    Map<String, Object> said = RubyValues.map(config.collections().get(collection));
    boolean posts = collection.equals("posts");
    this.order = !posts && said.get("order") instanceof List<?> list ? list : null;
    this.key = !posts && order == null && said.get("sort_by") instanceof String text ? text : null;
  }

  boolean isByDate() {
    return order == null && key == null;
  }

  void sort(List<BlogPost> documents) {
    documents.sort(BlogPost.BY_DATE);
    if (order != null) arrange(order, documents);
    String by = key;
    if (by == null) return;
    documents.sort((one, other) -> compare(one.values().get(by), other.values().get(by)));
  }

  /** The documents that are listed, then all others. */
  private void arrange(List<?> names, List<BlogPost> documents) {
    Map<String, BlogPost> others = new LinkedHashMap<>();
    for (BlogPost one : documents) others.put(nameOf(one), one);
    List<BlogPost> arranged = new ArrayList<>();
    for (Object name : names) {
      BlogPost listed = others.remove(RubyValues.trimSlashes(String.valueOf(name)));
      if (listed != null) arranged.add(listed);
    }
    arranged.addAll(others.values());
    documents.clear();
    documents.addAll(arranged);
  }

  /** The path within the collection's folder. */
  private String nameOf(BlogPost document) {
    String folder = "_" + collection + "/";
    int at = document.path().indexOf(folder);
    return at < 0 ? document.path() : document.path().substring(at + folder.length());
  }

  /** Nothing comes last; what cannot be compared is equal, which leaves it to the dates. */
  private static int compare(@Nullable Object one, @Nullable Object other) {
    if (one == null || other == null) {
      return Boolean.compare(one == null, other == null);
    }
    if (one instanceof Number left && other instanceof Number right) {
      return Double.compare(left.doubleValue(), right.doubleValue());
    }
    boolean same = one.getClass() == other.getClass() && one instanceof Comparable<?>;
    return same ? natural(one, other) : 0;
  }

  @SuppressWarnings("unchecked")
  private static int natural(Object one, Object other) {
    return ((Comparator<Object>) (Comparator<?>) Comparator.naturalOrder()).compare(one, other);
  }
}
