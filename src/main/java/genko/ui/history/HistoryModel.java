package genko.ui.history;

import genko.async.Latest;
import genko.async.TaskRunner;
import genko.edit.merge.Comparison;
import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Transaction;
import genko.storage.files.OpenResult.Opened;
import genko.storage.git.GitCommit;
import genko.storage.versions.Version;
import genko.text.ChangeSet;
import genko.text.Text;
import genko.ui.history.VersionItem.Source.Committed;
import genko.ui.history.VersionItem.Source.Kept;
import genko.words.Words;
import genko.workspace.Workspace;
import genko.workspace.save.OpenPost;
import genko.workspace.save.PostVersions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * What the current post was, beside what it is: its versions, texts that were closed without a
 * file, or what the disk holds; what of it is compared, and what can be brought back. A version
 * comes back whole or difference by difference, each as one step that can be undone; nothing is
 * applied by itself. Knows no control.
 */
final class HistoryModel {
  private final Words words;
  private final Workspace workspace;
  private final VersionItem.Wording wording;
  private final CommitList commits;
  private final Latest<Asked, Made> comparer;
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private Kind kind = Kind.VERSIONS;

  /** The post in front, and the one that is shown here: the same, as long as anything is. */
  private Optional<OpenPost> front = Optional.empty();

  private Optional<OpenPost> followed = Optional.empty();
  private Optional<VersionItem> chosen = Optional.empty();
  private Runnable ending = () -> {};
  private Runnable onOpened = () -> {};
  private Runnable onEdited = () -> {};
  private Runnable onChanged = () -> {};
  private BiConsumer<List<VersionItem>, String> onListed = (items, placeholder) -> {};
  private BiConsumer<DifferenceRows, String> onCompared = (rows, placeholder) -> {};

  /** What is beside the post now, and what came of comparing it; each may be missing. */
  private Optional<Text> other = Optional.empty();

  private Optional<Opened> theirs = Optional.empty();
  private Optional<Made> made = Optional.empty();

  /** What is shown beside the post. */
  enum Kind {
    VERSIONS,
    /** Its commits in git. */
    GIT,
    LOST,
    DISK
  }

  private record Asked(Text other, Text now) {
    /** Whether there is nothing to compare with. */
    boolean isAlone() {
      return other == now;
    }
  }

  private record Made(Asked asked, Comparison comparison, DifferenceRows rows) {}

  HistoryModel(Words words, Workspace workspace, Clock clock, TaskRunner runner) {
    this.words = words;
    this.workspace = workspace;
    commits = new CommitList(words, runner);
    wording = new VersionItem.Wording(words, clock);
    comparer = new Latest<>(runner, HistoryModel::compare, (asked, result) -> take(result));
  }

  /** Whether it is in sight. */
  BooleanProperty shownProperty() {
    return shown;
  }

  Kind kind() {
    return kind;
  }

  /** Hears that another kind, or another post, is shown from now on; nothing is chosen then. */
  void setOnOpened(Runnable observer) {
    onOpened = observer;
  }

  /** Hears that the post was edited; {@link #refresh} compares anew. */
  void setOnEdited(Runnable observer) {
    onEdited = observer;
  }

  /** Hears that something else, or nothing, can be brought back. */
  void setOnChanged(Runnable observer) {
    onChanged = observer;
  }

  /** Gets what can be chosen, and what is said when that is nothing. */
  void setOnListed(BiConsumer<List<VersionItem>, String> taker) {
    onListed = taker;
  }

  /** Gets what differs, and what is said when that is nothing. */
  void setOnCompared(BiConsumer<DifferenceRows, String> taker) {
    onCompared = taker;
  }

  // What is shown.

  /** What the disk holds of the current post. */
  void openDisk(Opened file) {
    theirs = Optional.of(file);
    open(Kind.DISK);
  }

  void open(Kind wanted) {
    kind = wanted;
    shown.set(true);
    follow(front);
    if (kind != Kind.DISK) theirs = Optional.empty();
    chosen = Optional.empty();
    other = theirs.map(Opened::text);
    onOpened.run();
    refresh();
    workspace.versions().ifPresent(kept -> kept.setOnKept(this::list));
    list();
  }

  void close() {
    shown.set(false);
    follow(Optional.empty());
  }

  /** Shows what concerns {@code current} from now on. */
  void moveTo(Optional<OpenPost> current) {
    front = current;
    if (!shown.get() || current.equals(followed)) return;
    open(kind == Kind.DISK ? Kind.VERSIONS : kind);
  }

  private void follow(Optional<OpenPost> post) {
    ending.run();
    followed = post;
    ending = post.map(one -> one.session().observe(update -> onEdited.run())).orElse(() -> {});
  }

  /** Lists anew what can be chosen, where that is commits. */
  void committed() {
    if (kind == Kind.GIT) list();
  }

