package genko.workspace.lifecycle;

import genko.blog.PlacedPost;
import genko.blog.PublicationStatus;
import genko.blog.PublicationStatus.State;
import genko.frontmatter.FrontMatter;
import genko.storage.files.BlogFolder;
import genko.storage.files.FileName;
import genko.text.Problem;
import genko.workspace.lifecycle.PostPlan.Trouble;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is wrong with a plan: its name, what lies there already, and what would become of it. */
record NameTroubles(PostPlan plan, OwnFolder own, Instant now) {
  private static final Set<State> NOT_BUILT =
      Set.of(State.NAME, State.EXCLUDED, State.ENCODING, State.BAD_DATE, State.BAD_PERMALINK);

  /** Whether {@code name} can be the name of one file at all. */
  static boolean isName(String name) {
    return !name.isBlank()
        && !name.equals(".")
        && !name.equals("..")
        && name.chars().noneMatch(c -> c == '/' || c == '\\' || c < 0x20);
  }

  List<Trouble> find() {
    List<Trouble> found = new ArrayList<>();
    if (plan.action() == PostAction.DELETE) return found;
    if (!isName(plan.name())) {
      found.add(Trouble.bad("lifecycle.name.bad"));
      return found;
    }
    Path to = plan.to();
    if (FileName.isTooLong(to)) found.add(Trouble.bad("lifecycle.name.long"));
    if (!plan.unit().equals(to)) name(to, found);
    nothing(found);
    becomes(found);
    return found;
  }

  private void name(Path to, List<Trouble> found) {
    String path = plan.shown(plan.target());
    boolean post = plan.isFolder() || plan.folder().site().places().isPost(path);
    if (!post) found.add(Trouble.bad("lifecycle.name.no-post", plan.name()));
    String folder = plan.shown(to);
    folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
    boolean stays = folder.equals(own.folder());
    for (String other : own.beside(folder)) {
      boolean itself = stays && plan.action() != PostAction.DUPLICATE && other.equals(own.name());
      if (itself || !FileName.isSame(other, plan.name())) continue;
      found.add(Trouble.bad("lifecycle.name.taken", other));
      return;
    }
    boolean full =
        plan.assets()
            .filter(
                assets ->
                    BlogFolder.at(plan.folder().root()).look(plan.shown(assets.to())).isPresent())
            .isPresent();
    if (full)
      found.add(Trouble.bad("lifecycle.name.taken", plan.shown(plan.assets().orElseThrow().to())));
    FileName.doubt(to).ifPresent(key -> found.add(Trouble.doubt(key, plan.name())));
    PlacedPost before = own.post();
    PlacedPost after = new PlacedPost(path, FrontMatter.of(plan.text()));
    List<String> known = plan.folder().site().problems(before).stream().map(Problem::key).toList();
    plan.folder().site().problems(after).stream()
        .filter(problem -> !known.contains(problem.key()))
        .forEach(problem -> found.add(new Trouble(false, problem.key(), problem.args())));
  }

  private void nothing(List<Trouble> found) {
    boolean readdressed =
        plan.action() == PostAction.READDRESS && plan.address().broken().isPresent();
    if (readdressed) return;
    boolean same = plan.unit().equals(plan.to()) && plan.text().equals(plan.was().text());
    if (same) found.add(Trouble.bad("lifecycle.nothing." + plan.action().id()));
  }

  private void becomes(List<Trouble> found) {
    if (plan.action() == PostAction.SCHEDULE && plan.when().isPresent()) {
      Instant when = plan.when().get().atZone(plan.folder().site().zone()).toInstant();
      if (!when.isAfter(now)) found.add(Trouble.bad("lifecycle.passed"));
    }
    if (plan.status().isEmpty()) return;
    PublicationStatus status = plan.status().get();
    status
        .rival()
        .filter(rival -> plan.action() == PostAction.DUPLICATE || !rival.equals(own.post().path()))
        .ifPresent(rival -> found.add(Trouble.doubt("lifecycle.rival", rival)));
    boolean out =
        plan.action() == PostAction.PUBLISH
            || plan.action() == PostAction.SCHEDULE
            || plan.address().broken().isPresent();
    if (out && NOT_BUILT.contains(status.state())) found.add(Trouble.doubt("lifecycle.not-built"));
    boolean late = plan.action() == PostAction.PUBLISH && status.state() == State.FUTURE;
    if (late) found.add(Trouble.doubt("lifecycle.still-to-come"));
  }
}
