package genko.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import genko.image.Picture.Shown;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureTest {
  private static BufferedImage seen(Shown shown) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(((Shown.Ready) shown).bytes()));
  }

  private static void checkRed(Shown shown, int width, int height) throws IOException {
    BufferedImage image = seen(shown);
    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(image.getHeight()).isEqualTo(height);
    Color colour = new Color(image.getRGB(width / 2, height / 2));
    assertThat(colour.getRed()).isGreaterThan(200);
    assertThat(colour.getGreen()).isLessThan(50);
  }

  private static byte[] tiff() throws IOException {
    BufferedImage image = new BufferedImage(6, 4, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 4; y++) for (int x = 0; x < 6; x++) image.setRGB(x, y, 0xff0000);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, "tiff", out)).isTrue();
    return out.toByteArray();
  }

  @Test
  void webpIsMadeWhatThePageKnows() throws Exception {
    byte[] webp = Samples.webp(20, 10, 0xff0000);
    Shown shown = Picture.forPage(webp);
    assertThat(((Shown.Ready) shown).mediaType()).isEqualTo("image/png");
    checkRed(shown, 20, 10);
    checkRed(Picture.forPaper(webp), 20, 10);
  }

  @Test
  void browsersGetWebpAsItIs() {
    byte[] webp = Samples.webp(20, 10, 0xff0000);
    Shown.Ready shown = (Shown.Ready) Picture.forBrowser(webp);
    assertThat(shown.mediaType()).isEqualTo("image/webp");
    assertThat(shown.bytes()).isSameAs(webp);
  }

  @Test
  void avifIsMadeWhatThePageKnowsWhereTheMachineReadsIt() throws Exception {
    assumeTrue(Heif.isThere(), "libheif");
    checkRed(Picture.forPage(Samples.AVIF), 8, 8);
    checkRed(Picture.forPaper(Samples.AVIF), 8, 8);
  }

  @Test
  void whatNobodyReadsIsNamedByItsKind() {
    byte[] broken = Arrays.copyOf(Samples.AVIF, Samples.AVIF.length - 30);
    assertThat(Picture.forPage(broken)).isEqualTo(new Shown.Not("avif"));
    assertThat(Picture.forPage(new byte[] {1, 2, 3})).isEqualTo(new Shown.Not("format"));
  }

  @Test
  void whatBrowsersDoNotShowIsNotShownButStandsOnPaper() throws Exception {
    assertThat(Picture.forPage(Samples.heic(10, 10))).isEqualTo(new Shown.Not("heic"));
    assertThat(Picture.forPage(tiff())).isEqualTo(new Shown.Not("tiff"));
    checkRed(Picture.forPaper(tiff()), 6, 4);
  }

  @Test
  void aTiffBecomesAJpeg() throws Exception {
    byte[] jpeg = Picture.jpeg(tiff()).orElseThrow();
    Shown.Ready shown = (Shown.Ready) Picture.forPage(jpeg);
    assertThat(shown.mediaType()).isEqualTo("image/jpeg");
    checkRed(shown, 6, 4);
    assertThat(Picture.jpeg(Samples.heic(10, 10))).isEmpty();
  }

  /** Each says to be of a size that no memory holds; unpacking would take seconds at least. */
  @Test
  void noPictureIsUnpackedBeforeItsSizeIsKnown() throws Exception {
    byte[] tiff = tiff();
    ByteBuffer bytes = ByteBuffer.wrap(tiff);
    boolean little = tiff[0] == 'I';
    if (little) bytes.order(ByteOrder.LITTLE_ENDIAN);
    int directory = bytes.getInt(4);
    for (int entry = 0; entry < bytes.getShort(directory); entry++) {
      int at = directory + 2 + 12 * entry;
      int tag = bytes.getShort(at) & 0xffff;
      if (tag != 256 && tag != 257) continue;
      bytes.putShort(at + 2, (short) 4).putInt(at + 8, 60_000);
    }
    byte[] jpeg = new byte[200];
    ByteBuffer.wrap(jpeg).putShort((short) 0xFFD8).putShort((short) 0xFFC0).putShort((short) 17);
    ByteBuffer.wrap(jpeg).putShort(7, (short) 60_000).putShort(9, (short) 60_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          Shown large = new Shown.TooLarge();
          assertThat(Picture.forPage(Samples.webp(16_000, 16_000, 0))).isEqualTo(large);
          assertThat(Picture.forPaper(Samples.webp(16_000, 16_000, 0))).isEqualTo(large);
          assertThat(Picture.forPaper(Samples.heic(60_000, 60_000))).isEqualTo(large);
          assertThat(Picture.forPaper(tiff)).isEqualTo(large);
          assertThat(Picture.forPage(Samples.held(jpeg, 6, true))).isEqualTo(large);
          assertThat(Picture.jpeg(tiff)).isEmpty();
        });
  }
}
