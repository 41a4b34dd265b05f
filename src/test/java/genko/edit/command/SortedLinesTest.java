package genko.edit.command;

import static genko.edit.command.Checks.check;
import static genko.edit.command.Checks.checkRefused;

import org.junit.jupiter.api.Test;

class SortedLinesTest {
  @Test
  void linesAreSortedAsInADictionary() {
    check("sort", "‹さくら\nあんず\nカキ\nいちご›\n", "‹あんず\nいちご\nカキ\nさくら›\n");
    check("sort", "‹banana\r\nApple\r\ncherry\n›x", "‹Apple\r\nbanana\r\ncherry›\nx");
    check("sort", "‹はし\nばら\nはす›", "‹はし\nはす\nばら›");
  }

  @Test
  void numbersAreSortedByTheirValue() {
    check("sort", "‹第10章\n第2章\n第１章›", "‹第１章\n第2章\n第10章›");
    check("sort", "‹b\na10\na9b\na›", "‹a\na9b\na10\nb›");
  }

  @Test
  void lineEndsAndBlankLinesStayWhereTheyAre() {
    check("sort", "‹c\r\n\nb\ra›", "‹a\r\n\nb\rc›");
  }

  @Test
  void whatIsNestedGoesWithItsItem() {
    check("sort", "‹- b\n  - z\n  - y\n- a\n  続き›\n", "‹- a\n  続き\n- b\n  - z\n  - y›\n");
  }

  @Test
  void theNumbersOfAListStayAndBoxesGoAlong() {
    check("sort", "‹8. 柿\n9. 梅\n10. [x] あ›", "‹8. [x] あ\n9. 柿\n10. 梅›");
    check("sort", "‹- [ ] b\n- [x] a›", "‹- [x] a\n- [ ] b›");
  }

  @Test
  void aListIsSortedFromAnyOfItsItems() {
    check("sort", "前\n\n- b‹›\n  - z\n- a\n\n後", "前\n\n‹- a\n- b\n  - z›\n\n後");
    check("sort", "- x\n  - c\n  - b‹›\n- a", "- x\n‹  - b\n  - c›\n- a");
    checkRefused("sort", "b‹›\na");
  }

  @Test
  void tablesAndTheEdgesOfCodeAreLeftAlone() {
    checkRefused("sort", "‹| b |\n|---|\n| a |›");
    checkRefused("sort", "‹b\n```\na\n```›");
    check("sort", "```\n‹b\na›\n```", "```\n‹a\nb›\n```");
    checkRefused("sort", "‹```\nb\na›\n```");
    checkRefused("sort", "‹a\nb›");
  }
}
