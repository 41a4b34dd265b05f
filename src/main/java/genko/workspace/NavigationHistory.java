package genko.workspace;

import genko.text.ChangeSet;
import genko.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The places that were edited last, over all posts, oldest first. A place stays where it is in its
 * text, whatever is edited before it; edits near each other are one place. A writer walks back
 * along it and forth again until the next edit.
 *
 * @param <P> what names a post
 */
public final class NavigationHistory<P> {
  private static final int MOST = 50;

  /** Edits as many characters apart are one place: about a paragraph. */
  private static final int NEAR = 300;

  /** An offset in the text of {@code post}. */
  public record Place<P>(P post, int offset) {}

  private final List<Place<P>> places = new ArrayList<>();

  /** The place that the writer went to last; as many as there are when none since the last edit. */
  private int at;

  /** Notes that {@code changes} were made to {@code post}: that is the newest place. */
  public void edited(P post, ChangeSet changes) {
    if (changes.isEmpty()) return;
    follow(post, changes);
    Span last = changes.changes().getLast().span();
    Place<P> here = new Place<>(post, changes.map(last.to(), ChangeSet.Side.AFTER));
    places.removeIf(place -> isNear(place, here));
    places.add(here);
    if (places.size() > MOST) places.removeFirst();
    at = places.size();
  }

  /** Keeps the places where they are in the text, which is edited elsewhere than by its writer. */
  public void follow(P post, ChangeSet changes) {
    places.replaceAll(
        place ->
            place.post().equals(post)
                ? new Place<>(post, changes.map(place.offset(), ChangeSet.Side.AFTER))
                : place);
  }

  /** Forgets the places of {@code post}, which is closed. */
  public void forget(P post) {
    int before =
        (int) places.subList(0, at).stream().filter(one -> one.post().equals(post)).count();
    places.removeIf(place -> place.post().equals(post));
    at -= before;
  }

  /** The place before the one that the writer, who is at {@code here}, went to last. */
  public Optional<Place<P>> back(Place<P> here) {
    int to = at - 1;
    if (at == places.size() && to >= 0 && isNear(places.get(to), here)) to--;
    return goTo(to);
  }

  /** The place after the one that the writer went to last. */
  public Optional<Place<P>> forth() {
    return goTo(at + 1);
  }

  private Optional<Place<P>> goTo(int to) {
    if (to < 0 || to >= places.size()) return Optional.empty();
    at = to;
    return Optional.of(places.get(to));
  }

  private static <P> boolean isNear(Place<P> one, Place<P> other) {
    return one.post().equals(other.post()) && Math.abs(one.offset() - other.offset()) <= NEAR;
  }
}
