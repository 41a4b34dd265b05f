package genko.jekyll.site;

import genko.blog.PublicationStatus;
import genko.blog.PublicationStatus.State;
import genko.jekyll.rules.Permalink;
import genko.jekyll.site.BlogPost.Stop;
import java.time.Instant;
import java.util.Optional;

/** What Jekyll will make of a post when its blog is built next. */
public final class SitePublication {
  private SitePublication() {}

  /**
   * What becomes of {@code edited}; {@code utf8} says whether it is saved in that encoding. Costs
   * the front matter's values, once the blog is indexed.
   */
  public static PublicationStatus of(EditedPost edited, boolean utf8, Instant now) {
    Blog blog = edited.blog();
    BlogConfig config = blog.config();
    DocumentPath place = DocumentPath.of(edited.path(), config);
    if (place.passed().isPresent()) {
      return bare(place.passed().get() == EntryFilter.Why.NAME ? State.NAME : State.EXCLUDED, "");
    }
    if (!utf8) return bare(State.ENCODING, "");
    if (place.kind() == DocumentPath.Kind.PAGE) return page(edited);
    if (place.kind() == DocumentPath.Kind.DOCUMENT && !edited.head().exists()) {
      return bare(State.COPIED, "");
    }
    BlogPost post = edited.document();
    if (post.stop().isPresent()) {
      Stop stop = post.stop().get();
      boolean date = stop.kind() == Stop.Kind.DATE;
      return bare(date ? State.BAD_DATE : State.BAD_PERMALINK, stop.word());
    }
    State state = state(post, place, config, now);
    boolean lost = state == State.HIDDEN || state == State.UNWRITTEN;
    boolean comes = state == State.PUBLISHED || state == State.UNREAD || state == State.FUTURE;
    return new PublicationStatus(
        state,
        lost ? "" : address(config, post.url()),
        place.kind() == DocumentPath.Kind.DOCUMENT ? Optional.empty() : Optional.of(post.date()),
        comes ? blog.addresses().rivalOf(edited.path(), post.file()) : Optional.empty(),
        "");
  }

  private static State state(BlogPost post, DocumentPath place, BlogConfig config, Instant now) {
    if (post.isHidden() && !config.unpublished()) return State.HIDDEN;
    if (!config.isWritten(place.collection())) return State.UNWRITTEN;
    if (place.kind() == DocumentPath.Kind.DRAFT && !config.showsDrafts()) return State.DRAFT;
    boolean late = post.date().toInstant().isAfter(config.time().orElse(now));
    if (late && !config.future()) return State.FUTURE;
    return post.fault().isPresent() ? State.UNREAD : State.PUBLISHED;
  }

  private static PublicationStatus page(EditedPost edited) {
    Blog blog = edited.blog();
    Optional<BlogPage> page = edited.page();
    if (page.isEmpty()) return bare(State.COPIED, "");
    if (Boolean.FALSE.equals(page.get().values().get("published"))
        && !blog.config().unpublished()) {
      return bare(State.HIDDEN, "");
    }
    String file = Permalink.file(page.get().url(), page.get().extension());
    return new PublicationStatus(
        State.PUBLISHED,
        address(blog.config(), page.get().url()),
        Optional.empty(),
        blog.addresses().rivalOf(edited.path(), file),
        "");
  }

  private static PublicationStatus bare(State state, String word) {
    return new PublicationStatus(state, "", Optional.empty(), Optional.empty(), word);
  }

  private static String address(BlogConfig config, String url) {
    return config.url() + Permalink.escapeAgain(config.baseurl() + url);
  }
}
