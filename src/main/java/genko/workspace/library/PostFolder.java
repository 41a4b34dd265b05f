package genko.workspace.library;

import genko.blog.BlogKind;
import genko.blog.BlogSite;
import genko.blog.PostPlaces;
import genko.frontmatter.FrontMatter;
import genko.kinds.BlogKinds;
import genko.storage.files.BlogFolder;
import genko.storage.files.FolderWalk;
import genko.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * A folder whose posts are listed: a blog with its own idea of where posts lie, or any folder with
 * Markdown in it. Everything but its own facts reaches the disk: a worker's.
 *
 * @param root what the paths of its posts lead from
 * @param site the blog; of a folder that is none, plain Markdown
 * @param blog whether the folder is a blog
 */
public record PostFolder(Path root, BlogSite site, boolean blog) {
  /** The blog that {@code folder} is or lies in; where it is none of its posts' places, itself. */
  public static PostFolder at(Path folder, Clock clock) {
    Path whole = folder.toAbsolutePath().normalize();
    return blogOf(whole, clock)
        .orElseGet(() -> new PostFolder(whole, plain().site(Optional.empty(), clock), false));
  }

  /** The blog of the post at {@code file}; empty where it lies in none. */
  public static Optional<PostFolder> ofPost(Path file, Clock clock) {
    Path parent = file.toAbsolutePath().normalize().getParent();
    return parent == null ? Optional.empty() : blogOf(parent, clock);
  }

  private static Optional<PostFolder> blogOf(Path folder, Clock clock) {
    BlogFolder own = BlogFolder.at(folder);
    boolean posts = own.look("_posts").filter(BlogFolder.Entry::isFolder).isPresent();
    BlogKinds.Place place = BlogKinds.of(folder.resolve("post"), FrontMatter.of(Text.EMPTY));
    Optional<BlogFolder> root = place.root().or(() -> posts ? Optional.of(own) : Optional.empty());
    return root.map(
            at -> new PostFolder(at.root(), place.kind().site(Optional.of(at), clock), true))
        .filter(blog -> blog.holds(folder));
  }

  private static BlogKind plain() {
    return BlogKinds.named("plain").orElseThrow();
  }

  /** Whether posts may lie in {@code folder}. */
  private boolean holds(Path folder) {
    PostPlaces places = site.places();
    Path inside = root.relativize(folder);
    return inside.toString().isEmpty()
        || IntStream.rangeClosed(1, inside.getNameCount())
            .mapToObj(count -> inside.subpath(0, count).toString().replace('\\', '/'))
            .allMatch(places::mayHold);
  }

  /** The files of its posts, those that are likely the newest first. */
  public FolderWalk.Result list(BooleanSupplier ended) throws IOException {
    PostPlaces places = site.places();
    FolderWalk.Result all = FolderWalk.walk(root, places::mayHold, places::isPost, ended);
    List<Aged> aged = new ArrayList<>(all.files().size());
    for (FolderWalk.File file : all.files()) aged.add(new Aged(file, age(file)));
    aged.sort(Comparator.comparingLong(Aged::age));
    List<FolderWalk.File> newest = new ArrayList<>(aged.size());
    for (Aged one : aged) newest.add(one.file());
    return new FolderWalk.Result(newest, all.folders(), all.cut());
  }

  /** A name is looked at once, and not whenever two are compared. */
  private record Aged(FolderWalk.File file, long age) {}

  /** What is less of a post that is likely newer: by the day in its name, else by its file. */
  private static long age(FolderWalk.File file) {
    String path = file.path();
    int name = path.lastIndexOf('/') + 1;
    // By hand: it is done for each file at each look, and first when no code is compiled yet.
    int year = number(path, name, 4);
    int month = number(path, name + 5, 2);
    int day = number(path, name + 8, 2);
    boolean dated = year >= 0 && month >= 0 && day >= 0;
    if (!dated || path.charAt(name + 4) != '-' || path.charAt(name + 7) != '-') {
      return -file.modified() / 86_400_000L;
    }
    // Near enough in days since 1970 for an order in which files are read.
    return -((year - 1970) * 365L + (year - 1969) / 4 + (month - 1) * 30L + day);
  }

  /** The number of so many digits at {@code from}; -1 where there is none. */
  private static int number(String text, int from, int digits) {
    if (from + digits > text.length()) return -1;
    int value = 0;
    for (int at = from; at < from + digits; at++) {
      int digit = text.charAt(at) - '0';
      if (digit < 0 || digit > 9) return -1;
      value = value * 10 + digit;
    }
    return value;
  }

  /** What the heads of {@code files} say at {@code now}, in the same order. */
  public List<PostEntry> read(List<FolderWalk.File> files, Instant now) {
    PostHeads heads = new PostHeads(root, site, now);
    return files.stream().map(heads::read).toList();
  }

  /** The head of the post at {@code path}; empty where that cannot be read. */
  public Optional<FrontMatter> head(String path) {
    return PostHeads.start(root, path).map(PostHeads.Beginning::head);
  }

  /** The file of the post at {@code path}. */
  public Path file(String path) {
    return root.resolve(path);
  }

  /** Where a new post of it is saved. */
  public Path home() {
    return root.resolve(site.places().home());
  }
}
