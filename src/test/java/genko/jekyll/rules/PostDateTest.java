package genko.jekyll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PostDateTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  @Test
  void meansTheInstantThatJekyllTakesItFor() {
    checkInstant("2024-05-01 09:00:00 +0900", false, "2024-05-01T00:00:00Z");
    checkInstant("2024-05-01 09:00:00 +0900", true, "2024-05-01T00:00:00Z");
    checkInstant("2024-05-01T09:00:00-03:30", false, "2024-05-01T12:30:00Z");
    checkInstant("2024-05-01 09:00:00 Z", false, "2024-05-01T09:00:00Z");
    checkInstant("2024-05-01 09:00:00 JST", false, "2024-05-01T00:00:00Z");
    checkInstant("2024-05-01 09:00:00", false, "2024-05-01T09:00:00Z");
    checkInstant("2024-05-01T09:00:00", false, "2024-05-01T09:00:00Z");
    checkInstant("2024-05-01 09:00:00", true, "2024-05-01T00:00:00Z");
    checkInstant("2024-05-01 09:00", false, "2024-05-01T00:00:00Z");
    checkInstant("2024-05-01", false, "2024-04-30T15:00:00Z");
    checkInstant("2024-02-30", false, "2024-02-29T15:00:00Z");
  }

  /** Ruby knows the names of a few zones, and takes all others for the blog's own. */
  @Test
  void aZoneThatRubyDoesNotKnowIsTheBlogsOwn() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    checkNamed("2021-09-03 11:21:31 JST", berlin, "2021-09-03T09:21:31Z");
    checkNamed("2021-09-03 11:21:31 CET", berlin, "2021-09-03T10:21:31Z");
    checkNamed("2021-09-03 11:21:31 CEST", TOKYO, "2021-09-03T02:21:31Z");
    checkNamed("2021-09-03 11:21 EST", TOKYO, "2021-09-03T16:21:00Z");
  }

  private static void checkNamed(String text, ZoneId site, String instant) {
    assertThat(date(text).instant(false, site)).isEqualTo(Instant.parse(instant));
  }

  @Test
  void knowsADayThatDoesNotExist() {
    assertThat(date("2024-02-30").exists()).isFalse();
    assertThat(date("2024-02-29 10:00").exists()).isTrue();
  }

  @Test
  void whatIsNoDateIsNone() {
    for (String text :
        List.of(
            "",
            "today",
            "2024",
            "2024-05",
            "2024-13-01",
            "2024-05-32",
            "2024-05-01 25:00",
            "2024-05-01 09:00:00 +9999",
            "2024-05/01",
            "2024-05-01 09",
            "x2024-05-01",
            "1:30")) {
      assertThat(PostDate.parse(text)).as(text).isEmpty();
    }
  }

  @Test
  void anotherTimeKeepsTheForm() {
    LocalDateTime when = LocalDateTime.of(2025, 11, 7, 8, 5);
    checkWith("2024-05-01 09:00:00 +0900", when, "2025-11-07 08:05:00 +0900");
    checkWith("2024-05-01 09:00:00 +09:00", when, "2025-11-07 08:05:00 +09:00");
    checkWith("2024-05-01T09:00:00Z", when, "2025-11-07T08:05:00Z");
    checkWith("2024-05-01  09:00", when, "2025-11-07  08:05");
    checkWith("2024-05-01 9:00", when, "2025-11-07 8:05");
    checkWith("2024-5-1 9:00:12", when, "2025-11-7 8:05:00");
    checkWith("2024/05/01 09:00:00.123 UTC", when, "2025/11/07 08:05:00.000 UTC");
    checkWith(" 2024-05-01 09:00 ", when, " 2025-11-07 08:05 ");
    checkWith("2024-05-01", when.toLocalDate().atStartOfDay(), "2025-11-07");
  }

  @Test
  void aFormTooShortForTheTimeGrowsAndStatesItsOffset() {
    checkWith("2024-05-01", LocalDateTime.of(2024, 5, 1, 9, 0), "2024-05-01 09:00:00 +0900");
    checkWith(
        "2024-05-01 09:00", LocalDateTime.of(2024, 5, 1, 9, 0, 7), "2024-05-01 09:00:07 +0900");
  }

  @Test
  void anInstantIsWrittenInTheOffsetThatIsThere() {
    Instant noon = Instant.parse("2025-11-17T12:00:00Z");
    assertThat(date("2024-05-01 09:00:00 +0900").with(noon, ZoneOffset.UTC).written())
        .isEqualTo("2025-11-17 21:00:00 +0900");
    assertThat(date("2024-05-01 09:00").with(noon, TOKYO).written()).isEqualTo("2025-11-17 21:00");
  }

  @Test
  void anotherOffsetKeepsTheTimeAndTheForm() {
    ZoneOffset tokyo = ZoneOffset.ofHours(9);
    checkOffset("2024-05-01 09:00:00 +0000", tokyo, "2024-05-01 09:00:00 +0900");
    checkOffset("2024-05-01 09:00:00 +00:00", tokyo, "2024-05-01 09:00:00 +09:00");
    checkOffset("2024-05-01T09:00:00Z", tokyo, "2024-05-01T09:00:00+0900");
    checkOffset("2024-05-01T09:00:00", tokyo, "2024-05-01T09:00:00+09:00");
    checkOffset("2024-05-01 09:00", tokyo, "2024-05-01 09:00 +0900");
    checkOffset("2024-05-01", tokyo, "2024-05-01 00:00:00 +0900");
    checkOffset("2024-05-01 09:00:00 Z", ZoneOffset.UTC, "2024-05-01 09:00:00 Z");
  }

  @Test
  void aNewDateStatesItsOffset() {
    Clock clock = Clock.fixed(Instant.parse("2025-11-17T04:13:58.123Z"), TOKYO);
    assertThat(PostDate.of(ZonedDateTime.now(clock)).written())
        .isEqualTo("2025-11-17 13:13:58 +0900");
  }

  @Test
  void nowIsTheBlogsNoFinerThanTheDateIsWritten() {
    ZonedDateTime now = ZonedDateTime.parse("2024-06-02T20:30:15Z").withZoneSameInstant(TOKYO);
    checkNow("2024-05-01", now, "2024-06-03");
    checkNow("2024-5-1", now, "2024-6-3");
    checkNow("2024-05-01 09:00", now, "2024-06-03 05:30");
    checkNow("2024-05-01 09:00:00 +0900", now, "2024-06-03 05:30:15 +0900");
    checkNow("2024-05-01T09:00:00Z", now, "2024-06-02T20:30:15Z");
    checkNow("2024-05-01 09:00:00", now, "2024-06-03 05:30:15 +0900");
    assertThat(date("2024-05-01 09:00:00").at(now, true).written())
        .isEqualTo("2024-06-03 05:30:15");
  }

  private static void checkNow(String written, ZonedDateTime now, String after) {
    assertThat(date(written).at(now, false).written()).isEqualTo(after);
  }

  @Test
  void settingWhatItShowsChangesNothingAndSettingAnythingElseShowsThat() {
    long seed = 20251117;
    Random random = new Random(seed);
    List<String> forms =
        List.of(
            "2024-05-01 09:00:00 +0900",
            "2024-5-1",
            "2024-05-01",
            "2024/1/31 1:02",
            "2023-02-31 00:00",
            "2024-05-01T09:00:00.5Z",
            "2024-05-01t09:00+9",
            "2024-05-01 09:00:00");
    for (int round = 0; round < 5000; round++) {
      String form = forms.get(random.nextInt(forms.size()));
      LocalDateTime when =
          LocalDateTime.of(2000, 1, 1, 0, 0).plusSeconds(random.nextInt(1_000_000_000));
      PostDate before = date(form);
      assertThat(before.with(before.local(), TOKYO).written()).isEqualTo(form);
      PostDate after = before.with(when, TOKYO);
      assertThat(after.local()).as("seed %d: %s at %s", seed, form, when).isEqualTo(when);
      assertThat(after.offset().or(() -> before.offset())).isEqualTo(after.offset());
      assertThat(after.with(before.local(), TOKYO).local()).isEqualTo(before.local());
    }
  }

  private static PostDate date(String text) {
    return PostDate.parse(text).orElseThrow();
  }

  private static void checkInstant(String written, boolean quoted, String instant) {
    assertThat(date(written).instant(quoted, TOKYO)).as(written).isEqualTo(instant);
  }

  private static void checkWith(String written, LocalDateTime when, String after) {
    assertThat(date(written).with(when, TOKYO).written()).isEqualTo(after);
  }

  private static void checkOffset(String written, ZoneOffset offset, String after) {
    assertThat(date(written).withOffset(offset).written()).isEqualTo(after);
  }
}
