package genko.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PercentEncodingTest {
  @Test
  void whatMayNotStandInAnAddressIsEscaped() {
    assertThat(PercentEncoding.encode("http://a/b c?d=é#日"))
        .isEqualTo("http://a/b%20c?d=%C3%A9#%E6%97%A5");
    assertThat(PercentEncoding.encodePath("絵/一 つ?.png"))
        .isEqualTo("%E7%B5%B5/%E4%B8%80%20%E3%81%A4%3F.png");
    assertThat(PercentEncoding.encode("a+b", "")).isEqualTo("a%2Bb");
    assertThat(PercentEncoding.encodePath("𠮷")).isEqualTo("%F0%A0%AE%B7");
  }

  @Test
  void aPercentSignThatBeginsNoEscapeStays() {
    assertThat(PercentEncoding.decode("100%")).isEqualTo("100%");
    assertThat(PercentEncoding.decode("%zz%4")).isEqualTo("%zz%4");
    assertThat(PercentEncoding.decode("%41%e6%97%a5+")).isEqualTo("A日+");
  }

  @Test
  void whatIsEscapedComesBack() {
    long seed = 20_250_403;
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      String text =
          random
              .ints(random.nextInt(8), 0, 0x11000)
              .filter(point -> point < 0xD800 || point > 0xDFFF)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      String path = PercentEncoding.encodePath(text);
      assertThat(PercentEncoding.decode(path)).as("seed %d", seed).isEqualTo(text);
      assertThat(path).matches("[A-Za-z0-9._~/%-]*");
    }
  }
}
