package genko.kinds;

import genko.blog.BlogKind;
import genko.frontmatter.FrontMatter;
import genko.frontmatter.Yaml;
import genko.jekyll.site.Blog;
import genko.storage.files.BlogFolder;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds of blog that are known, and which of them a post belongs to: what the nearest folder
 * above it says in {@value #CHOICE}, else the first kind of which that folder has the signs; a post
 * that lies in no such folder is told by its head, and is Jekyll's where that says nothing.
 */
public final class BlogKinds {
  /** The file in which a writer chooses: {@code kind: zenn}. */
  public static final String CHOICE = ".genko.yml";

  public static final BlogKind JEKYLL = new JekyllKind();

  /** In the order in which they are looked for: Hexo's configuration is named as Jekyll's. */
  public static final List<BlogKind> ALL =
      List.of(
          new HexoKind(), new ZennKind(), new QiitaKind(), new HugoKind(), JEKYLL, new PlainKind());

  /** In the order of their names, as a writer chooses among them. */
  public static final List<BlogKind> BY_NAME =
      ALL.stream().sorted(Comparator.comparing(BlogKind::label)).toList();

  private BlogKinds() {}

  /**
   * A post's kind, and the root of its blog if it lies in one; {@code chosen} where the writer said
   * so.
   */
  public record Place(BlogKind kind, Optional<BlogFolder> root, boolean chosen) {
    /** Of a post that lies in no blog. */
    public static Place nowhere(BlogKind kind) {
      return new Place(kind, Optional.empty(), false);
    }

    public boolean isJekyll() {
      return kind == JEKYLL;
    }
  }

  public static Optional<BlogKind> named(String id) {
    return ALL.stream().filter(kind -> kind.id().equals(id)).findFirst();
  }

  /** Where the post at {@code file}, which begins with {@code head}, is; asks the disk. */
  public static Place of(Path file, FrontMatter head) {
    return of(file).orElseGet(() -> Place.nowhere(of(head)));
  }

  /** Where the blog is that {@code file} lies in, as its neighbours do; asks the disk. */
  public static Optional<Place> of(Path file) {
    Path up = file.toAbsolutePath().normalize().getParent();
    for (; up != null; up = up.getParent()) {
      BlogFolder folder = BlogFolder.at(up);
      Optional<BlogKind> chosen = chosen(folder);
      Optional<BlogKind> kind =
          chosen.or(() -> ALL.stream().filter(one -> one.hasRoot(folder)).findFirst());
      if (kind.isPresent()) {
        return Optional.of(new Place(kind.get(), Optional.of(folder), chosen.isPresent()));
      }
    }
    // Jekyll needs no configuration: a folder of posts makes the one above it a blog.
    Optional<BlogFolder> posts = Blog.folderOf(file);
    return posts.map(folder -> new Place(JEKYLL, posts, false));
  }

  /** The kind of a post that lies nowhere yet. */
  public static BlogKind of(FrontMatter head) {
    return ALL.stream().filter(kind -> kind.hasHead(head)).findFirst().orElse(JEKYLL);
  }

  private static Optional<BlogKind> chosen(BlogFolder folder) {
    return said(folder, "kind").flatMap(BlogKinds::named);
  }

  /** What {@value #CHOICE} in {@code folder} says of {@code key}, as a text; asks the disk. */
  public static Optional<String> said(BlogFolder folder, String key) {
    if (folder.look(CHOICE).isEmpty()) return Optional.empty();
    Object choice = Yaml.of(OtherKind.read(folder, CHOICE), ZoneOffset.UTC).value();
    Object value = choice instanceof Map<?, ?> values ? values.get(key) : null;
    return value instanceof String said ? Optional.of(said) : Optional.empty();
  }
}
