package genko.edit.command;

import static genko.edit.command.Checks.check;
import static genko.edit.command.Checks.checkRefused;

import org.junit.jupiter.api.Test;

class TableShapeTest {
  @Test
  void columnsAreAlignedByWhatIsSeenAndTheCaretStaysInItsWords() {
    check(
        "table-align",
        "|項目|b|\r\n|---|:-:|\r\n|あい‹›う|長い値|\r\n",
        "| 項目   |   b    |\r\n| ------ | :----: |\r\n| あい‹›う | 長い値 |\r\n");
    check(
        "table-align",
        "> |a|b|\n> |-|-:|\n> |‹›|12345|",
        "> | a   |     b |\n> | --- | ----: |\n> | ‹›    | 12345 |");
    checkRefused("table-align", "| a‹›   |\n| --- |\n");
    checkRefused("table-align", "文‹›");
    checkRefused("table-align", "```\n|a‹›|b|\n```");
  }

  @Test
  void aColumnIsPutOnASide() {
    check(
        "column-right",
        "| a   | b‹›   |\n| --- | --- |\n| 1   | 234567 |\n",
        "| a   |      b‹› |\n| --- | -----: |\n| 1   | 234567 |\n");
    check("column-centre", "|a‹›|\n|:-|\n|12345|", "|   a‹›   |\n| :---: |\n| 12345 |");
    check("column-left", "|a|\r\n|-|\r\n|1‹›|\r\n", "| a   |\r\n| :-- |\r\n| 1‹›   |\r\n");
    check("column-plain", "| a   |\n| ‹›:-: |\n| 1   |", "| a   |\n| ‹›--- |\n| 1   |");
    check(
        "column-left",
        "| a | b |\n|---|\n| 1 | 2‹› |",
        "| a   | b   |\n| --- | :-- |\n| 1   | 2‹›   |");
    checkRefused("column-left", "| a‹› | b |");
    checkRefused("column-left", "text‹›");
  }

  @Test
  void aRowIsAddedAboveOrBelow() {
    check(
        "row-below",
        "| a   | b   |\n| --- | --- |\n| 一‹›  | 二  |\n",
        "| a   | b   |\n| --- | --- |\n| 一  | 二  |\n| ‹›    |     |\n");
    check(
        "row-above",
        "| a   | b   |\n| --- | --- |\n| 一  | 二‹›  |",
        "| a   | b   |\n| --- | --- |\n|     | ‹›    |\n| 一  | 二  |");
    check(
        "row-below",
        "| a   |‹› b   |\r\n| --- | --- |\r\n| 一  | 二  |",
        "| a   | b   |\r\n| --- | --- |\r\n|     | ‹›    |\r\n| 一  | 二  |");
    checkRefused("row-above", "| a‹› |\n|---|\n| b |");
    checkRefused("row-above", "| a |\n|-‹›--|\n| b |");
    checkRefused("row-below", "文‹›");
  }

  @Test
  void aRowIsDeletedButNotTheHead() {
    check("delete-row", "| a   |\n| --- |\n| 一‹›  |\n| 二  |\n", "| a   |\n| --- |\n| ‹›二  |\n");
    check("delete-row", "| a   |\n| --- |\n| 一  |\n| 二‹› |", "| a   |\n| --- |\n| ‹›一  |");
    check("delete-row", "| a   |\n| --- |\n| 一‹› |\n\n文", "| ‹›a   |\n| --- |\n\n文");
    check("delete-row", "| a |\n|---|\n| 一 | 二 | 三‹› |\n", "| ‹›a   |\n| --- |\n");
    checkRefused("delete-row", "| a‹› |\n|---|\n| b |");
    checkRefused("delete-row", "| a |\n|‹›---|\n| b |");
    checkRefused("delete-row", "| a‹› |");
  }

  @Test
  void aColumnIsAddedBeforeOrAfter() {
    check(
        "column-after",
        "|a‹›|b|\n|:-|-:|\n|一|二|\n",
        "| a   | ‹›    |   b |\n| :-- | --- | --: |\n| 一  |     |  二 |\n");
    check("column-before", "|a‹›|\n|---|\n", "| ‹›    | a   |\n| --- | --- |\n");
    check(
        "column-after",
        "|a|b‹›|\n|---|---|\n|一|\n",
        "| a   | b   | ‹›    |\n| --- | --- | --- |\n| 一  |     |     |\n");
  }

  @Test
  void aColumnIsDeletedUnlessItIsTheLast() {
    check(
        "delete-column",
        "|a|b‹›|c|\n|---|:-:|--:|\n|一|二|三|",
        "| a   |   ‹›c |\n| --- | --: |\n| 一  |  三 |");
    check("delete-column", "|a|b‹›|\n|---|---|\n|一|", "| ‹›a   |\n| --- |\n| 一  |");
    checkRefused("delete-column", "|a‹›|\n|---|");
  }

  @Test
  void pipesInCodeAndEscapedOnesPartNothing() {
    check(
        "column-after",
        "|`a|b`‹›|\n|---|\n|c\\|d|",
        "| `a|b` | ‹›    |\n| ----- | --- |\n| c\\|d  |     |");
  }
}
