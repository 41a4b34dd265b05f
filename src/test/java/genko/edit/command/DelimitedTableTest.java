package genko.edit.command;

import static genko.edit.command.Checks.check;
import static genko.edit.command.Checks.checkRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DelimitedTableTest {
  @Test
  void theSelectedLinesBecomeATable() {
    check(
        "table-from-csv",
        "前\n‹品名,値\n茶,120\n珈琲,1›50\n後",
        "前\n\n| 品名 |  値 |\n| ---- | --: |\n| 茶   | 120 |\n| 珈琲 | 150 |‹›\n\n後");
    check(
        "table-from-csv",
        "‹a;b\r\nx;\"y\"\"\r\nz\"\r\n›",
        "| a   | b         |\r\n| --- | --------- |\r\n| x   | y\"<br />z |‹›\r\n");
    checkRefused("table-from-csv", "a,b‹›");
    checkRefused("table-from-csv", "‹一行だけ\n二行›");
    checkRefused("table-from-csv", "‹a,b\nc›");
    checkRefused("table-from-csv", "```\n‹a,b\nc,d›\n```");
    checkRefused("table-from-csv", "‹a,\"b\nc,d›");
  }

  @Test
  void quotesHoldSeparatorsAndLineEnds() {
    assertThat(DelimitedTable.rows("a,\"b,\"\"c\"\"\nd\"\r\n1,\r\n", ','))
        .containsExactly(java.util.List.of("a", "b,\"c\"\nd"), java.util.List.of("1", ""));
  }
}
