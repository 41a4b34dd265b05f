package genko.ui.editor;

import genko.post.EditSession;
import genko.post.Origin;
import genko.text.Span;
import genko.text.Text;
import genko.ui.editor.LineMap.Place;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.input.InputMethodEvent;

/**
 * What an input method composes, laid over the text that it will take the place of. The area shows
 * it, while the session learns of it only when it is committed.
 */
final class PreeditOverlay {
  private final EditSession session;
  private final ShownText shown;
  private final AreaEdits edits;
  private final ReadOnlyBooleanWrapper composing = new ReadOnlyBooleanWrapper();
  private Optional<Preedit> preedit = Optional.empty();
  private Predicate<String> typed = text -> false;

  PreeditOverlay(EditSession session, ShownText shown, AreaEdits edits) {
    this.session = session;
    this.shown = shown;
    this.edits = edits;
  }

  /** Asks {@code handler} whether it takes what is committed with nothing left to compose. */
  void setOnTyped(Predicate<String> handler) {
    typed = handler;
  }

  /** Whether an input method is composing, though perhaps at a place that is out of sight. */
  ReadOnlyBooleanProperty composingProperty() {
    return composing.getReadOnlyProperty();
  }

  boolean isComposing() {
    return composing.get();
  }

  /** Whether the area shows composed text that the session does not have. */
  boolean isShown() {
    return preedit.isPresent();
  }

  /** Follows {@code event}; whether it meant anything here. */
  boolean compose(InputMethodEvent event) {
    boolean nothing = event.getCommitted().isEmpty() && event.getComposed().isEmpty();
    if (nothing && !isComposing()) return false;
    Span replaced = preedit.map(Preedit::replaced).orElseGet(this::selected);
    takeOff(session.post().text());
    String committed = event.getCommitted();
    boolean last = event.getComposed().isEmpty();
    if (!committed.isEmpty()) {
      boolean taken = last && replaced.equals(selected()) && typed.test(committed);
      if (!taken) edits.replace(replaced, committed, Origin.TYPE, "type");
      replaced = selected();
    }
    Preedit composed = Preedit.of(event, replaced);
    if (!composed.isEmpty()) lay(composed);
    composing.set(!composed.isEmpty());
    return true;
  }

  private Span selected() {
    return session.post().selection().span();
  }

  /** Lays {@code composed} over the text, unless its place is not shown. */
  void lay(Preedit composed) {
    LineMap map = shown.map();
    if (!map.shows(composed.replaced())) return;
    preedit = Optional.of(composed);
    Place from = map.place(composed.replaced().from());
    Collection<String> around = stylesAround(from);
    shown.replace(from, map.place(composed.replaced().to()), composed.text());
    shown.draw(
        () -> {
          shown.area().setStyleSpans(from.line(), from.column(), composed.styles(around));
          shown.area().moveTo(from.line(), from.column() + composed.caret());
        });
  }

  /** How text at {@code place} looks: as what stands before it, or else after it, in its line. */
  private Collection<String> stylesAround(Place place) {
    PostArea area = shown.area();
    Collection<String> here = area.getStyleAtPosition(place.line(), place.column());
    if (area.getParagraphLength(place.line()) == 0 && place.line() > 0) {
      // A line without a character has no looks, but within a block it will have the block's.
      int above = place.line() - 1;
      here = area.getStyleAtPosition(above, area.getParagraphLength(above));
      if (!here.contains("md-code-block")) return List.of();
    }
    return here.stream().filter(one -> !TextMarks.isMark(one)).toList();
  }

  /** Takes the composed text out of sight, so that the area shows {@code text}, and returns it. */
  Optional<Preedit> takeOff(Text text) {
    Optional<Preedit> held = preedit;
    held.ifPresent(
        composed -> {
          Place from = shown.map(text).place(composed.replaced().from());
          Place to = new Place(from.line(), from.column() + composed.text().length());
          shown.replace(from, to, LineMap.plain(text.slice(composed.replaced())));
        });
    preedit = Optional.empty();
    return held;
  }
}
