package genko.kinds;

import genko.blog.BlogKind;
import genko.blog.BlogSite;
import genko.blog.PlacedPost;
import genko.blog.PostPlaces;
import genko.blog.PublicationGoal;
import genko.blog.PublicationStatus;
import genko.blog.PublicationStatus.State;
import genko.blog.PublicationStep;
import genko.blog.PublicationStep.FieldChange;
import genko.blog.PublicationStep.NameForm;
import genko.jekyll.render.JekyllMarkdown;
import genko.jekyll.rules.PostDate;
import genko.jekyll.rules.PostName;
import genko.jekyll.site.BlogConfig;
import genko.jekyll.site.RubyValues;
import genko.markdown.Dialect;
import genko.text.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
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
    return JekyllMarkdown.commonMark(config).orElse(JekyllMarkdown.USUAL);
  }

  @Override
  public ZoneId zone() {
    return config.zone();
  }

  @Override
  public PostPlaces places() {
    String base = base();
    String made = config.destination();
    return new PostPlaces(
        base + "_posts",
        folder -> mayHold(folder, base, made),
        path -> holder(path, base) != Holder.NONE);
  }

  @Override
  public Optional<String> builtFolder() {
    String given = RubyValues.text(config.values().get("destination"));
    return Optional.of(given.isEmpty() ? config.destination() : given);
  }

  /** A folder below which posts are. */
  private enum Holder {
    NONE,
    POSTS,
    DRAFTS,
    COLLECTION
  }

  private boolean mayHold(String folder, String base, String made) {
    if (folder.equals(made)) return false;
    String name = folder.substring(folder.lastIndexOf('/') + 1);
    return !name.startsWith("_") || holder(folder + "/", base) != Holder.NONE;
  }

  /** What {@code path} lies below: posts and drafts may be in any folder, collections in one. */
  private Holder holder(String path, String base) {
    int posts = folder(path, "_posts/");
    int drafts = folder(path, "_drafts/");
    if (posts >= 0 && (drafts < 0 || posts < drafts)) return Holder.POSTS;
    if (drafts >= 0) return Holder.DRAFTS;
    boolean collected =
        config.collections().keySet().stream()
            .anyMatch(name -> path.startsWith(base + "_" + name + "/"));
    return collected ? Holder.COLLECTION : Holder.NONE;
  }

  /** Where the folder {@code name} begins in {@code path}; -1 where that is in none. */
  private static int folder(String path, String name) {
    if (path.startsWith(name)) return 0;
    int slash = path.indexOf("/" + name);
    return slash < 0 ? -1 : slash + 1;
  }

  @Override
  public Optional<PublicationStatus> publication(PlacedPost post, Instant now) {
    Holder holder = holder(post.path(), base());
    if (holder == Holder.NONE) return Optional.empty();
    Optional<ZonedDateTime> date = date(post);
    State state = state(post, holder, date, now);
    String address = state == State.PUBLISHED ? PublicationStatus.UNKNOWN : "";
    return Optional.of(PublicationStatus.at(state, address, date));
  }

  private State state(PlacedPost post, Holder holder, Optional<ZonedDateTime> date, Instant now) {
    if (holder == Holder.POSTS && PostName.parse(post.name()).isEmpty()) return State.NAME;
    if (post.isFalse("published") && !config.unpublished()) return State.HIDDEN;
    if (holder == Holder.DRAFTS && !config.showsDrafts()) return State.DRAFT;
    return Dates.isAfter(date, now) && !config.future() ? State.FUTURE : State.PUBLISHED;
  }

  @Override
  public Optional<PublicationStep> step(
      PlacedPost post, PublicationGoal goal, ZonedDateTime when, Instant now) {
    Holder holder = holder(post.path(), base());
    if (holder == Holder.NONE || goal == PublicationGoal.SCHEDULE && config.future()) {
      return Optional.empty();
    }
    return switch (goal) {
      case HIDE -> Optional.of(PublicationStep.here(post, FieldChange.set("published", "false")));
      case DRAFT ->
          holder == Holder.COLLECTION
              ? Optional.empty()
              : Optional.of(
                  PublicationStep.here(post)
                      .in(beside(post, "_posts", "_drafts"), NameForm.UNDATED));
      case PUBLISH, SCHEDULE -> {
        FieldChange[] shown =
            post.isFalse("published")
                ? new FieldChange[] {FieldChange.remove("published")}
                : new FieldChange[0];
        PublicationStep step = PublicationStep.here(post, shown);
        boolean dated =
            goal == PublicationGoal.SCHEDULE
                || holder == Holder.DRAFTS
                || Dates.isAfter(date(post), now);
        if (dated) step = step.at(FieldChange.set("date", PostDate.of(when).written()));
        boolean named = dated && holder != Holder.COLLECTION;
        yield Optional.of(
            named ? step.in(beside(post, "_drafts", "_posts"), NameForm.DATED) : step);
      }
    };
  }

  /** The folder of {@code post} where {@code to} is in the place of {@code from}. */
  private static String beside(PlacedPost post, String from, String to) {
    List<String> folders = new ArrayList<>(Arrays.asList(post.folder().split("/", -1)));
    folders.replaceAll(folder -> folder.equals(from) ? to : folder);
    return String.join("/", folders);
  }

  private String base() {
    return config.collectionsDir().isEmpty() ? "" : config.collectionsDir() + "/";
  }

  @Override
  public String root() {
    return config.url() + config.baseurl();
  }

  /** What {@code jekyll-redirect-from} reads, where the blog has it. */
  @Override
  public Optional<String> redirectField() {
    boolean has =
        config.values().get("plugins") instanceof List<?> all
            && all.contains("jekyll-redirect-from");
    return has ? Optional.of("redirect_from") : Optional.empty();
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
