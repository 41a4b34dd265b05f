package genko.workspace.page;

import genko.async.Latest;
import genko.async.TaskRunner;
import genko.check.Diagnostic;
import genko.check.MissingTargets;
import genko.jekyll.site.Blog;
import genko.jekyll.site.EditedPost;
import genko.jekyll.site.PostLinks;
import genko.kinds.BlogKinds;
import genko.storage.files.BlogFolder;
import genko.workspace.position.BlogPosition;
import genko.workspace.save.OpenPost;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The images and links of one open post whose targets are not there. The disk is asked where the
 * blogs are read, so that a slow drive keeps neither window nor colours waiting; until it answers,
 * what it said last counts.
 */
public final class LinkDiagnostics {
  /** What the keys of these problems begin with. */
  public static final String KIND = "check.target.";

  private final OpenPost open;
  private final Latest<Asked, Found> latest;

  /** What is known of the addresses by now; replaced as a whole, read by any thread. */
  private volatile Map<Address, Optional<List<String>>> known = Map.of();

  private record Asked(ParsedPost from, BlogPosition position, Optional<Path> path) {}

  private record Address(String written, boolean image) {}

  private record Found(Map<Address, Optional<List<String>>> known, List<Diagnostic> findings) {}

  /** {@code runner} reaches the disk and takes what is found to {@code taker}. */
  public LinkDiagnostics(
      OpenPost open, TaskRunner runner, BiConsumer<ParsedPost, List<Diagnostic>> taker) {
    this.open = open;
    latest =
        new Latest<>(
            runner,
            this::find,
            (asked, found) -> {
              known = found.known;
              taker.accept(asked.from, found.findings);
            });
  }

  /** Has the addresses of {@code from} looked up from where the post is now. */
  public void ask(ParsedPost from) {
    latest.ask(new Asked(from, open.position(), open.path()));
  }

  /** The problems in {@code from} as far as they are known; asks no disk. */
  public List<Diagnostic> known(ParsedPost from) {
    Map<Address, Optional<List<String>>> now = known;
    if (now.isEmpty()) return List.of();
    return findings(
        from, (address, image) -> now.getOrDefault(new Address(address, image), Optional.empty()));
  }

  private static List<Diagnostic> findings(ParsedPost from, MissingTargets.Site site) {
    return MissingTargets.of(from.post().text(), from.post().bodyStart(), from.body(), site);
  }

  private Found find(Asked asked) {
    Map<Address, Optional<List<String>>> answers = new HashMap<>();
    Optional<PostLinks> targets = targets(asked);
    if (targets.isEmpty()) return new Found(answers, List.of());
    List<Diagnostic> found =
        RenderFailure.watch(
                () ->
                    findings(
                        asked.from,
                        (address, image) -> {
                          var answer = targets.get().missing(address, image);
                          answers.put(new Address(address, image), answer);
                          return answer;
                        }))
            .result()
            .orElse(List.of());
    return new Found(answers, found);
  }

  private static Optional<PostLinks> targets(Asked asked) {
    if (asked.path.isEmpty()) return Optional.empty();
    Path path = asked.path.get();
    Optional<EditedPost> edited = asked.position.read(asked.from.post());
    if (edited.isPresent()) return edited.map(PostLinks::of);
    // Where other kinds of blog look for targets is not known.
    if (asked.position.kind() != BlogKinds.JEKYLL) return Optional.empty();
    // A post whose blog is still being read is looked through again when it is known.
    if (Blog.folderOf(path).isPresent() || path.getParent() == null) return Optional.empty();
    BlogFolder folder = BlogFolder.at(path.getParent());
    return Optional.of(PostLinks.beside(folder, path.getFileName().toString()));
  }
}
