package genko.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import genko.preview.ImageFormat;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture as others can show it: upright, and in a format that they know. Its size is known
 * before a pixel of it is unpacked, one that is too large is not, and no two are at once.
 */
public final class Picture {
  private static final float QUALITY = 0.92f;

  /** Pictures are large; several threads may ask for some at the same time. */
  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

  private Picture() {}

  /** What became of asking for a picture. */
  public sealed interface Shown {
    /** Whoever reads the bytes leaves them as they are. */
    final class Ready implements Shown {
      private final String mediaType;
      private final byte[] bytes;

      Ready(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes;
      }

      public String mediaType() {
        return mediaType;
      }

      public byte[] bytes() {
        return bytes;
      }
    }

    record TooLarge() implements Shown {}

    /** {@code kind} is heic, tiff, avif or format: what it is that cannot be shown. */
    record Not(String kind) implements Shown {}
  }

  /** For the preview, which shows what a browser would, though it knows fewer formats. */
  public static Shown forPage(byte[] bytes) {
    Optional<ImageFormat> format = ImageFormat.of(bytes);
    if (format.isEmpty()) return new Shown.Not("format");
    return isForBrowsers(format.get())
        ? shown(format.get(), bytes)
        : new Shown.Not(kind(format.get()));
  }

  /** For paper, where all that can be unpacked may stand. */
  public static Shown forPaper(byte[] bytes) {
    return ImageFormat.of(bytes)
        .map(format -> hasFewColours(bytes) ? repacked(format, bytes) : shown(format, bytes))
        .orElseGet(() -> new Shown.Not("format"));
  }

