package genko.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import genko.workspace.settings.PageWidth;
import org.junit.jupiter.api.Test;

class PageSheetTest {
  private final PageSheet sheet = new PageSheet();

  @Test
  void thePageIsAsWideAsThePanelInLettersOfTheText() {
    sheet.setLetters(24);
    assertThat(sheet.width(500)).isEqualTo(500);
    assertThat(sheet.scale(500)).isEqualTo(1.5);
  }

  @Test
  void aPhoneGrowsWithItsLettersAndIsNeverWiderThanThePanel() {
    sheet.setWidth(PageWidth.PHONE);
    sheet.setLetters(24);
    assertThat(sheet.width(1000)).isEqualTo(585);
    assertThat(sheet.width(500)).isEqualTo(500);
  }

  @Test
  void aDeskIsMadeSmallToFitAndNeverLarge() {
    sheet.setWidth(PageWidth.DESK);
    assertThat(sheet.scale(600)).isEqualTo(0.5);
    assertThat(sheet.scale(2400)).isEqualTo(1);
    assertThat(sheet.width(600)).isEqualTo(600);
  }

  @Test
  void aBlogsPageStandsOnWhiteInTheDarkToo() {
    sheet.setDark(true);
    assertThat(sheet.fill(true)).isNotEqualTo(sheet.fill(false));
    assertThat(sheet.around(true).getFills().getFirst().getFill()).isEqualTo(sheet.fill(true));
    sheet.setWidth(PageWidth.PHONE);
    assertThat(sheet.around(true).getFills().getFirst().getFill()).isNotEqualTo(sheet.fill(true));
  }
}
