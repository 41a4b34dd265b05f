package genko.ui.tab;

import genko.blog.BlogKind;
import genko.kinds.BlogKinds;
import genko.storage.files.SaveResult.Failed;
import genko.words.Words;
import genko.workspace.blog.KindSelection;
import genko.workspace.notice.Notice;
import genko.workspace.position.BlogPosition;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * Of which kind the blog of the current post is, and its choice by the writer, who may leave it to
 * what the blog's files show. A choice counts at once for every open post.
 */
public final class KindActions {
  /** The name of leaving it to the files. */
  public static final String AS_FOUND = "as-found";

  private static final String TOPIC = "blog-kind";

  private final PostTabs tabs;
  private final Words words;
  private final KindSelection selection;
  private final BooleanProperty possible = new SimpleBooleanProperty();
  private final Map<String, BooleanProperty> states = new HashMap<>();

  public KindActions(PostTabs tabs, Words words, KindSelection selection) {
    this.tabs = tabs;
    this.words = words;
    this.selection = selection;
    states.put(AS_FOUND, new SimpleBooleanProperty());
    BlogKinds.ALL.forEach(kind -> states.put(kind.id(), new SimpleBooleanProperty()));
    tabs.currentPosition().subscribe(this::show);
    tabs.currentProperty().subscribe(() -> show(tabs.currentPosition().getValue()));
  }

  private void show(@Nullable BlogPosition position) {
    PostTab tab = tabs.currentProperty().get();
    possible.set(
        position != null && tab != null && tab.open().isPost() && tab.open().path().isPresent());
    boolean chosen = position != null && position.isChosen();
    states.forEach(
        (id, state) ->
            state.set(
                id.equals(AS_FOUND)
                    ? position != null && !chosen
                    : chosen && position != null && position.kind().id().equals(id)));
  }

  /** Whether the current post is one whose kind can be said: it needs a file. */
  public ReadOnlyBooleanProperty possibleProperty() {
    return possible;
  }

  /** Whether the kind {@code id}, or {@link #AS_FOUND}, is what counts. */
  public ReadOnlyBooleanProperty stateProperty(String id) {
    BooleanProperty state = states.get(id);
    if (state == null) throw new IllegalArgumentException("no kind: " + id);
    return state;
  }

  /** Has the blog of the current post be of the kind {@code id}, or {@link #AS_FOUND}. */
  public void choose(String id) {
    PostTab tab = tabs.currentProperty().get();
    if (tab == null || !possible.get()) return;
    Path path = tab.open().path().orElseThrow();
    Optional<BlogKind> kind = BlogKinds.named(id);
    tab.open().notices().dismiss(TOPIC);
    selection.choose(path, tab.open().position(), kind, failed -> chosen(tab, failed));
  }

  private void chosen(PostTab tab, Optional<Failed> failed) {
    if (failed.isPresent()) {
      String sentence = words.say(failed.get().key(), failed.get().args().toArray());
      tab.open().notices().show(Notice.closable(words, TOPIC, true, sentence));
      return;
    }
    tabs.open().forEach(each -> each.blog().look());
  }
}
