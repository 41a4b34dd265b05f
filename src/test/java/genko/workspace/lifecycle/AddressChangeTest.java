package genko.workspace.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import genko.blog.PublicationStatus;
import genko.blog.PublicationStatus.State;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AddressChangeTest {
  private static final String OLD = "https://example.com/old/";
  private static final String NEW = "https://example.com/new/";
  private static final Set<State> READ = EnumSet.of(State.PUBLISHED, State.UNREAD, State.PRIVATE);

  private static PublicationStatus status(State state, String address) {
    return new PublicationStatus(state, address, Optional.empty(), Optional.empty(), "");
  }

  private static AddressChange of(PublicationStatus before, PublicationStatus after) {
    return AddressChange.of(Optional.of(before), Optional.of(after));
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void onlyWhatSomebodyCanReadHasAnAddressToBreak(State state) {
    assertThat(AddressChange.read(status(state, OLD)).isPresent()).isEqualTo(READ.contains(state));
    assertThat(AddressChange.read(status(state, ""))).isEmpty();
    AddressChange change = of(status(state, OLD), status(State.PUBLISHED, NEW));
    assertThat(change.broken().isPresent()).isEqualTo(READ.contains(state));
  }

  @Test
  void anAddressThatStaysBreaksNothing() {
    AddressChange change = of(status(State.PUBLISHED, OLD), status(State.UNREAD, OLD));
    assertThat(change.broken()).isEmpty();
    assertThat(change.leadsOn()).isFalse();
    assertThat(change.address()).contains(OLD);
  }

  @Test
  void oneThatChangesBreaksAndLeadsOnToTheNewOne() {
    AddressChange change = of(status(State.PUBLISHED, OLD), status(State.PUBLISHED, NEW));
    assertThat(change.broken()).contains(OLD);
    assertThat(change.leadsOn()).isTrue();
  }

  @Test
  void toAPostThatIsStillToComeItLeadsOnAndToADraftNot() {
    assertThat(of(status(State.PUBLISHED, OLD), status(State.FUTURE, NEW)).leadsOn()).isTrue();
    assertThat(of(status(State.PUBLISHED, OLD), status(State.FUTURE, OLD)).broken()).contains(OLD);
    AddressChange hidden = of(status(State.PUBLISHED, OLD), status(State.HIDDEN, NEW));
    assertThat(hidden.broken()).contains(OLD);
    assertThat(hidden.leadsOn()).isFalse();
    assertThat(of(status(State.PUBLISHED, OLD), status(State.FUTURE, "")).leadsOn()).isFalse();
  }

  @Test
  void aPostThatGoesBreaksItsAddressAndLeadsNowhere() {
    AddressChange gone =
        AddressChange.of(Optional.of(status(State.PUBLISHED, OLD)), Optional.empty());
    assertThat(gone.broken()).contains(OLD);
    assertThat(gone.address()).isEmpty();
    assertThat(gone.leadsOn()).isFalse();
    assertThat(AddressChange.NONE.broken()).isEmpty();
    assertThat(AddressChange.NONE.leadsOn()).isFalse();
  }
}