  /**
   * Whether the pixels are a palette's, several to a byte. Makers of PDF take these for black on
   * white, whatever the colours of the palette are.
   */
  private static boolean hasFewColours(byte[] bytes) {
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) return false;
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, false);
        ImageTypeSpecifier type = reader.getRawImageType(0);
        return type != null
            && type.getColorModel() instanceof IndexColorModel palette
            && palette.getPixelSize() < Byte.SIZE;
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException unreadable) {
      return false;
    }
  }

  /** For a file that a browser opens: it knows more formats than the preview, not all turn. */
  public static Shown forBrowser(byte[] bytes) {
    Optional<ImageFormat> format = ImageFormat.of(bytes);
    if (format.isEmpty()) return new Shown.Not("format");
    if (format.get().isTooLarge()) return new Shown.TooLarge();
    if (!format.get().shown()) return new Shown.Ready(format.get().mediaType(), bytes);
    return shown(format.get(), bytes);
  }

  /** As a JPEG, clear parts white; empty where nothing here can read it. */
  public static Optional<byte[]> jpeg(byte[] bytes) {
    Optional<ImageFormat> format = ImageFormat.of(bytes);
    if (format.isEmpty() || format.get().isTooLarge()) return Optional.empty();
    ONE_AT_A_TIME.lock();
    try {
      return Optional.of(jpeg(unpack(format.get(), bytes)));
    } catch (IOException | RuntimeException | OutOfMemoryError unreadable) {
      return Optional.empty();
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  /** As a PNG, byte for byte where it is one; empty where nothing here can read it. */
  public static Optional<byte[]> png(byte[] bytes) {
    Optional<ImageFormat> format = ImageFormat.of(bytes);
    if (format.isEmpty() || format.get().isTooLarge()) return Optional.empty();
    if (format.get().mediaType().equals("image/png")) return Optional.of(bytes);
    ONE_AT_A_TIME.lock();
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(unpack(format.get(), bytes), "png", out);
      return Optional.of(out.toByteArray());
    } catch (IOException | RuntimeException | OutOfMemoryError unreadable) {
      return Optional.empty();
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  /** The pixels, upright; empty where nothing here can read them or they are too many. */
  static Optional<BufferedImage> unpacked(ImageFormat format, byte[] bytes) {
    ONE_AT_A_TIME.lock();
    try {
      return Optional.of(unpack(format, bytes));
    } catch (IOException | RuntimeException | OutOfMemoryError unreadable) {
      return Optional.empty();
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  /** Whether browsers show the format, and not this program alone. */
  private static boolean isForBrowsers(ImageFormat format) {
    String kind = kind(format);
    return !kind.equals("heic") && !kind.equals("tiff");
  }

  private static String kind(ImageFormat format) {
    return format.mediaType().substring("image/".length());
  }

  private static Shown shown(ImageFormat format, byte[] bytes) {
    if (format.isTooLarge()) return new Shown.TooLarge();
    boolean upright = Orientation.of(bytes).isUpright();
    if (format.shown() && upright) return new Shown.Ready(format.mediaType(), bytes);
    ONE_AT_A_TIME.lock();
    try {
      return packed(unpack(format, bytes), isLossy(format, bytes));
    } catch (TooManyPixels large) {
      return new Shown.TooLarge();
    } catch (IOException | RuntimeException unreadable) {
      // Lying on its side is better than not at all.
      if (format.shown()) return new Shown.Ready(format.mediaType(), bytes);
      return new Shown.Not(kind(format).equals("webp") ? "format" : kind(format));
    } catch (OutOfMemoryError large) {
      return new Shown.TooLarge();
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  /** As a PNG with a colour of its own for each pixel, upright. */
  private static Shown repacked(ImageFormat format, byte[] bytes) {
    if (format.isTooLarge()) return new Shown.TooLarge();
    ONE_AT_A_TIME.lock();
    try {
      BufferedImage few = unpack(format, bytes);
      int type =
          few.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
      BufferedImage all = new BufferedImage(few.getWidth(), few.getHeight(), type);
      Graphics2D canvas = all.createGraphics();
      canvas.drawImage(few, 0, 0, null);
      canvas.dispose();
      return packed(all, false);
    } catch (TooManyPixels | OutOfMemoryError large) {
      return new Shown.TooLarge();
    } catch (IOException | RuntimeException unreadable) {
      return new Shown.Not("format");
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  private static boolean isLossy(ImageFormat format, byte[] bytes) {
    return switch (kind(format)) {
      case "png", "bmp", "gif", "tiff" -> false;
      case "webp" -> {
        int start = Math.min(bytes.length, 4096);
        yield !new String(bytes, 0, start, StandardCharsets.ISO_8859_1).contains("VP8L");
      }
      default -> true;
    };
  }

  private static Shown packed(BufferedImage picture, boolean lossy) throws IOException {
    if (lossy && !picture.getColorModel().hasAlpha()) {
      return new Shown.Ready("image/jpeg", jpeg(picture));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (!ImageIO.write(picture, "png", out)) throw new IOException("no PNG of this picture");
    return new Shown.Ready("image/png", out.toByteArray());
  }

  private static final class TooManyPixels extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** The pixels, upright. */
  private static BufferedImage unpack(ImageFormat format, byte[] bytes) throws IOException {
    String kind = kind(format);
    if (kind.equals("avif") || kind.equals("heic")) {
      // The library turns the picture itself.
      return Heif.read(bytes, ImageFormat.MAX_PIXELS).orElseThrow(TooManyPixels::new);
    }
    ImageReader reader = reader(kind);
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, false);
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      if (pixels > ImageFormat.MAX_PIXELS) throw new TooManyPixels();
      return Orientation.of(bytes).upright(reader.read(0));
    } finally {
      reader.dispose();
    }
  }

  private static ImageReader reader(String kind) throws IOException {
    if (kind.equals("webp")) return new WebPImageReaderSpi().createReaderInstance(null);
    var readers = ImageIO.getImageReadersByFormatName(kind);
    if (!readers.hasNext()) throw new IOException("no reader of " + kind);
    return readers.next();
  }

  private static byte[] jpeg(BufferedImage picture) throws IOException {
    BufferedImage opaque =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = opaque.createGraphics();
    canvas.drawImage(picture, 0, 0, Color.WHITE, null);
    canvas.dispose();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      ImageWriteParam wish = writer.getDefaultWriteParam();
      wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      wish.setCompressionQuality(QUALITY);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(opaque, null, null), wish);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