  /** Lists anew what can be chosen. */
  private void list() {
    if (!shown.get() || kind == Kind.DISK) return;
    if (kind == Kind.GIT) {
      listCommits();
      return;
    }
    Kind asked = kind;
    Optional<OpenPost> from = followed;
    Optional<PostVersions> versions = workspace.versions();
    if (versions.isEmpty() || asked == Kind.VERSIONS && from.isEmpty()) {
      onListed.accept(List.of(), words.say("history.empty"));
    } else if (asked == Kind.LOST) {
      versions.get().listLost(found -> takeLost(asked, found));
    } else {
      versions
          .get()
          .list(
              from.get(),
              found -> {
                if (kind != asked || !followed.equals(from)) return;
                onListed.accept(wording.items(found), words.say("history.empty"));
              });
    }
  }

  private void listCommits() {
    Optional<OpenPost> from = followed;
    commits.list(
        from,
        (found, none) -> {
          if (!shown.get() || kind != Kind.GIT || !followed.equals(from)) return;
          onListed.accept(wording.committed(found), none);
        });
  }

  private void takeLost(Kind asked, List<PostVersions.LostText> found) {
    if (kind != asked) return;
    onListed.accept(
        found.stream().map(lost -> wording.item(lost.version(), lost.title())).toList(),
        words.say("history.empty-lost"));
  }

  /** Shows {@code item} beside the post, or nothing. */
  void choose(Optional<VersionItem> item) {
    if (kind == Kind.DISK) return;
    chosen = item;
    other = Optional.empty();
    if (item.isEmpty()) {
      refresh();
      return;
    }
    read(item.get());
  }

  private void read(VersionItem item) {
    switch (item.source()) {
      case Kept(Version version) ->
          workspace.versions().ifPresent(kept -> kept.read(version, text -> take(item, text)));
      case Committed(GitCommit commit) ->
          followed.ifPresent(
              post ->
                  commits.read(commit, post, text -> take(item, text), said -> refuse(item, said)));
    }
  }

  private void refuse(VersionItem item, String sentence) {
    if (chosen.filter(item::is).isPresent()) onCompared.accept(DifferenceRows.NONE, sentence);
  }

  private void take(VersionItem asked, Optional<Text> text) {
    if (chosen.filter(asked::is).isEmpty()) return;
    other = text;
    refresh();
    if (text.isEmpty()) onCompared.accept(DifferenceRows.NONE, words.say("history.gone"));
  }

  /** Compares anew what is beside the post with what the post is now. */
  void refresh() {
    made = Optional.empty();
    onChanged.run();
    if (!shown.get()) return;
    if (other.isEmpty()) {
      String key = kind == Kind.LOST ? "history.choose-lost" : "history.choose";
      onCompared.accept(DifferenceRows.NONE, words.say(key));
      return;
    }
    Optional<Text> text = followed.map(post -> post.session().post().text());
    Text now = kind == Kind.LOST ? other.get() : text.orElse(other.get());
    comparer.ask(new Asked(other.get(), now));
  }

  private static Made compare(Asked asked) {
    Comparison comparison = Comparison.of(asked.other(), asked.now());
    boolean alone = asked.isAlone();
    return new Made(
        asked,
        comparison,
        alone ? DifferenceRows.of(asked.other()) : DifferenceRows.of(comparison));
  }

  private void take(Made result) {
    if (!shown.get() || other.isEmpty() || other.get() != result.asked().other()) return;
    made = Optional.of(result);
    onCompared.accept(result.rows(), words.say("history.same"));
    onChanged.run();
  }

  // Bringing back.

  /** Whether there are differences from the post to go through. */
  boolean differs() {
    return made.filter(one -> one.rows().hunks() > 0).isPresent();
  }

  /** Whether the difference {@code hunk} can be brought back. */
  boolean canTake(int hunk) {
    return kind != Kind.LOST && differs() && isWritable() && hunk >= 0;
  }

  boolean canTakeWhole() {
    return kind == Kind.LOST ? made.isPresent() : differs() && isWritable();
  }

  private boolean isWritable() {
    return followed.filter(post -> !post.session().isReadOnly()).isPresent();
  }

  /** Brings one difference back. */
  void take(int hunk) {
    current()
        .filter(one -> hunk >= 0 && hunk < one.comparison().hunks().size())
        .ifPresent(one -> dispatch(Origin.RESTORE, one.comparison().back(hunk)));
  }

  /** Brings all of it back: into the post, or as a post of its own. */
  void takeWhole() {
    switch (kind) {
      case VERSIONS, GIT -> takeVersion();
      case LOST -> other.ifPresent(text -> workspace.openUnsaved(text.toString()));
      case DISK -> followed.filter(post -> !post.view().isComposing()).ifPresent(this::takeTheirs);
    }
  }

  private void takeTheirs(OpenPost post) {
    theirs.ifPresent(file -> workspace.takeTheirs(post, file));
    close();
  }

  private void takeVersion() {
    current().ifPresent(one -> dispatch(Origin.RELOAD, one.comparison().back()));
  }

  /** The comparison, if it is one with the text as it is at this moment. */
  private Optional<Made> current() {
    Optional<EditSession> session =
        followed.filter(post -> !post.view().isComposing()).map(OpenPost::session);
    return made.filter(
        one -> session.filter(now -> one.asked().now() == now.post().text()).isPresent());
  }

  private void dispatch(Origin origin, ChangeSet changes) {
    EditSession session = followed.orElseThrow().session();
    session.sealHistory();
    session.dispatch(Transaction.of(session.post(), origin, changes));
    session.sealHistory();
    refresh();
  }
}
