package genko.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Pictures small enough to be looked at beside their names. */
class ThumbnailTest {
  private static byte[] picture(int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", out);
    return out.toByteArray();
  }

  private static BufferedImage small(byte[] bytes) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Thumbnail.of(bytes, 160).orElseThrow()));
  }

  @Test
  void itKeepsItsFormAndIsNeverEnlarged() throws IOException {
    BufferedImage wide = small(picture(1200, 630));
    assertThat(wide.getWidth()).isEqualTo(160);
    assertThat(wide.getHeight()).isEqualTo(84);
    assertThat(small(picture(4000, 2)).getHeight()).isEqualTo(1);
    assertThat(small(picture(20, 30)).getHeight()).isEqualTo(30);
  }

  @Test
  void whatIsNoPictureHasNone() {
    assertThat(Thumbnail.of("<svg></svg>".getBytes(StandardCharsets.UTF_8), 160)).isEmpty();
    assertThat(Thumbnail.of(new byte[0], 160)).isEmpty();
  }
}
