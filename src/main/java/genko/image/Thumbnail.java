package genko.image;

import genko.preview.ImageFormat;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A picture small enough to be looked at beside its name: upright, as a PNG. */
public final class Thumbnail {
  private Thumbnail() {}

  /**
   * The picture {@code bytes}, at most {@code side} pixels wide and high; empty where nothing here
   * can read it, or it is too large to be unpacked.
   */
  public static Optional<byte[]> of(byte[] bytes, int side) {
    Optional<ImageFormat> format = ImageFormat.of(bytes);
    if (format.isEmpty() || format.get().isTooLarge()) return Optional.empty();
    return Picture.unpacked(format.get(), bytes).flatMap(picture -> packed(picture, side));
  }

  private static Optional<byte[]> packed(BufferedImage picture, int side) {
    double larger = Math.max(picture.getWidth(), picture.getHeight());
    double scale = Math.min(1, side / larger);
    int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = small.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    canvas.drawImage(picture, 0, 0, width, height, null);
    canvas.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      return ImageIO.write(small, "png", out) ? Optional.of(out.toByteArray()) : Optional.empty();
    } catch (IOException unwritten) {
      return Optional.empty();
    }
  }
}
