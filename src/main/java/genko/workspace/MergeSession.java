package genko.workspace;

import genko.files.Opening.Opened;
import genko.merge.Conflict;
import genko.merge.Merge;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Transaction;
import genko.session.Update;
import genko.text.ChangeSet;
import genko.text.Span;
import genko.ui.Notice;
import genko.ui.Notice.Choice;
import genko.ui.PostTab;
import genko.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes what somebody else made of a post's file into the unsaved text, as one step that can be
 * undone. Where both changed the same, the writer's words stay, and a bar leads from place to place
 * with theirs beside it; nothing of it is ever written into the text as a marker.
 */
public final class MergeSession {
  static final String TOPIC = "merge";
  private static final int LONGEST_SHOWN = 120;

  private final PostTab tab;
  private final Words words;
  private final List<Conflict> open = new ArrayList<>();
  private Runnable ending = () -> {};
  private final Runnable onRefused;
  private boolean taking;

  /** {@code onRefused} hears that the two together are more than a post holds. */
  public MergeSession(PostTab tab, Words words, Runnable onRefused) {
    this.onRefused = onRefused;
    this.tab = tab;
    this.words = words;
  }

  public void begin(Opened theirs) {
    Post post = tab.session().post();
    Merge merge = Merge.of(tab.open().file().orElseThrow().text(), post.text(), theirs.text());
    tab.session().sealHistory();
    boolean made = tab.session().dispatch(Transaction.of(post, Origin.RELOAD, merge.changes()));
    if (!made && !merge.changes().isEmpty()) {
      onRefused.run();
      return;
    }
    tab.open().rebase(theirs);
    tab.refreshTitle();
    open.addAll(merge.conflicts());
    ending = tab.session().observe(this::updated);
    tell();
  }

  /** The places move along with what is typed; one that is edited is the writer's affair. */
  private void updated(Update update) {
    if (taking) return;
    ChangeSet changes = update.edit().changes();
    int before = open.size();
    open.removeIf(
        conflict ->
            changes.changes().stream()
                .anyMatch(
                    change ->
                        change.span().from() < conflict.mine().to()
                            && conflict.mine().from() < change.span().to()));
    open.replaceAll(conflict -> new Conflict(changes.map(conflict.mine()), conflict.theirs()));
    if (open.size() != before) tell();
  }

  private void tell() {
    if (open.isEmpty()) {
      ending.run();
      say(words.say("notice.merged"));
      return;
    }
    Conflict first = open.getFirst();
    say(
        words.say("notice.conflicts", open.size(), shortened(first.theirs())),
        new Choice(words.say("notice.conflict-show"), () -> show(first)),
        new Choice(words.say("notice.conflict-theirs"), () -> takeTheirs(first)),
        new Choice(words.say("notice.conflict-mine"), () -> keepMine(first)));
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s*\\R\\s*", " ⏎ ");
    return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
  }

  private void show(Conflict conflict) {
    tab.reveal(conflict.mine());
    tell();
  }

  private void takeTheirs(Conflict conflict) {
    Span span = conflict.mine();
    ChangeSet changes = ChangeSet.of(span, conflict.theirs());
    open.remove(conflict);
    taking = true;
    try {
      tab.session().sealHistory();
      tab.session().dispatch(Transaction.of(tab.session().post(), Origin.RELOAD, changes));
    } finally {
      taking = false;
    }
    open.replaceAll(other -> new Conflict(changes.map(other.mine()), other.theirs()));
    tell();
  }

  private void keepMine(Conflict conflict) {
    open.remove(conflict);
    tell();
  }

  private void say(String sentence, Choice... choices) {
    List<Choice> all = new ArrayList<>(List.of(choices));
    if (open.isEmpty()) all.add(new Choice(words.say("notice.close"), () -> {}));
    tab.show(new Notice(TOPIC, false, sentence, all, () -> tab.dismiss(TOPIC)));
  }
}
