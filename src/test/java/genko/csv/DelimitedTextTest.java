package genko.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DelimitedTextTest {
  /** The rows, one a line: values between bars, quoted ones in guillemets. */
  private static String rows(String text, char separator) {
    return DelimitedText.read(text, separator).rows().stream()
        .map(DelimitedTextTest::shown)
        .collect(Collectors.joining("\n"));
  }

  private static String shown(List<DelimitedText.Value> row) {
    return row.stream()
        .map(value -> value.isQuoted() ? "«" + value.text() + "»" : value.text())
        .collect(Collectors.joining("|"));
  }

  @Test
  void valuesArePartedBySeparatorAndLineEnd() {
    assertThat(rows("a,b\r\n1,二\n", ',')).isEqualTo("a|b\n1|二");
    assertThat(rows("a\tb\rc\td", '\t')).isEqualTo("a|b\nc|d");
    assertThat(rows("a;;b", ';')).isEqualTo("a||b");
    assertThat(rows("", ',')).isEmpty();
  }

  @Test
  void quotesHoldSeparatorsLineEndsAndQuotes() {
    assertThat(rows("\"a,b\",\"c\nd\",\"e\"\"f\",\"\"", ',')).isEqualTo("«a,b»|«c\nd»|«e\"f»|«»");
    assertThat(rows("a\"b\",c", ',')).isEqualTo("a\"b\"|c");
  }

  @Test
  void anEmptyLineIsARowOfOneEmptyValue() {
    assertThat(DelimitedText.read("a\n\nb\n", ',').rows()).hasSize(3);
  }

  @Test
  void aQuoteThatIsNeverClosedIsTold() {
    DelimitedText open = DelimitedText.read("a,b\nc,\"d\ne,f", ',');
    assertThat(open.isWhole()).isFalse();
    assertThat(open.rows()).hasSize(1);
    assertThat(DelimitedText.read("a,\"", ',').isWhole()).isFalse();
    for (String whole : List.of("a,\"\"", "a,\"\"\r\n", "a,\"b\"", "\"a\"\"\"", "a,b", "a")) {
      assertThat(DelimitedText.read(whole, ',').isWhole()).as(whole).isTrue();
    }

    assertThat(DelimitedText.read("a,\"b\"\n", ',').isWhole()).isTrue();
  }
}
