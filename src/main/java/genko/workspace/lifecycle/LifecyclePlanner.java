package genko.workspace.lifecycle;

import genko.blog.PlacedPost;
import genko.blog.PublicationGoal;
import genko.blog.PublicationStatus;
import genko.blog.PublicationStep;
import genko.frontmatter.FrontMatter;
import genko.kinds.BlogKinds;
import genko.post.Post;
import genko.storage.files.BlogFolder;
import genko.storage.files.OpenResult;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.text.PercentEncoding;
import genko.text.Text;
import genko.workspace.habit.BlogHabits;
import genko.workspace.library.PostFolder;
import genko.workspace.lifecycle.PlanResult.Refused;
import genko.workspace.lifecycle.PostPlan.Trouble;
import genko.workspace.position.BlogPosition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out what an action would do with a post: what its file would be called, what its head would
 * say, and where it could be read. Reaches the disk: for the worker alone that knows the blogs.
 */
public final class LifecyclePlanner {
  /** The hour for which a post is scheduled if nobody says otherwise. */
  private static final int MORNING = 9;

  private final PostFiles files;
  private final Clock clock;
  private final Positions positions;
  private final Map<Path, BlogHabits> habits = new HashMap<>();

  /** Who knows where the post at {@code file} is in its blog. */
  public interface Positions {
    BlogPosition of(Path file, FrontMatter head);
  }

  public LifecyclePlanner(PostFiles files, Clock clock, Positions positions) {
    this.files = files;
    this.clock = clock;
    this.positions = positions;
  }

  public Positions positions() {
    return positions;
  }

  /** Looks at the habits of blogs anew, from now on. */
  public void refresh() {
    habits.clear();
  }

  /** What {@code asked} would do, as the disk is now. */
  public PlanResult plan(PlanRequest asked) {
    OpenResult read = files.open(asked.file());
    return switch (read) {
      case Opened was -> plan(asked, was);
      case OpenResult.Undecodable file -> new Refused(file.key(), file.args());
      case OpenResult.Unreadable file -> new Refused(file.key(), file.args());
    };
  }

  private PlanResult plan(PlanRequest asked, Opened was) {
    Optional<PostFolder> blog = PostFolder.ofPost(was.path(), clock);
    Path beside = Optional.ofNullable(was.path().getParent()).orElse(was.path());
    PostFolder folder = blog.orElseGet(() -> PostFolder.at(beside, clock));
    if (!was.path().startsWith(folder.root())) {
      return new Refused("lifecycle.outside", List.of(folder.root().toString()));
    }
    Post post = Post.of(was.text(), folder.site().dialect());
    String path = path(folder, was.path());
    PlacedPost placed = new PlacedPost(path, post.head());
    Planning planning = new Planning(asked, was, folder, placed);
    if (asked.action().goal().isEmpty()) return planning.finish();
    PublicationGoal goal = asked.action().goal().get();
    if (blog.isEmpty() && BlogKinds.of(was.path()).isPresent()) {
      return new Refused("lifecycle.no-post", List.of(placed.name()));
    }
    return planning.towards(goal);
  }

  private static String path(PostFolder folder, Path file) {
    return folder.root().relativize(file).toString().replace('\\', '/');
  }

  private BlogHabits habits(PostFolder folder) {
    return habits.computeIfAbsent(folder.root(), root -> read(folder));
  }

  private static BlogHabits read(PostFolder folder) {
    try {
      return BlogHabits.read(folder);
    } catch (IOException _) {
      // Then the names are those that are usual for the kind.
      return BlogHabits.NONE;
    }
  }

  /** One plan as it is made. */
  private final class Planning {
    private final PlanRequest asked;
    private final Opened was;
    private final PostFolder folder;
    private final PlacedPost post;
    private final Instant now = clock.instant();
    private final OwnFolder own;

    Planning(PlanRequest asked, Opened was, PostFolder folder, PlacedPost post) {
      this.asked = asked;
      this.was = was;
      this.folder = folder;
      this.post = post;
      own = OwnFolder.of(folder, post);
    }

    /** What its kind of blog does to bring the post there. */
    PlanResult towards(PublicationGoal goal) {
      ZonedDateTime when =
          asked
              .when()
              .map(local -> local.atZone(folder.site().zone()))
              .orElseGet(() -> usual(goal));
      Optional<PublicationStep> step = folder.site().step(post, goal, when, now);
      if (step.isEmpty()) {
        String key = "lifecycle.cannot." + asked.action().id();
        return new Refused(key, List.of(folder.site().kind().label()));
      }
      Optional<HeadChange.Moment> moment =
          step.get()
              .date()
              .map(
                  date ->
                      new HeadChange.Moment(
                          date,
                          when,
                          habits(folder).head(),
                          asked.when().isPresent() || goal == PublicationGoal.SCHEDULE));
      HeadChange head = new HeadChange(moment, step.get().fields(), Optional.empty());
      String name =
          asked
              .name()
              .orElseGet(
                  () -> names(step.get().folder()).of(step.get().name(), when.toLocalDateTime()));
      Path to =
          own.isFolder()
              ? own.unit().resolveSibling(checked(name))
              : resolve(step.get().folder()).resolve(checked(name));
      return plan(to, name, moment.map(one -> when.toLocalDateTime()), head);
    }

