package genko.kinds;

import genko.blog.BlogKind;
import genko.blog.BlogSite;
import genko.blog.PlacedPost;
import genko.blog.PostPlaces;
import genko.blog.PublicationStatus;
import genko.blog.PublicationStatus.State;
import genko.jekyll.render.JekyllMarkdown;
import genko.jekyll.rules.PostDate;
import genko.jekyll.rules.PostName;
import genko.jekyll.site.BlogConfig;
import genko.markdown.Dialect;
import genko.text.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A blog of Jekyll as its configuration alone has it. What becomes of a post is told from its name
 * and its head, without its address: that hangs on all the others.
 */
record JekyllSite(BlogKind kind, BlogConfig config) implements BlogSite {
  @Override
  public Dialect dialect() {
    return JekyllMarkdown.USUAL;
  }

  @Override
  public ZoneId zone() {
    return config.zone();
  }

  @Override
  public PostPlaces places() {
    String base = config.collectionsDir().isEmpty() ? "" : config.collectionsDir() + "/";
    return new PostPlaces(
        base + "_posts",
        folder -> mayHold(folder, base),
        path -> holder(path, base) != Holder.NONE);
  }

  /** A folder below which posts are. */
  private enum Holder {
    NONE,
    POSTS,
    DRAFTS,
    COLLECTION
  }

  private boolean mayHold(String folder, String base) {
    if (folder.equals(config.destination())) return false;
    String name = folder.substring(folder.lastIndexOf('/') + 1);
    return !name.startsWith("_") || holder(folder + "/", base) != Holder.NONE;
  }

  /** What {@code path} lies below: posts and drafts may be in any folder, collections in one. */
  private Holder holder(String path, String base) {
    List<String> folders = Arrays.asList(path.split("/", -1));
    for (String one : folders.subList(0, folders.size() - 1)) {
      if (one.equals("_posts")) return Holder.POSTS;
      if (one.equals("_drafts")) return Holder.DRAFTS;
    }
    boolean collected =
        config.collections().keySet().stream()
            .anyMatch(name -> path.startsWith(base + "_" + name + "/"));
    return collected ? Holder.COLLECTION : Holder.NONE;
  }

  @Override
  public Optional<PublicationStatus> publication(PlacedPost post, Instant now) {
    String base = config.collectionsDir().isEmpty() ? "" : config.collectionsDir() + "/";
    Holder holder = holder(post.path(), base);
    if (holder == Holder.NONE) return Optional.empty();
    Optional<ZonedDateTime> date = date(post);
    State state = state(post, holder, date, now);
    String address = state == State.PUBLISHED ? PublicationStatus.UNKNOWN : "";
    return Optional.of(new PublicationStatus(state, address, date, Optional.empty(), ""));
  }

  private State state(PlacedPost post, Holder holder, Optional<ZonedDateTime> date, Instant now) {
    if (holder == Holder.POSTS && PostName.parse(post.name()).isEmpty()) return State.NAME;
    if (post.isFalse("published") && !config.unpublished()) return State.HIDDEN;
    if (holder == Holder.DRAFTS && !config.showsDrafts()) return State.DRAFT;
    return Dates.isAfter(date, now) && !config.future() ? State.FUTURE : State.PUBLISHED;
  }

  /** The moment that the head says; the day that the name begins with where it says none. */
  private Optional<ZonedDateTime> date(PlacedPost post) {
    return post.head()
        .field("date")
        .flatMap(
            field ->
                PostDate.parse(field.text())
                    .map(date -> date.instant(field.raw().matches("['\"].*"), zone())))
        .map(instant -> instant.atZone(zone()))
        .or(() -> PostName.parse(post.name()).flatMap(name -> day(name.date())));
  }

  private Optional<ZonedDateTime> day(String written) {
    String[] parts = written.split("-", -1);
    if (parts[0].length() != 4) return Optional.empty();
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
      return Optional.of(day.atStartOfDay(zone()));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  @Override
  public List<Problem> problems(PlacedPost post) {
    return HeadLanguage.problems(kind, post);
  }
}
