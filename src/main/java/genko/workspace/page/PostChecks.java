package genko.workspace.page;

import genko.blog.PlacedPost;
import genko.check.CheckGroup;
import genko.check.Diagnostic;
import genko.check.MissingTargets;
import genko.jekyll.site.Blog;
import genko.jekyll.site.EditedPost;
import genko.jekyll.site.PostLinks;
import genko.kinds.BlogKinds;
import genko.storage.files.BlogFolder;
import genko.words.Words;
import genko.workspace.position.BlogPosition;
import genko.workspace.sharing.SharedPicture;
import genko.workspace.spelling.Spelling;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that is looked for in one post, put together in one way for whoever asks: an open post has
 * the slow parts done on lanes of their own, a blog that is looked through has all of it at once.
 * No window and no open post is needed. Reaches the disk where it looks for targets: a worker's.
 */
public final class PostChecks {
  private final Words words;
  private final Optional<Spelling> spelling;

  /** {@code spelling} looks at the words of posts, where anybody does. */
  public PostChecks(Words words, Optional<Spelling> spelling) {
    this.words = words;
    this.spelling = spelling;
  }

  /** The file of a post, and where that is in its blog. */
  public record Place(Path file, BlogPosition position) {}

  /**
   * What there is to say of {@code from} at {@code now}, whose zone is the blog's. Faults of the
   * blog's data are not in it: every post would have them.
   */
  public List<Diagnostic> of(
      ParsedPost from, Place place, ZonedDateTime now, Set<CheckGroup> wanted) {
    BlogPosition at = place.position();
    List<Diagnostic> found = Diagnostics.findings(from, place.file().toString(), now, wanted, at);
    if (runsLiquid(from, at)) {
      // Values of a blog are made when they are first asked for, one thread at a time.
      synchronized (at.blog().<Object>map(blog -> blog).orElse(this)) {
        LiquidDiagnostics liquid = new LiquidDiagnostics(new PostPublication(() -> at), words);
        found = Diagnostics.sorted(found, liquid.ofRun(found, from));
      }
    }
    if (wanted.contains(CheckGroup.LINKS)) {
      Optional<MissingTargets.Site> links = targets(from, at, Optional.of(place.file()));
      found =
          Diagnostics.sorted(found, links.flatMap(known -> watched(from, known)).orElse(List.of()));
      found = Diagnostics.sorted(found, sharedPicture(from, at));
    }
    return Diagnostics.sorted(found, unknownWords(from, at));
  }

  private static boolean runsLiquid(ParsedPost from, BlogPosition at) {
    if (!at.kind().runsLiquid()) return false;
    String body = from.post().body();
    return body.contains("{{") || body.contains("{%");
  }

  private List<Diagnostic> unknownWords(ParsedPost from, BlogPosition at) {
    return spelling
        .flatMap(
            known ->
                RenderFailure.watch(() -> known.look(from.post(), from.body(), at, true)).result())
        .map(Spelling.Result::findings)
        .orElse(List.of());
  }

  /** What is wrong with the picture that stands for {@code from} where it is shared. */
  static List<Diagnostic> sharedPicture(ParsedPost from, BlogPosition at) {
    return SharedPicture.of(from.post().head()).flatMap(picture -> picture.look(at)).stream()
        .toList();
  }

  /** The targets that {@code from} has and {@code site} does not; empty where that takes long. */
  static Optional<List<Diagnostic>> watched(ParsedPost from, MissingTargets.Site site) {
    return RenderFailure.watch(() -> missing(from, site)).result();
  }

  /** The targets that {@code from} has and {@code site} does not. */
  static List<Diagnostic> missing(ParsedPost from, MissingTargets.Site site) {
    return MissingTargets.of(from.post().text(), from.post().bodyStart(), from.body(), site);
  }

  /** What is there for the links of {@code from}; empty where nobody knows. */
  static Optional<MissingTargets.Site> targets(
      ParsedPost from, BlogPosition at, Optional<Path> file) {
    if (file.isEmpty()) return Optional.empty();
    Path path = file.get().toAbsolutePath();
    Optional<EditedPost> edited = at.read(from.post());
    if (edited.isPresent()) return edited.map(PostLinks::of).map(links -> links::missing);
    if (path.getParent() == null) return Optional.empty();
    BlogFolder beside = BlogFolder.at(path.getParent());
    if (at.kind() != BlogKinds.JEKYLL) {
      BlogFolder root = at.root().orElse(beside);
      PlacedPost placed = at.placed(from.post().head());
      if (placed.path().isEmpty()) return Optional.empty();
      return Optional.of(new KindTargets(root, at.site(), placed));
    }
    // A post whose blog is still being read is looked through again when it is known.
    if (Blog.folderOf(path).isPresent()) return Optional.empty();
    return Optional.of(PostLinks.beside(beside, path.getFileName().toString())::missing);
  }
}
