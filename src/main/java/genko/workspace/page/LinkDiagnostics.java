package genko.workspace.page;

import genko.async.Latest;
import genko.async.TaskRunner;
import genko.check.Diagnostic;
import genko.check.MissingTargets;
import genko.frontmatter.FrontMatter;
import genko.workspace.position.BlogPosition;
import genko.workspace.save.OpenPost;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The images and links of one open post whose targets are not there, and what is wrong with the
 * picture that stands for it where it is shared. The disk is asked where the blogs are read, so
 * that a slow drive keeps neither window nor colours waiting; until it answers, what it said last
 * counts.
 */
public final class LinkDiagnostics {
  /** What the keys of these problems begin with. */
  public static final String KIND = "check.target.";

  private final OpenPost open;
  private final Latest<Asked, Found> latest;

  /** What is known of the addresses by now; replaced as a whole, read by any thread. */
  private volatile Map<Address, Answer> known = Map.of();

  /** As above. */
  private volatile Optional<Shared> shared = Optional.empty();

  private record Asked(ParsedPost from, BlogPosition position, Optional<Path> path) {}

  private record Address(String written, boolean image) {}

  /** What was found out about an address; nothing where all is well. */
  private record Answer(Optional<List<String>> missing, Optional<MissingTargets.Refusal> refused) {
    static final Answer NONE = new Answer(Optional.empty(), Optional.empty());
  }

  private record Found(Map<Address, Answer> known, Shared picture, List<Diagnostic> findings) {}

  /** What was found out about the picture that stands for a post with {@code head}. */
  private record Shared(FrontMatter head, List<Diagnostic> findings) {
    static Shared of(ParsedPost from, BlogPosition at) {
      return new Shared(from.post().head(), PostChecks.sharedPicture(from, at));
    }
  }

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
              shared = Optional.of(found.picture);
              taker.accept(asked.from, found.findings);
            });
  }

  /** Has the addresses of {@code from} looked up from where the post is now. */
  public void ask(ParsedPost from) {
    latest.ask(new Asked(from, open.position(), open.path()));
  }

  /** The problems in {@code from} as far as they are known; asks no disk. */
  public List<Diagnostic> known(ParsedPost from) {
    Map<Address, Answer> now = known;
    List<Diagnostic> all = new ArrayList<>();
    // An edit of the body leaves the front matter the very value that it was.
    shared
        .filter(picture -> picture.head == from.post().head())
        .ifPresent(picture -> all.addAll(picture.findings));
    if (now.isEmpty()) return all;
    all.addAll(
        PostChecks.missing(from, new Answered(address -> now.getOrDefault(address, Answer.NONE))));
    return all;
  }

  /** A site that answers from what is known, or finds out. */
  private record Answered(Function<Address, Answer> answers) implements MissingTargets.Site {
    @Override
    public Optional<List<String>> missing(String address, boolean image) {
      return answers.apply(new Address(address, image)).missing();
    }

    @Override
    public Optional<MissingTargets.Refusal> refused(String address, boolean image) {
      return answers.apply(new Address(address, image)).refused();
    }
  }

  private Found find(Asked asked) {
    Map<Address, Answer> answers = new HashMap<>();
    Optional<MissingTargets.Site> targets =
        PostChecks.targets(asked.from, asked.position, asked.path);
    Shared picture = Shared.of(asked.from, asked.position);
    if (targets.isEmpty()) return new Found(answers, picture, picture.findings);
    MissingTargets.Site site = targets.get();
    Answered asking =
        new Answered(address -> answers.computeIfAbsent(address, one -> answer(site, one)));
    List<Diagnostic> found = new ArrayList<>(picture.findings);
    found.addAll(PostChecks.watched(asked.from, asking).orElse(List.of()));
    return new Found(answers, picture, found);
  }

  private static Answer answer(MissingTargets.Site site, Address address) {
    return new Answer(
        site.missing(address.written, address.image), site.refused(address.written, address.image));
  }
}
