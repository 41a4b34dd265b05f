package genko.jekyll.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The documents of a blog that a build at one moment makes pages of, by collection, the oldest
 * first: none that is hidden, a draft or still to come, and no more posts than are asked for,
 * unless the configuration has it otherwise. Immutable.
 */
final class BuiltCollections {
  private static final String POSTS = "posts";

  private final BlogConfig config;
  private final Instant time;
  private final Map<String, List<BlogPost>> built;

  private BuiltCollections(BlogConfig config, Instant time, Map<String, List<BlogPost>> built) {
    this.config = config;
    this.time = time;
    this.built = built;
  }

  /** What a build at {@code time} takes of {@code all} the documents of the blog. */
  static BuiltCollections of(BlogConfig config, Instant time, Collection<BlogPost> all) {
    BuiltCollections built = new BuiltCollections(config, time, new HashMap<>());
    for (String name : config.collections().keySet()) built.built.put(name, built.build(name, all));
    return built;
  }

  /** The documents of {@code collection} that are built. */
  List<BlogPost> in(String collection) {
    return built.getOrDefault(collection, List.of());
  }

  /**
   * As this, with {@code edited}, which may have come from another collection, in the place of the
   * document at its path; {@code all} are the documents as they are then.
   */
  BuiltCollections with(BlogPost edited, Collection<BlogPost> all) {
    Map<String, List<BlogPost>> next = new HashMap<>(built);
    for (String name : built.keySet()) {
      boolean touched = name.equals(edited.collection()) || holds(name, edited.path());
      if (!touched) continue;
      // Which document the limit let go is known to nobody.
      next.put(
          name, limit(name) > 0 || !isByDate(name) ? build(name, all) : replaced(name, edited));
    }
    return new BuiltCollections(config, time, next);
  }

  private boolean holds(String collection, String path) {
    return in(collection).stream().anyMatch(one -> one.path().equals(path));
  }

  private List<BlogPost> build(String collection, Collection<BlogPost> all) {
    List<BlogPost> documents = new ArrayList<>();
    for (BlogPost one : all) {
      if (one.collection().equals(collection) && isBuilt(one)) documents.add(one);
    }
    new CollectionOrder(config, collection).sort(documents);
    int limit = limit(collection);
    int from = limit == 0 ? 0 : Math.max(0, documents.size() - limit);
    return Collections.unmodifiableList(documents.subList(from, documents.size()));
  }

  /**
   * The collection with {@code edited} where it belongs among the others, which keep their order.
   */
  private List<BlogPost> replaced(String collection, BlogPost edited) {
    List<BlogPost> documents = new ArrayList<>(in(collection));
    documents.removeIf(other -> other.path().equals(edited.path()));
    if (edited.collection().equals(collection) && isBuilt(edited)) {
      int at = Collections.binarySearch(documents, edited, BlogPost.BY_DATE);
      documents.add(at < 0 ? -at - 1 : at, edited);
    }
    return Collections.unmodifiableList(documents);
  }

  private boolean isByDate(String collection) {
    return new CollectionOrder(config, collection).isByDate();
  }

  /** The last so many alone are built; 0 for all. */
  private int limit(String collection) {
    return collection.equals(POSTS) ? config.limitPosts() : 0;
  }

  private boolean isBuilt(BlogPost post) {
    if (post.isHidden() && !config.unpublished()) return false;
    if (!post.collection().equals(POSTS)) return true;
    boolean due = config.future() || !post.date().toInstant().isAfter(time);
    return due && (!post.isDraft() || config.showsDrafts());
  }
}
