package genko.edit.command;

import static genko.edit.command.Checks.check;
import static genko.edit.command.Checks.checkRefused;
import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.HtmlRenderer;
import genko.markdown.kramdown.Kramdown;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Transaction;
import genko.text.ChangeSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnterKeysTest {
  private static void enter(String before, String after) {
    check(Commands::enter, before, after);
  }

  private static void tab(String before, String after) {
    check(Commands::tab, before, after);
  }

  private static void shiftTab(String before, String after) {
    check(Commands::shiftTab, before, after);
  }

  private static void backspace(String before, String after) {
    check(Commands::backspace, before, after);
  }

  @Test
  void enterGoesOnWithAList() {
    enter("- 一‹›\r\n", "- 一\r\n- ‹›\r\n");
    enter("* a‹› b", "* a\n* ‹›b");
    enter("  - [x] 済‹›", "  - [x] 済\n  - [ ] ‹›");
    enter("> - a‹›", "> - a\n> - ‹›");
  }

  @Test
  void enterNumbersTheItemsAfter() {
    enter("1. a‹›\n2. b\n   文\n3. c\n", "1. a\n2. ‹›\n3. b\n   文\n4. c\n");
    enter("8. a‹›\n9. b\n   - c\n", "8. a\n9. ‹›\n10. b\n    - c\n");
    enter("1. a‹›\n1. b\n", "1. a\n1. ‹›\n1. b\n");
  }

  @Test
  void enterOnAnEmptyItemEndsTheList() {
    enter("- a\n- ‹›\n", "- a\n\n‹›\n");
    enter("- a\n  - b\n  - ‹›", "- a\n  - b\n- ‹›");
    enter("1. a\n   - ‹›\n2. b", "1. a\n2. ‹›\n3. b");
    enter("> - ‹›", "> ‹›");
    enter("- [ ] ‹›", "‹›");
  }

  @Test
  void enterGoesOnWithAQuoteAndEndsItOnAnEmptyLine() {
    enter("> 引用‹›\r\n", "> 引用\r\n> ‹›\r\n");
    enter("> a\n> ‹›", "> a\n\n‹›");
  }

  @Test
  void whatIsTypedAfterAListOrQuoteIsAParagraphOfItsOwn() {
    for (String mark : List.of("* ", "- ", "+ ", "- [ ] ", "> ", "> > ")) {
      enter(mark + "b\n" + mark + "‹›", mark + "b\n\n‹›");
      enter(mark + "b\r\n" + mark + "‹›\r\n", mark + "b\r\n\r\n‹›\r\n");
    }
    enter("1. a\n2. ‹›", "1. a\n\n‹›");
    enter("- a\n  - b\n  - c\n- ‹›", "- a\n  - b\n  - c\n\n‹›");
  }

  @Test
  void leavingAboveWhatFollowsLeavesOneBlankLineOnEitherSide() {
    enter("- b\n- ‹›\n\n終\n", "- b\n\n‹›\n\n終\n");
    enter("- b\n\n- ‹›\n\n終\n", "- b\n\n‹›\n\n終\n");
    enter("- b\n- ‹›\n終\n", "- b\n\n‹›\n\n終\n");
    enter("1. a\r\n2. ‹›\r\n3. c", "1. a\r\n\r\n‹›\r\n\r\n2. c");
    enter("> a\n> ‹›\n> c", "> a\n\n‹›\n\n> c");
    enter("> a\n> ‹›\n>\n> c", "> a\n\n‹›\n\n>\n> c");
    enter("---\ntitle: t\n---\n- ‹›\n", "---\ntitle: t\n---\n‹›\n");
  }

  @Test
  void aListInAQuoteIsLeftBeforeTheQuoteIs() {
    enter("> - a\n> - ‹›", "> - a\n>\n> ‹›");
    enter("> - a\n>\n> ‹›", "> - a\n\n‹›");
    enter("> - a\r\n> - ‹›\r\n", "> - a\r\n>\r\n> ‹›\r\n");
    enter("> 1. a\n> 2. ‹›\n>\n> c", "> 1. a\n>\n> ‹›\n>\n> c");
  }

  @Test
  void afterLeavingMarkdownSeesAParagraph() {
    for (String mark : List.of("* ", "1. ", "- [ ] ", "> ", "> - ")) {
      Post left = Checks.post(mark + "b‹›\n\n終\n");
      int keys = mark.equals("> - ") ? 3 : 2;
      for (int i = 0; i < keys; i++) left = left.apply(Commands.enter(left).orElseThrow());
      int caret = left.selection().caret();
      Transaction typing = Transaction.of(left, Origin.TYPE, ChangeSet.insert(caret, "after"));
      String text = left.apply(typing).text().toString();
      assertThat(HtmlRenderer.render(Kramdown.JEKYLL.parse(text)).strip())
          .as(text)
          .endsWith("\n<p>after</p>\n\n<p>終</p>");
    }
  }

  @Test
  void enterKeepsTheIndentOfCode() {
    enter("```\n  a‹›\n```", "```\n  a\n  ‹›\n```");
    checkRefused(Commands::enter, "```\n- a‹›\n```");
  }

  @Test
  void enterAddsARowToATableAndEndsItOnAnEmptyOne() {
    enter(
        "| a   | b‹›   |\n| --- | --- |\n| c   | d   |",
        "| a   | b   |\n| --- | --- |\n| ‹›    |     |\n| c   | d   |");
    enter("| a |\n|---|\n|  ‹›|\n", "| a |\n|---|\n\n‹›\n");
  }

  @Test
  void aRowThatEnterAddsIsAlignedAtOnceWithAllOthers() {
    enter(
        "| 名前 | b |\r\n|---|:-:|\r\n| 寿司屋 | 🍣‹› |\r\n文\r\n",
        "| 名前   |  b  |\r\n| ------ | :-: |\r\n| 寿司屋 | 🍣  |\r\n| ‹›       |     |\r\n文\r\n");
    enter(
        "> | 長い | b |\n> |---|---|\n> | c‹› | d |",
        "> | 長い | b   |\n> | ---- | --- |\n> | c    | d   |\n> | ‹›     |     |");
    enter("| a | b |‹›", "| a   | b   |\n| ‹›    |     |");
  }

  @Test
  void enterIsOrdinaryEverywhereElse() {
    checkRefused(Commands::enter, "文‹›");
    checkRefused(Commands::enter, "‹›- a");
    checkRefused(Commands::enter, "- ‹a›");
    checkRefused(Commands::enter, "---\ntags:\n  - a‹›\n---\n");
    checkRefused(Commands::enter, "- - -‹›");
  }

  @Test
  void tabNestsAnItemAndShiftTabTakesItOut() {
    tab("- a\n- b‹›\n", "- a\n  - b‹›\n");
    shiftTab("- a\n  - b‹›\n", "- a\n- b‹›\n");
    tab("1. a\r\n2. b‹›\r\n3. c", "1. a\r\n   1. b‹›\r\n2. c");
    shiftTab("1. a\n   1. b‹›\n2. c", "1. a\n2. b‹›\n3. c");
    tab("1. a\n   1. b\n2. c‹›", "1. a\n   1. b\n   2. c‹›");
  }

  @Test
  void whatIsNestedGoesWithItsItem() {
    tab("- a\n- ‹b\n  - c\n- d›\n", "- a\n  - ‹b\n    - c\n  - d›\n");
    tab("- a\n- b‹›\n  - c\n- d", "- a\n  - b‹›\n    - c\n- d");
    shiftTab("- a\n  - b‹›\n    - c", "- a\n- b‹›\n  - c");
  }

  @Test
  void tabDoesNothingToAnItemThatCannotBeNested() {
    tab("- a‹›", "- a‹›");
    shiftTab("- a‹›", "- a‹›");
  }

  @Test
  void tabPutsNoTabIntoAParagraphAndTakesNoWordsAway() {
    for (String paragraph :
        List.of("文‹›", "‹›文", "文\n‹›\n", "文\n\n‹›", "一‹二\n三›", "## ‹›", "> 文\n> ‹›")) {
      tab(paragraph, paragraph);
      shiftTab(paragraph, paragraph);
    }
  }

  @Test
  void anEmptyLineInAListGoesInAsFarAsTheWordsAbove() {
    tab("- a\n‹›\n", "- a\n  ‹›\n");
    tab("- a\r\n\r\n‹›\r\n", "- a\r\n\r\n  ‹›\r\n");
    tab("10. a\n\n‹›", "10. a\n\n    ‹›");
    tab("- a\n  - b\n\n‹›", "- a\n  - b\n\n    ‹›");
    tab("- a\n\n  文\n ‹›", "- a\n\n  文\n  ‹›");
    tab("- [ ] a\n‹›", "- [ ] a\n  ‹›");
    tab("> - a\n> ‹›", "> - a\n>   ‹›");
    tab("> - a\n>‹›", "> - a\n>   ‹›");
    tab("[^1]: 注\n\n‹›", "[^1]: 注\n\n    ‹›");
    tab("- a\n  ‹›", "- a\n  ‹›");
    shiftTab("- a\n  - b\n\n    ‹›", "- a\n  - b\n\n  ‹›");
    shiftTab("- a\n  - b\n\n  ‹›", "- a\n  - b\n\n‹›");
  }

  @Test
  void codeGoesInAndOutByItsOwnStep() {
    tab("```\n  a\n‹›\n```", "```\n  a\n  ‹›\n```");
    tab("```\n  a\n  ‹›\n```", "```\n  a\n    ‹›\n```");
    tab("```\n‹›\n\tb\n```", "```\n\t‹›\n\tb\n```");
    tab("```python\n‹›\n```", "```python\n    ‹›\n```");
    tab("```go\na‹›\n```", "```go\na\t‹›\n```");
    tab("- a\n\n  ```\n‹›\n  ```", "- a\n\n  ```\n  ‹›\n  ```");
    tab("```\n- a‹›\n```", "```\n- a    ‹›\n```");
    tab("```js\n‹a\n\nb›\n```", "```js\n  ‹a\n\n  b›\n```");
    shiftTab("```\n  a\n    b‹›\n```", "```\n  a\n  b‹›\n```");
    shiftTab("```\na‹›\n```", "```\na‹›\n```");
    tab("```‹›\na\n```", "```‹›\na\n```");
  }

  @Test
  void tabGoesToTheNextCellAndAlignsByWhatIsSeen() {
    tab(
        "| 名前‹› | b |\r\n|---|:-:|\r\n| a | 🍣 |\r\n",
        "| 名前 |  ‹b›  |\r\n| ---- | :-: |\r\n| a    | 🍣  |\r\n");
    tab("| a | b‹› |\n| --- | --- |\n| c | d |", "| a   | b   |\n| --- | --- |\n| ‹c›   | d   |");
    shiftTab(
        "| a   | b   |\n| --- | --- |\n| c‹›   | d   |",
        "| a   | ‹b›   |\n| --- | --- |\n| c   | d   |");
  }

  @Test
  void tabInTheLastCellAddsARow() {
    tab("| a   |\n| --- |\n| b‹›   |\n文", "| a   |\n| --- |\n| b   |\n| ‹›    |\n文");
    tab(
        "| a |\r\n| --- |\r\n| `x|y` \\| z‹› |",
        "| a          |\r\n| ---------- |\r\n| `x|y` \\| z |\r\n| ‹›           |");
  }

  @Test
  void fullWidthCharactersCountTwo() {
    assertThat(Widths.of("日本ｱA、👨‍👩‍👧")).isEqualTo(4 + 2 + 2 + 2);
    assertThat(Widths.of("e\u0301")).isEqualTo(1);
  }

  @Test
  void backspaceAtTheStartOfAnItemTakesItsMarker() {
    backspace("- ‹›a", "‹›a");
    backspace("  1. ‹›a", "  ‹›a");
    backspace("- [ ] ‹›a", "‹›a");
    backspace("> ‹›a", "‹›a");
    backspace("> - ‹›a", "> ‹›a");
    backspace("## ‹›a", "‹›a");
    checkRefused(Commands::backspace, "- a‹›");
    checkRefused(Commands::backspace, "  ‹›a");
    checkRefused(Commands::backspace, "```\n- ‹›a\n```");
  }
}
