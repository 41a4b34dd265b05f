package genko.jekyll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class PosixZoneTest {
  @Test
  void aRegionIsItself() {
    assertThat(PosixZone.of("Asia/Tokyo")).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(PosixZone.of("Etc/GMT-9").getRules()).isEqualTo(ZoneOffset.ofHours(9).getRules());
  }

  @Test
  void anOffsetIsWhatLeadsToGreenwich() {
    assertThat(PosixZone.of("JST-9")).isEqualTo(ZoneOffset.ofHours(9));
    assertThat(PosixZone.of("UTC+9")).isEqualTo(ZoneOffset.ofHours(-9));
    assertThat(PosixZone.of("GMT-03:00")).isEqualTo(ZoneOffset.ofHours(3));
    assertThat(PosixZone.of("<+0545>-5:45")).isEqualTo(ZoneOffset.ofHoursMinutes(5, 45));
  }

  @Test
  void whatNobodyKnowsIsGreenwich() {
    for (String name : new String[] {"+09:00", "JST", "Tokyo", "9", "JST 9"}) {
      assertThat(PosixZone.of(name)).as(name).isEqualTo(ZoneOffset.UTC);
    }
  }

  private static String at(String zone, long second) {
    ZonedDateTime time = Instant.ofEpochSecond(second).atZone(PosixZone.of(zone));
    return time.getOffset() + " " + PosixZone.abbreviation(time).orElse("");
  }

  /** What the C library says for each. */
  @Test
  void aSummerTimeBeginsAndEndsAsItsRuleSays() {
    long july = 1_720_000_000;
    long november = 1_700_000_000;
    assertThat(at("CET-1CEST,M3.5.0,M10.5.0/3", july)).isEqualTo("+02:00 CEST");
    assertThat(at("CET-1CEST,M3.5.0,M10.5.0/3", november)).isEqualTo("+01:00 CET");
    assertThat(at("NZST-12NZDT,M9.5.0,M4.1.0/3", july)).isEqualTo("+12:00 NZST");
    assertThat(at("NZST-12NZDT,M9.5.0,M4.1.0/3", november)).isEqualTo("+13:00 NZDT");
    assertThat(at("XXX-1YYY-3,M3.5.0,M10.5.0", july)).isEqualTo("+03:00 YYY");
    assertThat(at("<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", july)).isEqualTo("-02:00 -02");
    assertThat(at("AAA3BBB,59,300", 1_583_150_000)).isEqualTo("-02:00 BBB");
    assertThat(at("AAA3BBB,J60/2,J300/2", november)).isEqualTo("-03:00 AAA");
  }

  @Test
  void aSummerTimeTurnsAtTheVerySecond() {
    String zone = "IST-2IDT,M3.4.4/26,M10.5.0";
    // The Friday after the fourth Thursday of March 2024, at two; and the last Sunday of October.
    long begin = Instant.parse("2024-03-29T00:00:00Z").getEpochSecond();
    long end = Instant.parse("2024-10-26T23:00:00Z").getEpochSecond();
    assertThat(at(zone, begin - 1)).isEqualTo("+02:00 IST");
    assertThat(at(zone, begin)).isEqualTo("+03:00 IDT");
    assertThat(at(zone, end - 1)).isEqualTo("+03:00 IDT");
    assertThat(at(zone, end)).isEqualTo("+02:00 IST");
  }

  @Test
  void withoutARuleSummerIsThatOfTheUnitedStatesAndABadOneHasNone() {
    assertThat(at("Foo5Bar", 1_720_000_000)).isEqualTo("-04:00 Bar");
    assertThat(at("Foo5Bar", 1_700_000_000)).isEqualTo("-05:00 Foo");
    assertThat(at("EST5EDT4,M3.2.0", 1_700_000_000)).isEqualTo("-05:00 EST");
    assertThat(at("AAA3BBB,M13.1.0,M4.1.0", 1_720_000_000)).isEqualTo("-03:00 ");
  }

  @Test
  void aZoneIsAlwaysTheSame() {
    assertThat(PosixZone.of("CET-1CEST")).isSameAs(PosixZone.of("CET-1CEST"));
    assertThat(PosixZone.of("EST5EDT").getRules())
        .isEqualTo(ZoneId.of("America/New_York").getRules());
  }
}
