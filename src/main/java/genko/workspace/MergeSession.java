package genko.workspace;

import genko.async.TaskRunner;
import genko.edit.merge.Conflict;
import genko.edit.merge.Merge;
import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Transaction;
import genko.post.Update;
import genko.storage.files.OpenResult.Opened;
import genko.text.ChangeSet;
import genko.text.Span;
import genko.text.Text;
import genko.words.Words;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notice.Choice;
import genko.workspace.save.OpenPost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes what somebody else made of a post's file into the unsaved text, as one step that can be
 * undone. Where both changed the same, the writer's words stay, and a bar leads from place to place
 * with theirs beside it; nothing of it is ever written into the text as a marker. The bar goes when
 * what it says is no longer so: with the merge undone, and with nothing left to decide once saved.
 */
final class MergeSession {
  static final String TOPIC = "merge";
  private static final int LONGEST_SHOWN = 120;

  private final OpenPost open;
  private final Words words;
  private final TaskRunner thinking;
  private final Runnable onRefused;
  private final List<Conflict> conflicts = new ArrayList<>();
  private Runnable ending = () -> {};
  private boolean taking;

  /**
   * @param thinking compares the texts, away from the owner's thread
   * @param onRefused hears that the two together are more than a post holds
   */
  MergeSession(OpenPost open, Words words, TaskRunner thinking, Runnable onRefused) {
    this.open = open;
    this.words = words;
    this.thinking = thinking;
    this.onRefused = onRefused;
  }

  /** Merges {@code theirs} into the text as it is when the two have been compared. */
  void begin(Opened theirs) {
    open.view().finishComposition();
    Opened base = open.file().orElseThrow();
    Post mine = open.session().post();
    say(words.say("notice.merging"));
    thinking
        .task(() -> Merge.of(base.text(), mine.text(), theirs.text()))
        .onSuccess(merge -> compared(base, mine, theirs, merge))
        .onFailure(this::failed)
        .start();
  }

  private void failed(Throwable cause) {
    open.notices().dismiss(TOPIC);
    onRefused.run();
    thinking.onUnhandled().accept(cause);
  }

  private void compared(Opened base, Post mine, Opened theirs, Merge merge) {
    if (!open.file().equals(Optional.of(base))) {
      // It was saved or taken over meanwhile: what was compared is no longer to be merged.
      open.notices().dismiss(TOPIC);
    } else if (open.session().post().text() != mine.text()) {
      // What was typed meanwhile is to be kept as well.
      begin(theirs);
    } else {
      take(theirs, merge);
    }
  }

  private void take(Opened theirs, Merge merge) {
    EditSession session = open.session();
    session.sealHistory();
    Text before = session.post().text();
    boolean made = session.dispatch(Transaction.of(session.post(), Origin.RELOAD, merge.changes()));
    if (!made && !merge.changes().isEmpty()) {
      open.notices().dismiss(TOPIC);
      onRefused.run();
      return;
    }
    open.rebase(theirs);
    conflicts.addAll(merge.conflicts());
    Runnable edits = session.observe(update -> updated(update, before));
    Runnable saves = open.observe(this::saved);
    ending =
        () -> {
          edits.run();
          saves.run();
        };
    tell();
  }

  /** Once all is decided and saved there is nothing to say. */
  private void saved() {
    if (conflicts.isEmpty() && !open.session().isDirty()) end();
  }

  private void end() {
    ending.run();
    conflicts.clear();
    open.notices().dismiss(TOPIC);
  }

  private static boolean isSame(Text one, Text other) {
    return one.length() == other.length() && one.toString().equals(other.toString());
  }

  /** The places move along with what is typed; one that is edited is the writer's affair. */
  private void updated(Update update, Text before) {
    if (taking) return;
    if (isSame(update.after().text(), before)) {
      end();
      return;
    }
    ChangeSet changes = update.edit().changes();
    int count = conflicts.size();
    conflicts.removeIf(
        conflict ->
            changes.changes().stream()
                .anyMatch(
                    change ->
                        change.span().from() < conflict.mine().to()
                            && conflict.mine().from() < change.span().to()));
    conflicts.replaceAll(conflict -> new Conflict(changes.map(conflict.mine()), conflict.theirs()));
    if (conflicts.size() != count) tell();
  }

  private void tell() {
    if (conflicts.isEmpty()) {
      say(words.say("notice.merged"));
      return;
    }
    Conflict first = conflicts.getFirst();
    say(
        words.say("notice.conflicts", conflicts.size(), shortened(first.theirs())),
        new Choice(words.say("notice.conflict-show"), () -> show(first)),
        new Choice(words.say("notice.conflict-theirs"), () -> takeTheirs(first)),
        new Choice(words.say("notice.conflict-mine"), () -> keepMine(first)));
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s*\\R\\s*", " ⏎ ");
    return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
  }

  private void show(Conflict conflict) {
    open.view().reveal(conflict.mine());
    tell();
  }

  private void takeTheirs(Conflict conflict) {
    Span span = conflict.mine();
    ChangeSet changes = ChangeSet.of(span, conflict.theirs());
    conflicts.remove(conflict);
    taking = true;
    try {
      open.session().sealHistory();
      open.session().dispatch(Transaction.of(open.session().post(), Origin.RELOAD, changes));
    } finally {
      taking = false;
    }
    conflicts.replaceAll(other -> new Conflict(changes.map(other.mine()), other.theirs()));
    tell();
  }

  private void keepMine(Conflict conflict) {
    conflicts.remove(conflict);
    tell();
  }

  private void say(String sentence, Choice... choices) {
    List<Choice> all = new ArrayList<>(List.of(choices));
    if (choices.length == 0) all.add(Choice.close(words));
    open.notices().show(new Notice(TOPIC, false, sentence, all));
  }
}
