package genko.workspace.lifecycle;

import genko.blog.PublicationStatus;
import genko.blog.PublicationStatus.State;
import java.util.Optional;

/**
 * Where a post can be read before and after, as its blog publishes it.
 *
 * @param before empty where nobody could read it, or nobody knows where
 * @param after what becomes of it then; empty where its kind says nothing of that
 */
public record AddressChange(Optional<String> before, Optional<PublicationStatus> after) {
  static final AddressChange NONE = new AddressChange(Optional.empty(), Optional.empty());

  static AddressChange of(Optional<PublicationStatus> before, Optional<PublicationStatus> after) {
    return new AddressChange(before.flatMap(AddressChange::read), after);
  }

  /** The address at which everybody reads a post; empty where nobody does, or nobody knows. */
  public static Optional<String> read(PublicationStatus status) {
    boolean out =
        status.state() == State.PUBLISHED
            || status.state() == State.UNREAD
            || status.state() == State.PRIVATE;
    return out && !status.address().isEmpty() ? Optional.of(status.address()) : Optional.empty();
  }

  /** The address that it has then; empty where it can be read nowhere. */
  public Optional<String> address() {
    return after.map(PublicationStatus::address).filter(one -> !one.isEmpty());
  }

  /** The address that leads nowhere any more. */
  public Optional<String> broken() {
    Optional<String> now = after.flatMap(AddressChange::read);
    return before.filter(one -> !now.equals(before));
  }

  /** Whether readers of the old address can be led to another one. */
  public boolean leadsOn() {
    boolean comes =
        after
            .filter(status -> read(status).isPresent() || status.state() == State.FUTURE)
            .isPresent();
    return broken().isPresent() && comes && address().isPresent();
  }
}
