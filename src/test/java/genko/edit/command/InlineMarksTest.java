package genko.edit.command;

import static genko.edit.command.Checks.check;
import static genko.edit.command.Checks.checkRefused;
import static genko.edit.command.Checks.checkToggle;

import java.util.List;
import org.junit.jupiter.api.Test;

class InlineMarksTest {
  @Test
  void boldGoesOnTheSelectionAndOffAgain() {
    checkToggle("bold", "これは‹重要›です", "これは**‹重要›**です");
    checkToggle("bold", "これは›重要‹です", "これは**›重要‹**です");
    checkToggle("bold", "‹🍣›と𠮷", "**‹🍣›**と𠮷");
  }

  @Test
  void eachMarkGoesOnTheSelectionAndOffAgain() {
    checkToggle("italic", "a ‹b› c", "a *‹b›* c");
    checkToggle("strike", "旧‹価格›は", "旧~~‹価格›~~は");
    checkToggle("code", "a ‹b› c", "a `‹b›` c");
  }

  @Test
  void withoutASelectionTheWordAtTheCaretIsMeant() {
    checkToggle("bold", "とても重‹›要な点", "とても**重‹›要**な点");
    check("bold", "カタカナ‹›と漢字", "**カタカナ‹›**と漢字");
    checkToggle("bold", "これは‹›重要です", "これは**‹›重要**です");
    checkToggle("bold", "a wo‹›rd b", "a **wo‹›rd** b");
    checkToggle("bold", "これは‹›重要です", "これは**‹›重要**です");
    check("bold", "a word‹› b", "a **word‹›** b");
  }

  @Test
  void atTheEndOfMarkedWordsTheKeyLeavesThem() {
    for (String[] one :
        List.of(
            new String[] {"bold", "**"},
            new String[] {"italic", "*"},
            new String[] {"strike", "~~"},
            new String[] {"code", "`"})) {
      String mark = one[1];
      for (String around : List.of("", "次", " b")) {
        check(one[0], mark + "‹›" + mark + around, "‹›" + around);
        check(one[0], mark + "語‹›" + mark + around, mark + "語" + mark + "‹›" + around);
        check(one[0], "前" + mark + "語句‹›" + mark, "前" + mark + "語句" + mark + "‹›");
      }
    }
    check("bold", "- [ ] __a‹›__", "- [ ] __a__‹›");
    check("code", "`` `b` ‹›``", "`` `b` ``‹›");
    check("code", "`` `b`‹› ``", "`` `b` ``‹›");
  }

  @Test
  void aSpaceTypedBeforeLeavingGoesBehindTheMark() {
    check("bold", "a **word ‹›**", "a **word** ‹›");
    check("italic", "*word ‹›*b", "*word* ‹›b");
    check("strike", "~~語 ‹›~~次", "~~語~~ ‹›次");
    check("bold", "**a ‹›b**", "a ‹›b");
  }

  @Test
  void boldAndItalicAreLeftOneAfterTheOther() {
    check("bold", "***語‹›***", "***語**‹›*");
    check("italic", "***語**‹›*", "***語***‹›");
    check("italic", "***語‹›***", "***語*‹›**");
    check("bold", "***語*‹›**", "***語***‹›");
    check("bold", "**~~語‹›~~**", "**~~語~~**‹›");
    check("strike", "**~~語‹›~~**", "**~~語~~‹›**");
  }

  @Test
  void withoutAWordThereIsAPairToWriteBetween() {
    checkToggle("bold", "a ‹› b", "a **‹›** b");
    checkToggle("italic", "‹›", "*‹›*");
    checkToggle("code", "。‹›", "。`‹›`");
    checkToggle("strike", "- ‹›", "- ~~‹›~~");
  }

  @Test
  void marksSelectedWithTheWordsAreTakenOff() {
    check("bold", "a ‹**b**› c", "a ‹b› c");
    check("bold", "a __‹b›__ c", "a ‹b› c");
    check("code", "a ‹`` `b` ``› c", "a ‹`b`› c");
  }

  @Test
  void theCaretAnywhereInTheMarkedWordsTakesThemOff() {
    check("bold", "**重要な‹›点です**。", "重要な‹›点です。");
    check("bold", "**「重要‹›」**です", "「重要‹›」です");
  }

  @Test
  void boldAndItalicDoNotTakeOneForTheOther() {
    checkToggle("italic", "**‹b›**", "***‹b›***");
    checkToggle("bold", "*‹b›*", "***‹b›***");
  }

