package genko.workspace.habit;

import genko.storage.files.BlogFolder;
import genko.storage.files.FolderWalk;
import genko.workspace.library.PostFolder;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the posts of a blog are written and called, as its newest {@value #MOST} have it: what was
 * usual years ago is no habit any more, and what one of them does alone is none either.
 *
 * @param taken the names of all files that lie where a new post would
 * @param rules what the blog's own file says, whatever is usual
 */
public record BlogHabits(
    Optional<HeadHabit> head, Optional<NameHabit> name, List<String> taken, NewPostRules rules) {
  public static final BlogHabits NONE =
      new BlogHabits(Optional.empty(), Optional.empty(), List.of(), NewPostRules.NONE);

  public BlogHabits {
    taken = List.copyOf(taken);
  }

  /** How many posts are looked at. */
  static final int MOST = 30;

  /** A head that is longer is no example. */
  private static final int LONGEST = 1 << 14;

  /** Those of {@code posts}, the newest first, among files called {@code taken}. */
  public static BlogHabits of(List<WrittenPost> posts, List<String> taken) {
    List<WrittenPost> newest = posts.subList(0, Math.min(MOST, posts.size()));
    return new BlogHabits(HeadHabit.of(newest), NameHabit.of(newest), taken, NewPostRules.NONE);
  }

  /** The name of a post of {@code when}, in the blog's zone, called {@code slug} in addresses. */
  public Optional<String> name(LocalDateTime when, String slug) {
    return rules.name(when, slug).or(() -> name.map(habit -> habit.name(when, slug, taken)));
  }

  /** Those of the posts that lie where a new post of {@code blog} would. Reaches the disk. */
  public static BlogHabits read(PostFolder blog) throws IOException {
    String home = blog.site().places().home();
    List<FolderWalk.File> beside =
        blog.list(() -> false).files().stream()
            .filter(file -> home.isEmpty() || file.path().startsWith(home + "/"))
            .toList();
    List<WrittenPost> newest =
        beside.stream()
            .limit(MOST)
            .flatMap(file -> read(blog, file).stream())
            .sorted(Comparator.comparing(WrittenPost::name).reversed())
            .toList();
    BlogHabits found = of(newest, beside.stream().map(BlogHabits::name).toList());
    NewPostRules rules = NewPostRules.of(BlogFolder.at(blog.root()));
    Optional<HeadHabit> head = found.head().map(habit -> habit.in(rules.offset()));
    return new BlogHabits(head, found.name(), found.taken(), rules);
  }

  private static String name(FolderWalk.File file) {
    return file.path().substring(file.path().lastIndexOf('/') + 1);
  }

  private static Optional<WrittenPost> read(PostFolder blog, FolderWalk.File file) {
    return FolderWalk.start(blog.root(), file.path(), LONGEST)
        .map(start -> WrittenPost.of(name(file), start.text()));
  }
}
