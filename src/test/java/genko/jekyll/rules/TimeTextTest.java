package genko.jekyll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  /** As Ruby 3.1 reads them in this zone. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Fri Sep  3 11:21:31 CEST 2021; 2021-09-03T02:21:31Z",
        "Fri Sep  3 11:21:31 XYZ 2021; 2021-09-03T02:21:31Z",
        "Fri Sep  3 11:21:31 JST 2021; 2021-09-03T02:21:31Z",
        "Fri Sep  3 11:21:31 EST 2021; 2021-09-03T16:21:31Z",
        "Fri Sep  3 11:21:31 A 2021; 2021-09-03T10:21:31Z",
        "Fri Sep  3 11:21:31 +0200 2021; 2021-09-03T09:21:31Z",
        "Fri, 3 Sep 2021 11:21:31 GMT; 2021-09-03T11:21:31Z",
        "Sep 3 11:21 CEST 2021; 2021-09-03T02:21:00Z",
        "Fri 03 Sep 2021 11:21:31 PM CEST; 2021-09-03T14:21:31Z",
        "Fri Sep  3 11:21:31 2021; 2021-09-03T02:21:31Z",
        "September 3, 2021; 2021-09-02T15:00:00Z"
      })
  void readsADateAsItIsPrinted(String text, String instant) {
    assertThat(TimeText.named(text, TOKYO).orElseThrow().toInstant())
        .isEqualTo(Instant.parse(instant));
  }

  @Test
  void aTextWithoutMonthAndYearIsNone() {
    for (String text : new String[] {"today", "Fri", "Sep 3", "soon", "12:30", "Feb 40 2021"}) {
      assertThat(TimeText.named(text, TOKYO)).as(text).isEmpty();
    }
  }
}
