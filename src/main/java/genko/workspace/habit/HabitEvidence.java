package genko.workspace.habit;

import genko.frontmatter.Field;
import genko.jekyll.rules.PostDate;
import genko.storage.files.FolderWalk;
import genko.workspace.library.PostFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What speaks for the habits of a blog: how many of its posts have each, and since when. An era is
 * the newest posts of which at least four of five have it.
 *
 * @param posts how many posts were looked at
 * @param habits what new posts follow
 */
public record HabitEvidence(int posts, BlogHabits habits, List<Row> rows) {
  /** More posts than these say nothing new of what is usual. */
  private static final int MOST = 5000;

  private static final int LONGEST = 1 << 14;

  /** Fewer posts make no era, unless there are no more. */
  private static final int FEWEST = 10;

  private static final int TENTH = 10;
  private static final int USUAL = 8;

  public HabitEvidence {
    rows = List.copyOf(rows);
  }

  /** What a row is about; {@code habits.about.…} says it. */
  public enum About {
    FIELD,
    ORDER,
    VALUE,
    QUOTES,
    LIST,
    DATE,
    NAME,
    PICTURES
  }

  /**
   * A habit.
   *
   * @param key the field that it is about; empty where it is about none
   * @param value what is usual, as it is written
   * @param have how many of the posts of its era have it
   * @param of how many posts its era has; where it has none, how many were looked at
   * @param since the day of the oldest post of its era, as far as it says one
   * @param whole whether the era is all posts
   */
  public record Row(
      About about,
      String key,
      String value,
      int have,
      int of,
      Optional<String> since,
      boolean whole) {}

  /** Reads the posts of {@code blog}. Reaches the disk. */
  public static HabitEvidence read(PostFolder blog) throws IOException {
    List<WrittenPost> posts =
        blog.list(() -> false).files().stream()
            .limit(MOST)
            .flatMap(file -> read(blog, file).stream())
            .filter(post -> post.head().exists())
            .sorted(Comparator.comparing(HabitEvidence::day).reversed())
            .toList();
    return of(posts, BlogHabits.read(blog));
  }

