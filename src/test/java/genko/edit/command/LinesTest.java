package genko.edit.command;

import static genko.edit.command.Checks.check;
import static genko.edit.command.Checks.checkRefused;
import static genko.edit.command.Checks.checkToggle;

import org.junit.jupiter.api.Test;

class LinesTest {
  @Test
  void aHeadingIsASectionsAndComesOffAgain() {
    checkToggle("heading", "見出‹›し\r\n", "## 見出‹›し\r\n");
    checkToggle("heading", "‹a\n\nb›", "## ‹a\n\n## b›");
    check("heading", "#### 見‹›\n", "見‹›\n");
    checkRefused("heading", "- a‹›");
    checkRefused("heading", "a‹›\n===\n");
  }

  @Test
  void aHeadingGoesUpAndDown() {
    check("heading-up", "‹›見", "## ‹›見");
    check("heading-up", "### ‹見›", "## ‹見›");
    check("heading-down", "## ‹見\n文\n### 見›", "### ‹見\n文\n#### 見›");
    check("heading-down", "###### 見‹›", "見‹›");
    checkRefused("heading-up", "# 見‹›");
    checkRefused("heading-down", "文‹›");
    checkRefused("heading-up", "```\n文‹›\n```");
  }

  @Test
  void aQuoteTakesInEveryLineAndComesOffAgain() {
    checkToggle("quote", "a‹›\r\n", "> a‹›\r\n");
    checkToggle("quote", "‹a\n\n- b\n›c", "> ‹a\n>\n> - b\n›c");
    checkRefused("quote", "```\na‹›\n```");
  }

  @Test
  void listsComeAndGo() {
    checkToggle("bullets", "‹一\r\n二›\r\n", "- ‹一\r\n- 二›\r\n");
    checkToggle("numbers", "‹一\n\n二›\n", "1. ‹一\n\n2. 二›\n");
    checkToggle("tasks", "‹一\n二›\n", "- [ ] ‹一\n- [ ] 二›\n");
    checkToggle("bullets", "‹›", "- ‹›");
  }

  @Test
  void oneListBecomesAnother() {
    check("numbers", "- ‹a\n- [x] b›", "1. ‹a\n2. b›");
    check("tasks", "* ‹a\n* [x] b›", "* [ ] ‹a\n* [x] b›");
    check("bullets", "1. ‹a\n2. b›", "- ‹a\n- b›");
  }

  @Test
  void aListGoesOnWithTheOneAbove() {
    check("numbers", "1. a\nb‹›", "1. a\n2. b‹›");
    check("bullets", "* a\nb‹›", "* a\n* b‹›");
    check("numbers", "‹a\n  b\n  c\nd›", "1. ‹a\n  1. b\n  2. c\n2. d›");
  }

  @Test
  void listsAreNotMadeOfCodeHeadingsTablesOrRules() {
    checkRefused("bullets", "```\na‹›\n```");
    checkRefused("bullets", "# a‹›");
    checkRefused("bullets", "| a‹› |");
    checkRefused("bullets", "---‹›");
  }

  @Test
  void codeIsFencedAndUnfenced() {
    checkToggle("code-block", "a\r\n‹b\r\nc›\r\nd", "a\r\n```\r\n‹b\r\nc›\r\n```\r\nd");
    checkToggle("code-block", "a\n\n‹›\n", "a\n\n```\n‹›\n```\n");
    check("code-block", "‹```\n›a", "````\n‹```\n````\n›a");
    checkRefused("code-block", "‹a\n```\nb›\n```");
  }

  @Test
  void aTableStandsApart() {
    check(
        "table",
        "本文‹›\r\n次\r\n",
        "本文\r\n\r\n| ‹›    |     |\r\n| --- | --- |\r\n|     |     |\r\n\r\n次\r\n");
    check("table", "‹›", "| ‹›    |     |\n| --- | --- |\n|     |     |");
    checkRefused("table", "| a‹› |");
  }

  @Test
  void aRuleStandsApartAndComesOffAgain() {
    check("rule", "a‹›\nb", "a\n\n---‹›\n\nb");
    check("rule", "a\n\n---‹›\n\nb", "a\n‹›\nb");
    checkRefused("rule", "```\n‹›\n```");
    checkRefused("rule", "---\na: b\n‹›");
  }

  @Test
  void linesMoveWithTheirSelectionAndLineEndsStay() {
    check("move-down", "‹一›\r\n二\n三", "二\r\n‹一›\n三");
    check("move-up", "一\r\n二‹›", "二‹›\r\n一");
    check("move-down", "‹a\nb\n›c\n", "c\n‹a\nb\n›");
    check("move-up", "a\n‹b\nc›\n", "‹b\nc›\na\n");
    checkRefused("move-up", "‹›a\nb");
    checkRefused("move-down", "a\nb‹›\n");
    checkRefused("move-up", "---\na: b\n---\n‹›c\nd");
  }

  @Test
  void linesAreDoubled() {
    check("duplicate", "a🍣‹›\r\nb", "a🍣\r\na🍣‹›\r\nb");
    check("duplicate", "‹a\nb›", "a\nb\n‹a\nb›");
  }

  @Test
  void linesAreJoinedWithASpaceOnlyBetweenLatinWords() {
    check("join", "日本‹›\r\n  語\r\n", "日本‹›語\r\n");
    check("join", "a‹›\nb", "a‹› b");
    check("join", "‹> a\n> b\n\nc›", "‹> a b c›");
    checkRefused("join", "a‹›");
  }

  @Test
  void aLineThatBecomesEmptyStaysOneLine() {
    // What is left between a return and a line feed must not make a further line of them.
    check("heading-down", "文\r###### ‹›\n文", "文\r‹›\r\n文");
  }
}
