package genko.jekyll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
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
}
