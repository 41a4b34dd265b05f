package genko.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import genko.blog.PublicationStatus;
import genko.blog.PublicationStatus.State;
import genko.ui.Fx;
import genko.words.Words;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PublicationStripTest {
  private static final ZonedDateTime DATE =
      ZonedDateTime.of(2025, 11, 17, 13, 13, 0, 0, ZoneId.of("Asia/Tokyo"));
  private static final String ADDRESS = "https://example.jp/b/%E7%B4%99.html";

  private static String shown(PublicationStrip strip) {
    return strip.getChildren().stream()
        .filter(node -> node.isManaged())
        .map(node -> ((Labeled) node).getText())
        .collect(Collectors.joining(" | "));
  }

  private static PublicationStatus publication(State state, String rival) {
    return new PublicationStatus(state, ADDRESS, Optional.of(DATE), Optional.ofNullable(rival), "");
  }

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  private static String line(State state, String rival) throws Exception {
    return Fx.call(
        () -> {
          PublicationStrip strip = new PublicationStrip(Words.of(Locale.ENGLISH));
          strip.show(Optional.of(publication(state, rival)));
          return shown(strip);
        });
  }

  @Test
  void aPublishedPostShowsItsAddressAndItsDay() throws Exception {
    assertThat(line(State.PUBLISHED, null)).isEqualTo("/b/紙.html | 2025-11-17");
  }

  @Test
  void whatKeepsAPostFromReadersIsSaidFirst() throws Exception {
    assertThat(line(State.FUTURE, null)).isEqualTo("Scheduled | /b/紙.html | 2025-11-17 13:13");
    assertThat(line(State.DRAFT, null)).isEqualTo("Draft | /b/紙.html");
  }

  @Test
  void everyStateHasItsWords() throws Exception {
    for (State state : State.values()) assertThat(line(state, null)).doesNotContain("fate.");
  }

  @Test
  void theOtherPostAtTheAddressIsOpenedByAClick() throws Exception {
    List<String> opened = new ArrayList<>();
    Fx.run(
        () -> {
          PublicationStrip strip = new PublicationStrip(Words.of(Locale.ENGLISH));
          strip.setOnOpen(opened::add);
          strip.show(Optional.of(publication(State.PUBLISHED, "_posts/2025-11-17-b.md")));
          assertThat(shown(strip)).isEqualTo("/b/紙.html | ⚠ Same address: 2025-11-17-b.md");
          strip.getChildren().stream()
              .filter(Hyperlink.class::isInstance)
              .forEach(node -> ((Hyperlink) node).fire());
        });
    assertThat(opened).containsExactly("_posts/2025-11-17-b.md");
  }

  @Test
  void aClickCopiesTheWholeAddressAsABrowserTakesIt() throws Exception {
    Fx.run(
        () -> {
          PublicationStrip strip = new PublicationStrip(Words.of(Locale.ENGLISH));
          strip.show(Optional.of(publication(State.PUBLISHED, null)));
          ((Button) strip.lookup(".address")).fire();
          assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(ADDRESS);
          assertThat(shown(strip)).isEqualTo("/b/紙.html | Copied");
        });
  }

  @Test
  void takesNoRoomWhereNothingIsKnown() throws Exception {
    Fx.run(
        () -> {
          PublicationStrip strip = new PublicationStrip(Words.of(Locale.ENGLISH));
          assertThat(strip.isManaged()).isFalse();
          strip.show(Optional.of(publication(State.DRAFT, null)));
          assertThat(strip.isManaged()).isTrue();
          strip.show(Optional.empty());
          assertThat(strip.isManaged()).isFalse();
        });
  }

  @Test
  void aBlogThatIsBeingReadIsSaidAfterAMomentAndUntilItIsRead() throws Exception {
    PublicationStrip strip =
        Fx.call(
            () -> {
              PublicationStrip made = new PublicationStrip(Words.of(Locale.JAPANESE));
              made.setReading(true);
              assertThat(made.isManaged()).isFalse();
              return made;
            });
    Fx.eventually(() -> strip.isManaged() && shown(strip).equals("ブログを読んでいます…"));
    Fx.run(() -> strip.setReading(false));
    assertThat(Fx.call(strip::isManaged)).isFalse();
  }
}
