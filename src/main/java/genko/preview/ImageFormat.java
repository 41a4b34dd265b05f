package genko.preview;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a file is by its first bytes, whatever its name says, and how large it is to draw.
 *
 * @param shown whether the page can show it as it is
 * @param width in pixels; 0 where it is not known
 * @param height in pixels; 0 where it is not known
 */
public record ImageFormat(String mediaType, boolean shown, int width, int height) {
  /** A picture of more pixels is not handed to the page: unpacked, each takes four bytes. */
  public static final long MAX_PIXELS = 64_000_000;

  /** The sizes of a HEIF stand among what comes before the pictures. */
  private static final int MOST_OF_HEIF = 1 << 16;

  public boolean isTooLarge() {
    return (long) width * height > MAX_PIXELS;
  }

  /** The format of {@code bytes}; empty when they are no image. */
  public static Optional<ImageFormat> of(byte[] bytes) {
    ByteBuffer big = ByteBuffer.wrap(bytes);
    ByteBuffer little = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int length = bytes.length;
    if (length >= 24 && big.getLong(0) == 0x89504E470D0A1A0AL) {
      return shown("image/png", big.getInt(16), big.getInt(20));
    }
    if (length >= 10 && ascii(bytes, 0, "GIF8")) {
      return shown("image/gif", little.getShort(6) & 0xffff, little.getShort(8) & 0xffff);
    }
    if (length >= 4 && (big.getShort(0) & 0xffff) == 0xFFD8) return jpeg(big);
    if (length >= 26 && ascii(bytes, 0, "BM")) {
      return shown("image/bmp", little.getInt(18), Math.abs(little.getInt(22)));
    }
    if (length >= 12 && ascii(bytes, 0, "RIFF") && ascii(bytes, 8, "WEBP")) return webp(little);
    if (length >= 12 && ascii(bytes, 4, "ftyp")) return heif(bytes, big);
    if (length >= 8 && (little.getInt(0) == 0x002A4949 || big.getInt(0) == 0x4D4D002A)) {
      return Optional.of(new ImageFormat("image/tiff", false, 0, 0));
    }
    return Optional.empty();
  }

  private static Optional<ImageFormat> shown(String mediaType, int width, int height) {
    // A negative size is one of more than two thousand million.
    boolean sane = width >= 0 && height >= 0;
    return Optional.of(
        sane
            ? new ImageFormat(mediaType, true, width, height)
            : new ImageFormat(mediaType, true, Integer.MAX_VALUE, Integer.MAX_VALUE));
  }

  /** Walks the segments of a JPEG to the frame that states its size. */
  private static Optional<ImageFormat> jpeg(ByteBuffer bytes) {
    int at = 2;
    while (at + 9 <= bytes.limit() && (bytes.get(at) & 0xff) == 0xff) {
      int marker = bytes.get(at + 1) & 0xff;
      boolean frame =
          marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
      if (frame) {
        int height = bytes.getShort(at + 5) & 0xffff;
        int width = bytes.getShort(at + 7) & 0xffff;
        return shown("image/jpeg", width, height);
      }
      // Fill bytes may stand before a marker.
      at += marker == 0xff ? 1 : 2 + (bytes.getShort(at + 2) & 0xffff);
    }
    return Optional.empty();
  }

  /** The size stands in the first chunk, in one of three ways. */
  private static Optional<ImageFormat> webp(ByteBuffer bytes) {
    int width = 0;
    int height = 0;
    if (bytes.limit() >= 30) {
      switch (bytes.getInt(12)) {
        case 0x20385056 -> { // "VP8 ": a key frame
          width = bytes.getShort(26) & 0x3fff;
          height = bytes.getShort(28) & 0x3fff;
        }
        case 0x4C385056 -> { // "VP8L": without loss
          int packed = bytes.getInt(21);
          width = (packed & 0x3fff) + 1;
          height = (packed >>> 14 & 0x3fff) + 1;
        }
        case 0x58385056 -> { // "VP8X": with more than one chunk
          width = (bytes.getInt(24) & 0xffffff) + 1;
          height = (bytes.getInt(26) >>> 8) + 1;
        }
        default -> {}
      }
    }
    return Optional.of(new ImageFormat("image/webp", false, width, height));
  }

  /** The brands tell what is within; the largest of the sizes that are stated is the picture's. */
  private static Optional<ImageFormat> heif(byte[] whole, ByteBuffer bytes) {
    int end = Math.min(Math.max(bytes.getInt(0), 12), Math.min(bytes.limit(), 256));
    String brands = new String(whole, 8, end - 8, StandardCharsets.ISO_8859_1);
    boolean avif = brands.contains("avif") || brands.contains("avis");
    boolean heic = brands.contains("hei") || brands.contains("hev") || brands.contains("mif1");
    if (!avif && !heic) return Optional.empty();
    int width = 0;
    int height = 0;
    int last = Math.min(bytes.limit() - 16, MOST_OF_HEIF);
    for (int at = 0; at < last; at++) {
      if (bytes.getInt(at) != 0x69737065) continue; // "ispe"
      int wide = bytes.getInt(at + 8);
      int high = bytes.getInt(at + 12);
      if (wide < 0 || high < 0) width = height = Integer.MAX_VALUE;
      if ((long) wide * high <= (long) width * height) continue;
      width = wide;
      height = high;
    }
    return Optional.of(new ImageFormat(avif ? "image/avif" : "image/heic", false, width, height));
  }

  private static boolean ascii(byte[] bytes, int at, String mark) {
    return new String(bytes, at, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
  }
}
