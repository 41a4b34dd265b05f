package genko.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteMatchesTest {
  private static final List<PaletteEntry> ENTRIES =
      List.of(
          entry("bold", "太字にする", "Make bold"),
          entry("italic", "斜体にする", "Make italic"),
          entry("heading-up", "見出しのレベルを上げる", "Raise heading level"),
          entry("heading-down", "見出しのレベルを下げる", "Lower heading level"),
          entry("preview", "プレビュー", "Preview"));

  private final PaletteMatches choice = new PaletteMatches(() -> ENTRIES);

  private static PaletteEntry entry(String id, String japanese, String english) {
    List<String> names = List.of(japanese, english);
    return new PaletteEntry(
        id, japanese, "書式", "", names, List.of("書式 " + japanese), List.of(), () -> {});
  }

  private void check(String typed, String... ids) {
    assertThat(choice.of(typed).stream().map(PaletteEntry::id)).containsExactly(ids);
  }

  @Test
  void anEntryAnswersToItsNamesInBothLanguages() {
    check("太字", "bold");
    check("bold", "bold");
    check("ぷれびゅー", "preview");
    check("ﾌﾟﾚﾋﾞｭｰ", "preview");
    check("heading", "heading-up", "heading-down");
    check("xyz");
  }

  @Test
  void whatWasUsedLastComesFirst() {
    choice.use(ENTRIES.get(4));
    choice.use(ENTRIES.get(2));
    check("", "heading-up", "preview", "bold", "italic", "heading-down");
    check("する", "bold", "italic");
    choice.use(ENTRIES.get(1));
    check("する", "italic", "bold");
    assertThat(choice.used()).containsExactly("italic", "heading-up", "preview");
  }

  @Test
  void aBetterAnswerComesBeforeOneUsedLast() {
    choice.use(ENTRIES.get(3));
    check("太", "bold");
    check("レベル 上", "heading-up");
  }

  @Test
  void theGroupHelpsToFindButCountsLessThanTheName() {
    check("書式 斜体", "italic");
    check("書", "bold", "italic", "preview", "heading-up", "heading-down");
  }

  @Test
  void aMarkAsksAListOfItsOwn() {
    choice.addList(':', typed -> List.of(PaletteEntry.of("行 " + typed, "", () -> {})));
    assertThat(choice.of(": 12").getFirst().label()).isEqualTo("行 12");
    assertThat(choice.of("：１２").getFirst().label()).isEqualTo("行 12");
  }

  @Test
  void anEntryOfAListIsNotRemembered() {
    choice.use(PaletteEntry.of("行 1", "", () -> {}));
    assertThat(choice.used()).isEmpty();
  }

  @Test
  void whatIsRememberedFromBeforeCountsAndIsBounded() {
    choice.setUsed(List.of("preview", "gone"));
    check("", "preview", "bold", "italic", "heading-up", "heading-down");
    for (int i = 0; i < 100; i++) choice.use(entry("n" + i, "a", "b"));
    assertThat(choice.used()).hasSize(30).startsWith("n99");
  }
}
