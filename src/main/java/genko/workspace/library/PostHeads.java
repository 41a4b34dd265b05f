package genko.workspace.library;

import genko.blog.BlogSite;
import genko.blog.PlacedPost;
import genko.blog.PublicationStatus;
import genko.frontmatter.Field;
import genko.frontmatter.FrontMatter;
import genko.jekyll.rules.PostDate;
import genko.storage.files.FolderWalk;
import genko.storage.files.FolderWalk.Start;
import genko.text.Text;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads posts for a list: the first {@value #FIRST} bytes of each, more only where its head is
 * longer. Nothing here throws; a post that cannot be read is a faulty one. Reaches the disk: a
 * worker's.
 */
final class PostHeads {
  private static final int FIRST = 1 << 12;

  /** A head that is longer counts as none. */
  private static final int MOST = 1 << 17;

  private static final int LONGEST_TITLE = 300;
  private static final int MOST_ITEMS = 50;

  /** Under what names the kinds of blog keep the day of a post. */
  private static final List<String> DATES =
      List.of("date", "published_at", "pubDate", "pubDatetime", "publishDate", "updated_at");

  private final Path root;
  private final BlogSite site;
  private final Instant now;

  /** Reads the posts of {@code site}, whose root is {@code root}, as they are at {@code now}. */
  PostHeads(Path root, BlogSite site, Instant now) {
    this.root = root;
    this.site = site;
    this.now = now;
  }

  PostEntry read(FolderWalk.File file) {
    return start(root, file.path())
        .map(begun -> entry(file, begun.head(), begun.text()))
        .orElseGet(() -> PostEntry.unreadable(file));
  }

  /** How a post begins: its head, and a text that ends somewhere behind it. */
  record Beginning(FrontMatter head, Text text) {}

  /** How the post at {@code path} below {@code root} begins; empty where it cannot be read. */
  static Optional<Beginning> start(Path root, String path) {
    for (int most = FIRST; ; most *= 8) {
      Optional<Start> start = FolderWalk.start(root, path, most);
      if (start.isEmpty()) return Optional.empty();
      Text text = Text.of(start.get().text());
      FrontMatter head = FrontMatter.of(text);
      boolean open = !head.exists() && start.get().text().matches("(?s)(?:---|\\+\\+\\+|\\{).*");
      if (!open || start.get().whole() || most >= MOST) {
        return Optional.of(new Beginning(head, text));
      }
    }
  }

  private PostEntry entry(FolderWalk.File file, FrontMatter head, Text text) {
    PlacedPost post = new PlacedPost(file.path(), head);
    Optional<PublicationStatus> status = site.publication(post, now);
    return new PostEntry(
        file,
        title(post, text),
        status.flatMap(PublicationStatus::date).or(() -> date(post)),
        state(post, status),
        first(items(post, "categories", "category")),
        first(items(post, "tags", "tag", "topics")),
        first(items(post, "author", "authors")));
  }

  private static String title(PlacedPost post, Text text) {
    Optional<String> own = post.text("title").filter(title -> !title.isBlank());
    String said = own.or(() -> heading(post, text)).orElse("");
    String line = said.replaceAll("\\s+", " ").strip();
    if (line.isEmpty()) return PostEntry.stem(post.path());
    return line.length() <= LONGEST_TITLE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE / 2)) + "…";
  }

  /** What a post without a title begins with, if that is a heading. */
  private static Optional<String> heading(PlacedPost post, Text text) {
    return text.slice(post.head().bodyStart(), text.length())
        .lines()
        .filter(line -> !line.isBlank())
        .findFirst()
        .filter(line -> line.startsWith("# "))
        .map(line -> line.substring(2).strip());
  }

  private PostState state(PlacedPost post, Optional<PublicationStatus> status) {
    boolean unread = post.head().values(site.zone()).fault().isPresent();
    if (unread || !post.head().exists() && opens(post)) return PostState.FAULTY;
    if (status.isPresent()) return PostState.of(status.get().state());
    if (post.isTrue("draft")) return PostState.DRAFT;
    return post.isFalse("published") ? PostState.HIDDEN : PostState.PUBLISHED;
  }

  /** Whether a head was begun and is none. */
  private static boolean opens(PlacedPost post) {
    return !post.head().problems().isEmpty();
  }

  private Optional<ZonedDateTime> date(PlacedPost post) {
    ZoneId zone = site.zone();
    return DATES.stream()
        .flatMap(key -> post.text(key).stream())
        .flatMap(said -> PostDate.parse(said).stream())
        .findFirst()
        .map(date -> date.instant(true, zone).atZone(zone));
  }

  /** What the fields of these names list, each value once. */
  private static Set<String> items(PlacedPost post, String... keys) {
    Set<String> found = new LinkedHashSet<>();
    for (String key : keys) {
      post.head().field(key).map(PostHeads::items).ifPresent(found::addAll);
    }
    return found;
  }

  /** Of a tag or category field in one text too, as its kind of blog takes it. */
  private static List<String> items(Field field) {
    if (!field.items().isEmpty()) return field.items();
    return field.isScalar() && !field.text().isBlank() ? List.of(field.text().strip()) : List.of();
  }

  private static List<String> first(Set<String> items) {
    List<String> kept = new ArrayList<>();
    for (String item : items) {
      if (!item.isBlank() && kept.size() < MOST_ITEMS) kept.add(item);
    }
    return kept;
  }
}
