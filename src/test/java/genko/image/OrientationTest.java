package genko.image;

import static org.assertj.core.api.Assertions.assertThat;

import genko.image.Picture.Shown;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures by cameras that were held in each of the eight ways. */
class OrientationTest {
  /** Of what is seen: red, green, blue and white in the corners, from the top left clockwise. */
  private static final int WIDE = 64;

  private static final int HIGH = 32;

  /** A picture whose corners have the colours that {@code corners} name, clockwise. */
  private static BufferedImage picture(String corners) {
    BufferedImage image = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    int[][] at = {{0, 0}, {WIDE / 2, 0}, {WIDE / 2, HIGH / 2}, {0, HIGH / 2}};
    for (int corner = 0; corner < 4; corner++) {
      canvas.setColor(
          switch (corners.charAt(corner)) {
            case 'r' -> Color.RED;
            case 'g' -> Color.GREEN;
            case 'b' -> Color.BLUE;
            default -> Color.WHITE;
          });
      canvas.fillRect(at[corner][0], at[corner][1], WIDE / 2, HIGH / 2);
    }
    canvas.dispose();
    return image;
  }

  /** The colours of the corners, clockwise. */
  private static String corners(BufferedImage image) {
    int w = image.getWidth() - 5;
    int h = image.getHeight() - 5;
    StringBuilder out = new StringBuilder();
    for (int[] at : new int[][] {{4, 4}, {w, 4}, {w, h}, {4, h}}) {
      Color colour = new Color(image.getRGB(at[0], at[1]));
      boolean red = colour.getRed() > 127;
      boolean green = colour.getGreen() > 127;
      out.append(red && green ? 'w' : red ? 'r' : green ? 'g' : 'b');
    }
    return out.toString();
  }

  private static byte[] packed(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  /** What the sensor wrote, clockwise, so that red, green, blue and white are to be seen. */
  @ParameterizedTest
  @CsvSource({"1,rgbw", "2,grwb", "3,bwrg", "4,wbgr", "5,rwbg", "6,gbwr", "7,bgrw", "8,wrgb"})
  void everyWayIsTurnedUpright(int orientation, String stored) throws Exception {
    byte[] jpeg = packed(picture(stored), "jpeg");
    for (boolean little : new boolean[] {false, true}) {
      byte[] held = Samples.held(jpeg, orientation, little);
      assertThat(Orientation.of(held).value()).isEqualTo(orientation);
      Shown.Ready shown = (Shown.Ready) Picture.forPage(held);
      BufferedImage seen = ImageIO.read(new ByteArrayInputStream(shown.bytes()));
      assertThat(seen.getWidth()).isEqualTo(orientation >= 5 ? HIGH : WIDE);
      assertThat(corners(seen)).isEqualTo("rgbw");
      assertThat(Orientation.of(shown.bytes()).isUpright()).isTrue();
    }
  }

  @Test
  void anUprightPictureStaysAsItIs() throws Exception {
    byte[] jpeg = packed(picture("rgbw"), "jpeg");
    assertThat(((Shown.Ready) Picture.forPage(jpeg)).bytes()).isSameAs(jpeg);
  }

  @Test
  void whatMakesNoSenseIsUpright() throws Exception {
    byte[] jpeg = packed(picture("rgbw"), "jpeg");
    assertThat(Orientation.of(Samples.held(jpeg, 9, true))).isEqualTo(Orientation.UPRIGHT);
    byte[] held = Samples.held(jpeg, 6, false);
    for (int length = 0; length < 60; length++) {
      Orientation.of(Arrays.copyOf(held, length));
    }
  }
}