    private ZonedDateTime usual(PublicationGoal goal) {
      ZonedDateTime moment = now.atZone(folder.site().zone()).truncatedTo(ChronoUnit.SECONDS);
      if (goal != PublicationGoal.SCHEDULE) return moment;
      return moment.plusDays(1).withHour(MORNING).truncatedTo(ChronoUnit.HOURS);
    }

    /** Renamed, duplicated or deleted. */
    PostPlan finish() {
      String name = asked.name().orElseGet(this::usualName);
      boolean stays = asked.action() == PostAction.DELETE || asked.action() == PostAction.READDRESS;
      Path to = stays ? own.unit() : own.unit().resolveSibling(checked(name));
      HeadChange head =
          asked.action() == PostAction.DUPLICATE
              ? new HeadChange(Optional.empty(), folder.site().copied(post), Optional.empty())
              : HeadChange.NONE;
      return plan(to, name, Optional.empty(), head);
    }

    private String usualName() {
      if (asked.action() != PostAction.DUPLICATE) return own.name();
      return names(own.folder()).copy();
    }

    /** Names for a file in {@code inside}. */
    private FileNames names(String inside) {
      String title = post.text("title").orElse("");
      return new FileNames(own.name(), title, habits(folder), own.beside(inside));
    }

    private Path resolve(String inside) {
      return inside.isEmpty() ? folder.root() : folder.root().resolve(inside);
    }

    /** A name that leads nowhere else; what is wrong with it is said elsewhere. */
    private String checked(String name) {
      return NameTroubles.isName(name) ? name : own.name();
    }

    private PostPlan plan(Path to, String name, Optional<LocalDateTime> when, HeadChange head) {
      Path target = NameTroubles.isName(name) ? to : own.unit();
      HeadChange.Made edits = head.of(was.text());
      PostPlan plan =
          new PostPlan(
              asked.action(),
              post.said("title").orElse(own.name()),
              folder,
              was,
              own.unit(),
              target,
              name,
              when,
              head,
              edits.changes().apply(was.text()),
              AddressChange.NONE,
              Optional.empty(),
              assets(target),
              List.of());
      AddressChange address = address(plan);
      plan = plan.with(address, redirect(address));
      if (asked.redirect()) plan = plan.redirected();
      List<Trouble> troubles = new NameTroubles(plan, own, now).find();
      edits.refusal().ifPresent(why -> troubles.add(new Trouble(true, why.key(), why.args())));
      return plan.with(troubles);
    }

    /** The folder of the post's files, if it has one and is to be called otherwise. */
    private Optional<PostPlan.FolderMove> assets(Path target) {
      boolean stays = asked.action() == PostAction.DUPLICATE || target.equals(own.unit());
      if (stays || own.isFolder()) return Optional.empty();
      PlacedPost then = new PlacedPost(path(folder, target), post.head());
      BlogFolder root = BlogFolder.at(folder.root());
      return folder
          .site()
          .assetFolder(post)
          .filter(from -> root.look(from).filter(BlogFolder.Entry::isFolder).isPresent())
          .flatMap(
              from ->
                  folder
                      .site()
                      .assetFolder(then)
                      .filter(to -> !to.equals(from))
                      .map(to -> new PostPlan.FolderMove(folder.file(from), folder.file(to))));
    }

    private AddressChange address(PostPlan plan) {
      BlogPosition here = positions.of(was.path(), post.head());
      if (here.root().isEmpty()) return AddressChange.NONE;
      Optional<PublicationStatus> before =
          plan.action() == PostAction.DUPLICATE ? Optional.empty() : status(here, was.text());
      if (plan.action() == PostAction.DELETE) return AddressChange.of(before, Optional.empty());
      if (asked.former().isPresent()) {
        return new AddressChange(asked.former(), status(here, plan.text()));
      }
      BlogFolder root = here.root().get();
      BlogPosition there = root.nameOf(plan.target()).map(here::at).orElse(here);
      return AddressChange.of(before, status(there, plan.text()));
    }

    private Optional<PublicationStatus> status(BlogPosition at, Text text) {
      boolean utf8 = was.encoding().charset().equals(StandardCharsets.UTF_8);
      return at.publication(Post.of(text, at.site().dialect()), utf8);
    }

    private Optional<HeadChange.Redirect> redirect(AddressChange address) {
      if (!address.leadsOn()) return Optional.empty();
      String site = folder.site().root();
      String before = PercentEncoding.decode(address.broken().orElseThrow());
      String inside = before.startsWith(site) ? before.substring(site.length()) : before;
      return folder.site().redirectField().map(key -> new HeadChange.Redirect(key, inside));
    }
  }
}