  @Test
  void aPartThatIsBoldAlreadyIsTakenIn() {
    check("bold", "‹a **b** c›", "**‹a b c›**");
    check("bold", "‹a **b› c**", "**‹a b c›**");
  }

  @Test
  void whatIsHalfSelectedIsTakenInWhole() {
    check("bold", "‹a [b›c](d)", "**‹a [bc](d)›**");
    check("bold", "[a](ht‹›tp)", "**[a](ht‹›tp)**");
  }

  @Test
  void whiteSpaceAtTheEdgesStaysOutside() {
    check("bold", "a‹ b \u3000›c", "a **‹b›** \u3000c");
  }

  @Test
  void eachLineIsMarkedAfterItsMarker() {
    checkToggle("bold", "- ‹一\r\n- 二\r\n\r\n> 三›\r\n", "- **‹一**\r\n- **二**\r\n\r\n> **三›**\r\n");
    check("bold", "‹- 一›\n", "- **‹一›**\n");
  }

  @Test
  void codeWithBackticksGetsALongerMark() {
    checkToggle("code", "‹a`b›", "``‹a`b›``");
    check("code", "‹`b›", "`` ‹`b› ``");
  }

  @Test
  void nothingIsMarkedInCodeOrFrontMatter() {
    checkRefused("bold", "`a‹›b`");
    checkRefused("bold", "```\na‹›\n```\n");
    checkRefused("bold", "---\ntitle: ‹題›\n---\n");
    checkRefused("bold", "---\ntitle: 題\n---‹›");
    checkRefused("bold", "‹›# a");
    check("bold", "---\ntitle: 題\n---\n‹文›", "---\ntitle: 題\n---\n**‹文›**");
  }

  @Test
  void aLinkIsMadeOfWordsOrOfAnAddress() {
    check("link", "これを‹見る›と", "これを[見る](‹›)と");
    check("link", "見‹›る", "[見](‹›)る");
    check("link", "‹https://example.jp/a›", "[‹›](https://example.jp/a)");
    checkToggle("link", "。‹›", "。[‹›]()");
  }

  @Test
  void aLinkComesOffAgain() {
    check("link", "これを[見る](‹›)と", "これを見る‹›と");
    check("link", "‹[a](b)›", "‹a›");
    checkRefused("link", "![a‹›](b)");
    checkRefused("link", "`a‹›b`");
    checkRefused("link", "‹a\nb›");
  }

  @Test
  void anImageIsMadeOfItsAltTextOrItsFile() {
    check("image", "‹朝の海›", "![朝の海](‹›)");
    check("image", "‹umi.jpg›", "![‹›](umi.jpg)");
    checkToggle("image", "‹›", "![‹›]()");
    check("image", "![朝‹›](umi.jpg)", "朝‹›");
  }

  @Test
  void aFootnoteHasAMarkAndADefinition() {
    check("footnote", "本文‹›。\r\n", "本文[^1]。\r\n\r\n[^1]: ‹›\r\n");
    check("footnote", "a[^1]b‹›\n\n[^1]: 一\n", "a[^1]b[^2]\n\n[^1]: 一\n[^2]: ‹›\n");
    check("footnote", "a‹›", "a[^1]\n\n[^1]: ‹›");
  }

  @Test
  void aFootnoteComesOffWithItsDefinition() {
    check("footnote", "本文[^1]‹›。\r\n\r\n[^1]: 注\r\n", "本文‹›。\r\n");
    check("footnote", "a[^1‹›]b[^2]\n\n[^1]: 一\n[^2]: 二\n", "a‹›b[^2]\n\n[^2]: 二\n");
    checkRefused("footnote", "a[^1]\n\n[^1]: ‹›\n");
  }

  @Test
  void lettersAndDigitsChangeTheirWidth() {
    check("full-width", "‹Ab 12 漢›", "‹Ａｂ １２ 漢›");
    check("half-width", "‹Ａｂ　１２ カ›", "‹Ab　12 カ›");
    check("half-width", "（１‹›２）", "（1‹›2）");
    checkRefused("half-width", "‹ab›");
    checkRefused("full-width", "。‹›");
  }

  @Test
  void lettersChangeTheirCase() {
    check("upper-case", "›aß本‹", "›ASS本‹");
    check("lower-case", "AB‹›C d", "ab‹›c d");
  }
}
