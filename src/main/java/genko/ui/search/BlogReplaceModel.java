package genko.ui.search;

import genko.search.BlogSearch.PostLines;
import genko.search.MatchedLine;
import genko.search.PostMatch;
import genko.search.ReplacementPlan;
import genko.search.ReplacementPlan.Choice;
import genko.workspace.search.BlogReplacement;
import genko.workspace.step.StepOutcome;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is to be replaced of all that a {@link BlogSearchModel} has found: everything, but for the
 * posts and lines that the writer leaves out. Lives on the owner's thread, and knows no screen.
 */
public final class BlogReplaceModel {
  private final BlogSearchModel search;
  private final BlogReplacement replacement;
  private final Runnable observer;
  private boolean on;
  private String with = "";
  private int round = -1;
  private Said said = Said.NONE;

  /** Posts of which nothing is replaced. */
  private final Set<Path> posts = new HashSet<>();

  /** Lines that stay as they are in other posts. */
  private final Map<Path, Set<Integer>> lines = new HashMap<>();

  /** What there is to say of the last step. */
  public sealed interface Said {
    Said NONE = new Nothing();

    record Nothing() implements Said {}

    /** It is under way. */
    record Busy() implements Said {}

    record Replaced(StepOutcome outcome) implements Said {}

    record TakenBack(StepOutcome outcome) implements Said {}

    /** There is no step to be taken back. */
    record NoStep() implements Said {}
  }

  BlogReplaceModel(BlogSearchModel search, BlogReplacement replacement, Runnable observer) {
    this.search = search;
    this.replacement = replacement;
    this.observer = observer;
  }

  /** Whether what is found is to be replaced. */
  public boolean isOn() {
    return on;
  }

  public void setOn(boolean wanted) {
    on = wanted;
    said = Said.NONE;
    observer.run();
  }

  /** Has {@code words} take the place of what is found. */
  public void setWith(String words) {
    with = words;
    observer.run();
  }

  /** What takes the place of each hit, while something is to be replaced. */
  Optional<String> replacement() {
    return on ? Optional.of(with) : Optional.empty();
  }

  public Said said() {
    return said;
  }

  /** Says no more of the last step: the writer has gone on. */
  void goOn() {
    if (!(said instanceof Said.Busy)) said = Said.NONE;
  }

  // What is chosen.

  /** Choices are of what was found when they were made. */
  private void keepUp() {
    if (round == search.round()) return;
    round = search.round();
    posts.clear();
    lines.clear();
  }

  boolean isChosen(SearchRow row) {
    keepUp();
    Path path = row.match().path();
    if (posts.contains(path)) return false;
    Set<Integer> left = lines.getOrDefault(path, Set.of());
    return switch (row) {
      case SearchRow.Post _ -> left.isEmpty();
      case SearchRow.Line line -> !left.contains(line.line().line());
    };
  }

  /** Whether some lines of a post are replaced and others not. */
  boolean isPartly(SearchRow row) {
    keepUp();
    return row instanceof SearchRow.Post && places(row.match()) > 0 && !isChosen(row);
  }

  /** Chooses a post or a line that is left out, and leaves out one that is chosen. */
  void turn(SearchRow row) {
    boolean chosen = isChosen(row);
    Path path = row.match().path();
    switch (row) {
      case SearchRow.Post _ -> {
        lines.remove(path);
        if (chosen) posts.add(path);
        else posts.remove(path);
      }
      case SearchRow.Line line -> turn(line, chosen);
    }
    observer.run();
  }

  private void turn(SearchRow.Line row, boolean chosen) {
    Path path = row.match().path();
    Set<Integer> left = lines.computeIfAbsent(path, post -> new HashSet<>());
    // Of a post that is left out as a whole, the others stay so.
    if (posts.remove(path)) {
      search.known(row.match()).stream()
          .flatMap(known -> known.lines().stream())
          .forEach(line -> left.add(line.line()));
    }
    if (chosen) left.add(row.line().line());
    else left.remove(row.line().line());
  }

  /** How many hits of a post are chosen. */
  private int places(PostMatch match) {
    if (posts.contains(match.path())) return 0;
    Set<Integer> left = lines.getOrDefault(match.path(), Set.of());
    int kept = 0;
    for (MatchedLine line : search.known(match).map(PostLines::lines).orElse(java.util.List.of())) {
      if (left.contains(line.line())) kept += line.hits().size();
    }
    return search.count(match) - kept;
  }

  /** How many hits are chosen in all posts together. */
  public long chosen() {
    keepUp();
    return search.posts().stream().mapToLong(this::places).sum();
  }

  // What is done.

  /** Whether there is something to be replaced, and all of it is known. */
  public boolean canReplace() {
    boolean found = search.state() == BlogSearchModel.State.DONE && search.query().isExact();
    return on && found && !replacement.isBusy() && chosen() > 0;
  }

  /** Replaces what is chosen, as one step. */
  public void replace() {
    Optional<Path> root = search.root();
    if (!canReplace() || root.isEmpty()) return;
    Map<Path, Choice> chosen = new HashMap<>();
    for (PostMatch match : search.posts()) {
      if (places(match) == 0) continue;
      Optional<PostLines> known = search.known(match);
      OptionalInt text =
          known.isPresent() ? OptionalInt.of(known.get().text()) : OptionalInt.empty();
      Set<Integer> left = lines.getOrDefault(match.path(), Set.of());
      chosen.put(match.path(), new Choice(search.count(match), text, left));
    }
    said = new Said.Busy();
    replacement.apply(
        root.get(),
        new ReplacementPlan(search.query(), with, chosen),
        search.query().inBar() + " → " + with,
        outcome -> ended(new Said.Replaced(outcome)));
    observer.run();
  }

  /** Takes the last step back as a whole. */
  public void takeBack() {
    if (replacement.isBusy()) return;
    if (replacement.canUndo()) {
      said = new Said.Busy();
      replacement.undo(outcome -> ended(new Said.TakenBack(outcome)));
    } else {
      said = new Said.NoStep();
    }
    observer.run();
  }

  public boolean canTakeBack() {
    return replacement.canUndo();
  }

  private void ended(Said next) {
    said = next;
    search.written();
    observer.run();
  }
}
