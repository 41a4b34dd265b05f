package genko.image;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held, as EXIF has it: what is to be done to the pixels of a file so that the
 * picture stands upright. {@code value} is 1 to 8; 1 is upright already.
 */
record Orientation(int value) {
  static final Orientation UPRIGHT = new Orientation(1);

  private static final int TAG = 0x0112;
  private static final int SHORT = 3;

  Orientation {
    if (value < 1 || value > 8) throw new IllegalArgumentException("no orientation: " + value);
  }

  boolean isUpright() {
    return value == 1;
  }

  /** What a JPEG, WebP or PNG says of itself; upright where it says nothing that makes sense. */
  static Orientation of(byte[] bytes) {
    ByteBuffer big = ByteBuffer.wrap(bytes);
    try {
      if (bytes.length > 4 && (big.getShort(0) & 0xffff) == 0xFFD8) return ofJpeg(big);
      if (bytes.length > 12 && ascii(big, 0, "RIFF") && ascii(big, 8, "WEBP")) return ofWebp(big);
      if (bytes.length > 8 && big.getLong(0) == 0x89504E470D0A1A0AL) return ofPng(big);
    } catch (IndexOutOfBoundsException cutShort) {
      return UPRIGHT;
    }
    return UPRIGHT;
  }

  private static Orientation ofJpeg(ByteBuffer bytes) {
    int at = 2;
    while (at + 4 <= bytes.limit() && (bytes.get(at) & 0xff) == 0xff) {
      int marker = bytes.get(at + 1) & 0xff;
      if (marker == 0xff) {
        at++;
        continue;
      }
      // After these come the pixels, or the end.
      if (marker == 0xDA || marker == 0xD9) break;
      int length = bytes.getShort(at + 2) & 0xffff;
      if (marker == 0xE1 && ascii(bytes, at + 4, "Exif")) return ofTiff(bytes, at + 10);
      at += 2 + length;
    }
    return UPRIGHT;
  }

  private static Orientation ofWebp(ByteBuffer bytes) {
    ByteBuffer little = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    for (long at = 12; at + 8 <= bytes.limit(); ) {
      int from = (int) at + 8;
      long length = little.getInt((int) at + 4) & 0xffffffffL;
      if (ascii(bytes, (int) at, "EXIF")) {
        return ofTiff(bytes, ascii(bytes, from, "Exif") ? from + 6 : from);
      }
      at += 8 + length + (length & 1);
    }
    return UPRIGHT;
  }

  private static Orientation ofPng(ByteBuffer bytes) {
    for (long at = 8; at + 8 <= bytes.limit(); ) {
      if (ascii(bytes, (int) at + 4, "eXIf")) return ofTiff(bytes, (int) at + 8);
      at += 12 + (bytes.getInt((int) at) & 0xffffffffL);
    }
    return UPRIGHT;
  }

  /** Looks through the first directory of the TIFF at {@code start}, in whose form EXIF is. */
  private static Orientation ofTiff(ByteBuffer whole, int start) {
    ByteBuffer tiff = whole.slice(start, whole.limit() - start);
    if (ascii(tiff, 0, "II")) tiff.order(ByteOrder.LITTLE_ENDIAN);
    else if (!ascii(tiff, 0, "MM")) return UPRIGHT;
    int directory = tiff.getInt(4);
    int count = tiff.getShort(directory) & 0xffff;
    for (int entry = 0; entry < count; entry++) {
      int at = directory + 2 + 12 * entry;
      if ((tiff.getShort(at) & 0xffff) != TAG || tiff.getShort(at + 2) != SHORT) continue;
      int value = tiff.getShort(at + 8);
      return value < 1 || value > 8 ? UPRIGHT : new Orientation(value);
    }
    return UPRIGHT;
  }

  private static boolean ascii(ByteBuffer bytes, int at, String mark) {
    if (at < 0 || at + mark.length() > bytes.limit()) return false;
    byte[] found = new byte[mark.length()];
    bytes.get(at, found);
    return new String(found, StandardCharsets.ISO_8859_1).equals(mark);
  }

  /** {@code picture} as it is to be seen. */
  BufferedImage upright(BufferedImage picture) {
    if (isUpright()) return picture;
    int w = picture.getWidth();
    int h = picture.getHeight();
    AffineTransform turn =
        switch (value) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
          default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
    boolean lies = value >= 5;
    boolean clear = picture.getColorModel().hasAlpha();
    int type = clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage turned = new BufferedImage(lies ? h : w, lies ? w : h, type);
    Graphics2D canvas = turned.createGraphics();
    canvas.drawImage(picture, turn, null);
    canvas.dispose();
    return turned;
  }
}
