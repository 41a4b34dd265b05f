package genko.ui.outline;

import genko.async.Latest;
import genko.async.TaskRunner;
import genko.post.EditSession;
import genko.post.Update;
import genko.workspace.page.ParsedPost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the outline of a post up to date: a few times a second while somebody types, on a worker;
 * less often for a long text, so that it is never much of the work. Between two outlines it knows
 * what was edited, so that a place in the older one is still found.
 */
public final class OutlineUpdater {
  /** The milliseconds between two outlines, and how much text makes them one more. */
  private static final double REST = 200;

  private static final double LENGTH = 1000;

  /** Beyond so many edits without a reading the outline is of another text, and none is known. */
  static final int MOST_EDITS = 1_000;

  private final ObservableValue<ParsedPost> reading;
  private final Latest<ParsedPost, OutlineModel> latest;
  private final ReadOnlyObjectWrapper<OutlineModel> newest = new ReadOnlyObjectWrapper<>();
  private final PauseTransition rest = new PauseTransition();
  private final List<Update> since = new ArrayList<>();

  public OutlineUpdater(
      EditSession session, ObservableValue<ParsedPost> reading, TaskRunner runner) {
    this.reading = reading;
    latest = new Latest<>(runner, OutlineModel::of, (from, outlined) -> take(outlined));
    rest.setOnFinished(event -> latest.ask(reading.getValue()));
    session.observe(this::note);
    reading.subscribe(this::follow);
  }

  private void note(Update update) {
    since.add(update);
    if (since.size() <= MOST_EDITS) return;
    since.clear();
    newest.set(null);
  }

  /** How many edits are remembered since the newest outline. */
  int remembered() {
    return since.size();
  }

  private void follow(@Nullable ParsedPost read) {
    if (read == null) return;
    if (newest.get() == null) latest.ask(read);
    else if (rest.getStatus() != Animation.Status.RUNNING) rest(read);
  }

  private void rest(ParsedPost read) {
    rest.setDuration(Duration.millis(REST + read.post().text().length() / LENGTH));
    rest.playFromStart();
  }

  private void take(OutlineModel outlined) {
    for (int i = 0; i < since.size(); i++) {
      if (!outlined.isOf(since.get(i).before())) continue;
      since.subList(0, i).clear();
      newest.set(outlined);
      return;
    }
    since.clear();
    newest.set(outlined);
  }

  /** The newest outline, null until there is one. */
  public ReadOnlyObjectProperty<OutlineModel> newestProperty() {
    return newest.getReadOnlyProperty();
  }

  /** The outline, when it is that of the current text. */
  public Optional<OutlineModel> current() {
    return Optional.ofNullable(newest.get()).filter(known -> since.isEmpty());
  }

  /** Where {@code offset} of the newest outline's text stands now. */
  public int now(int offset) {
    int at = offset;
    for (Update update : since) at = update.edit().changes().map(at);
    return at;
  }

  /** Whether no newer outline is on its way. */
  public boolean isIdle() {
    ParsedPost read = reading.getValue();
    return read == null || newest.get() != null && newest.get().isOf(read.post());
  }

  public void end() {
    rest.stop();
  }
}
