package genko.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.Fx;
import javafx.scene.image.Image;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters that the engine of the page draws only with help. */
class PageLettersTest {
  private PaneFixture fixture;

  @BeforeEach
  void open() throws Exception {
    fixture = new PaneFixture();
  }

  @AfterEach
  void close() throws Exception {
    fixture.close();
  }

  @Test
  void keepsEmojiAndRareKanji() throws Exception {
    fixture.show("<p>😀 𠮷野家 👨‍👩‍👧 葛󠄀</p>");
    String text = "document.querySelector('#genko-body p').textContent";
    assertThat(fixture.js(text)).isEqualTo("😀 𠮷野家 👨‍👩‍👧 葛󠄀");
    fixture.show("<p>😀 𠮷野家で 👨‍👩‍👧 葛󠄀</p>");
    assertThat(fixture.js(text)).isEqualTo("😀 𠮷野家で 👨‍👩‍👧 葛󠄀");
    assertThat(fixture.js("document.querySelectorAll('#genko-body .genko-letter').length"))
        .isEqualTo("4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"𠮷", "𠮷𠮷", "😀", "𩸽", "葛󠄀"})
  void nothingIsDrawnOverWhatFollowsARareLetter(String letters) throws Exception {
    for (String tag : new String[] {"p", "h2", "b"}) {
      fixture.show("<" + tag + ">吉<i style='font-style:normal'>野</i></" + tag + ">");
      long plain = ink();
      fixture.show("<" + tag + ">" + letters + "<i style='font-style:normal'>野</i></" + tag + ">");
      assertThat(ink()).as(tag).isEqualTo(plain);
    }
  }

  /** How dark the page is where the letter in italics stands. */
  private long ink() throws Exception {
    String box = "document.querySelector('#genko-body i').getBoundingClientRect()";
    double left = Double.parseDouble(fixture.js(box + ".left"));
    double top = Double.parseDouble(fixture.js(box + ".top"));
    Fx.frames(3);
    return Fx.call(
        () -> {
          Image shot = fixture.pane.view().snapshot(null, null);
          long ink = 0;
          for (int x = (int) left; x < left + 14; x++) {
            for (int y = (int) top; y < top + 24; y++) {
              ink += 255 - (shot.getPixelReader().getArgb(x, y) & 0xff);
            }
          }
          return ink;
        });
  }
}