  private static Optional<WrittenPost> read(PostFolder blog, FolderWalk.File file) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    return FolderWalk.start(blog.root(), file.path(), LONGEST)
        .map(start -> WrittenPost.of(name, start.text()));
  }

  /** What {@code posts}, the newest first, say of {@code habits}. */
  static HabitEvidence of(List<WrittenPost> posts, BlogHabits habits) {
    List<Row> rows = new ArrayList<>();
    habits.head().ifPresent(head -> addHead(rows, posts, head));
    habits.name().ifPresent(name -> rows.add(name(posts, name)));
    pictures(posts).ifPresent(rows::add);
    return new HabitEvidence(posts.size(), habits, rows);
  }

  private static void addHead(List<Row> rows, List<WrittenPost> posts, HeadHabit head) {
    List<String> keys = head.fields().stream().map(FieldHabit::key).toList();
    // That of the post which new ones are made after.
    List<String> order =
        head.example().head().fields().stream().map(Field::key).filter(keys::contains).toList();
    String said = String.join(", ", order);
    rows.add(row(About.ORDER, "", said, posts, post -> isInOrder(post, order)));
    for (FieldHabit field : head.fields()) {
      String key = field.key();
      rows.add(row(About.FIELD, key, key, posts, post -> post.head().field(key).isPresent()));
      List<WrittenPost> with = with(posts, key);
      field
          .raw()
          .ifPresent(
              raw ->
                  rows.add(
                      row(
                          About.VALUE,
                          key,
                          raw,
                          with,
                          post -> field(post, key).raw().equals(raw))));
      style(with, key, field).ifPresent(rows::add);
    }
  }

  private static List<WrittenPost> with(List<WrittenPost> posts, String key) {
    return posts.stream().filter(post -> post.head().field(key).isPresent()).toList();
  }

  private static Field field(WrittenPost post, String key) {
    return post.head().field(key).orElseThrow();
  }

  /** How the values of {@code key} are written: in which form, quotes or list. */
  private static Optional<Row> style(List<WrittenPost> with, String key, FieldHabit habit) {
    if (habit.raw().isPresent()) return Optional.empty();
    if (with.stream().limit(BlogHabits.MOST).anyMatch(post -> form(post, key).isPresent())) {
      return most(About.DATE, key, with, post -> form(post, key));
    }
    return switch (habit.kind()) {
      case LIST -> most(About.LIST, key, with, post -> style(post, key));
      case TEXT -> most(About.QUOTES, key, with, post -> style(post, key));
      default -> Optional.empty();
    };
  }

  private static Optional<String> style(WrittenPost post, String key) {
    Field field = field(post, key);
    boolean said = !field.raw().isEmpty();
    return said ? Optional.of(field.style().name()) : Optional.empty();
  }

  /** The form of a date: its letters, with a nine for each digit; the offset stays. */
  private static Optional<String> form(WrittenPost post, String key) {
    Field field = field(post, key);
    if (PostDate.parse(field.text()).isEmpty()) return Optional.empty();
    String text = field.text();
    int offset = text.length() > 11 ? Math.max(text.lastIndexOf('+'), text.lastIndexOf('-')) : -1;
    int to = offset > 10 ? offset : text.length();
    return Optional.of(text.substring(0, to).replaceAll("[0-9]", "9") + text.substring(to));
  }

  private static Optional<Row> most(
      About about,
      String key,
      List<WrittenPost> posts,
      Function<WrittenPost, Optional<String>> of) {
    List<WrittenPost> newest = posts.subList(0, Math.min(BlogHabits.MOST, posts.size()));
    return HeadHabit.usual(newest, of)
        .map(
            value ->
                row(about, key, value, posts, post -> of.apply(post).equals(Optional.of(value))));
  }

  private static boolean isInOrder(WrittenPost post, List<String> keys) {
    List<Integer> places =
        post.head().fields().stream()
            .map(field -> keys.indexOf(field.key()))
            .filter(place -> place >= 0)
            .toList();
    return places.equals(places.stream().sorted().toList());
  }

  private static Row name(List<WrittenPost> posts, NameHabit habit) {
    return row(About.NAME, "", habit.pattern(), posts, post -> habit.fits(post.name()));
  }

  /** Where pictures lie that heads name. */
  private static Optional<Row> pictures(List<WrittenPost> posts) {
    List<WrittenPost> with = posts.stream().filter(post -> folder(post).isPresent()).toList();
    return most(About.PICTURES, "", with, HabitEvidence::folder);
  }

  private static Optional<String> folder(WrittenPost post) {
    return post.head().fields().stream()
        .map(Field::text)
        .filter(text -> text.matches("(?i)[^\\s:]*/[^\\s/]+\\.(?:png|jpe?g|webp|gif|svg|avif)"))
        .map(text -> text.substring(0, text.lastIndexOf('/') + 1))
        .findFirst();
  }

  /** How many of {@code posts}, the newest first, have it, and since when. */
  static Row row(
      About about, String key, String value, List<WrittenPost> posts, Predicate<WrittenPost> has) {
    int have = 0;
    int era = 0;
    int of = 0;
    int all = 0;
    for (WrittenPost post : posts) {
      all++;
      if (!has.test(post)) continue;
      have++;
      boolean few = all < FEWEST && all < posts.size();
      if (few || have * TENTH < all * USUAL) continue;
      era = all;
      of = have;
    }
    boolean some = era > 0;
    Optional<String> since = some ? Optional.of(day(posts.get(era - 1))) : Optional.empty();
    return new Row(
        about,
        key,
        value,
        some ? of : have,
        some ? era : all,
        since.filter(day -> !day.isEmpty()),
        era == all);
  }

  /** The day that the post or the name of its file says; empty where neither does. */
  private static String day(WrittenPost post) {
    String said = post.head().field("date").map(Field::text).orElse("");
    String text = said.matches("\\d{4}-\\d{2}-\\d{2}.*") ? said : post.name();
    return text.matches("\\d{4}-\\d{2}-\\d{2}.*") ? text.substring(0, 10) : "";
  }
}
