package genko.workspace;

import genko.blog.BlogKind;
import genko.check.Romanization;
import genko.frontmatter.FrontMatter;
import genko.jekyll.rules.PostDate;
import genko.jekyll.rules.PostName;
import genko.post.Post;
import genko.words.Words;
import genko.workspace.habit.BlogHabits;
import genko.workspace.habit.HabitReader;
import genko.workspace.habit.NameHabit;
import genko.workspace.position.BlogPosition;
import genko.workspace.save.OpenPost;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Supplier;

/** What open posts are called: on their tabs, and as files that they may become. */
public final class PostNames {
  private final Words words;
  private final Clock clock;
  private Supplier<Optional<ZoneId>> blogZone = Optional::empty;
  private Supplier<BlogPosition> blog = () -> BlogPosition.NOWHERE;
  private Supplier<Optional<Path>> home = Optional::empty;

  private Optional<HabitReader> habits = Optional.empty();

  PostNames(Words words, Clock clock) {
    this.words = words;
    this.clock = clock;
  }

  /** Who knows the zone of the blog that the writer is in. */
  public void setBlogZone(Supplier<Optional<ZoneId>> zone) {
    blogZone = zone;
  }

  /** Who knows how the posts of the blog are that the writer is in. */
  public void setHabits(HabitReader reader) {
    habits = Optional.of(reader);
  }

  /** Who knows the place in a blog where the writer was last. */
  public void setBlog(Supplier<BlogPosition> position) {
    blog = position;
  }

  /** The kind of the blog that the writer is in. */
  public BlogKind kind() {
    return blog.get().kind();
  }

  /** What a new post of {@code now} begins with in the blog that the writer is in. */
  Post begun(ZonedDateTime now) {
    BlogPosition at = blog.get();
    BlogHabits known = habits();
    // Its file is called after those that are there by then.
    habits.ifPresent(HabitReader::refresh);
    return NewPost.in(at.site(), at.path(), now, known);
  }

  private BlogHabits habits() {
    return habits.map(HabitReader::habits).orElse(BlogHabits.NONE);
  }

  /** Who knows where the blog that the writer is in has its posts. */
  public void setHome(Supplier<Optional<Path>> folder) {
    home = folder;
  }

  /** The folder of posts of the blog that the writer is in, where that is known. */
  public Optional<Path> home() {
    return home.get();
  }

  /** The zone of the blog that the writer is in, or of the machine. */
  public ZoneId zone() {
    return blogZone.get().orElseGet(clock::getZone);
  }

  /** What {@code post} is called where it is shown: its file, its title, or that it has neither. */
  public static String title(OpenPost post, Words words) {
    return post.name()
        .or(() -> writtenTitle(post.session().post().head()))
        .orElseGet(() -> words.say("window.untitled"));
  }

  String title(OpenPost post) {
    return title(post, words);
  }

  private static Optional<String> writtenTitle(FrontMatter head) {
    return head.field("title")
        .filter(field -> field.isScalar() && field.problem().isEmpty())
        .map(field -> field.text().strip())
        .filter(text -> !text.isEmpty());
  }

  /** The name of the file that {@code post} has, or that it would have in a blog. */
  String fileName(OpenPost post) {
    return post.name().orElseGet(() -> proposed(post.session().post().head()));
  }

  private String proposed(FrontMatter head) {
    LocalDateTime when =
        head.field("date")
            .flatMap(field -> PostDate.parse(field.text()))
            .map(this::localOf)
            .orElseGet(() -> LocalDateTime.now(clock.withZone(zone())));
    String title = head.field("title").map(field -> field.text()).orElse("");
    String usual = kind().fileName(when.toLocalDate(), title);
    BlogHabits known = habits();
    if (!kind().namesByTitle() || known.name().isEmpty()) return usual;
    return known.name(when, slug(usual, title, known.name().get())).orElse(usual);
  }

  /** What {@code usual}, the name that the kind of blog gives the file, says of the title. */
  private static String slug(String usual, String title, NameHabit habit) {
    String stem = usual.substring(0, Math.max(0, usual.lastIndexOf('.')));
    String slug = PostName.parse(usual).map(PostName::slug).orElse(stem);
    boolean latin = slug.chars().allMatch(c -> c < 0x80);
    if (latin || !habit.latin()) return slug;
    String read = Romanization.of(title);
    return read.isEmpty() ? slug : read;
  }

  /** {@code date} in the blog's zone; as it is written where no blog is known. */
  private LocalDateTime localOf(PostDate date) {
    return blogZone
        .get()
        .filter(zone -> date.timed() && date.offset().isPresent())
        .map(zone -> date.instant(false, zone).atZone(zone).toLocalDateTime())
        .orElseGet(date::local);
  }
}
