package genko.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/** Small pictures in formats that nothing of Java writes. */
public final class Samples {
  /** Eight by eight pixels of red. */
  public static final byte[] AVIF =
      Base64.getDecoder()
          .decode(
              "AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAOptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAA"
                  + "AAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAEOAAEAAAAAAAAAHAAAACNp"
                  + "aW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGF2MDEAAAAAamlwcnAAAABLaXBjbwAAABNjb2xybmNseAACAAIA"
                  + "BoAAAAAMYXYxQ4EADAAAAAAUaXNwZQAAAAAAAAAIAAAACAAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAA"
                  + "AAABAAEEgYIDhAAAACRtZGF0EgAKBRgIv2BCMhEYAAooooQAALATVl9ApOsM/A==");

  private Samples() {}

  /** A WebP without loss, {@code width} by {@code height} pixels of one colour, as 0xRRGGBB. */
  public static byte[] webp(int width, int height, int rgb) {
    Bits bits = new Bits();
    bits.put(0x2f, 8);
    bits.put(width - 1, 14);
    bits.put(height - 1, 14);
    bits.put(0, 1 + 3); // nothing is clear; version
    bits.put(0, 3); // no transform, no colours kept, one set of codes
    // Each code has a single symbol, so that no pixel takes a bit.
    for (int symbol : new int[] {rgb >> 8 & 0xff, rgb >> 16 & 0xff, rgb & 0xff, 0xff, 0}) {
      bits.put(1, 1); // a simple code
      bits.put(0, 1); // of one symbol
      bits.put(1, 1); // in eight bits
      bits.put(symbol, 8);
    }
    byte[] data = bits.bytes();
    int padded = data.length + (data.length & 1);
    ByteBuffer out = ByteBuffer.allocate(20 + padded).order(ByteOrder.LITTLE_ENDIAN);
    out.put(new byte[] {'R', 'I', 'F', 'F'}).putInt(12 + padded);
    out.put(new byte[] {'W', 'E', 'B', 'P', 'V', 'P', '8', 'L'}).putInt(data.length).put(data);
    return out.array();
  }

  /** The head of a HEIC that says to be of this size; nothing can be unpacked of it. */
  public static byte[] heic(int width, int height) {
    ByteBuffer out = ByteBuffer.allocate(80);
    out.putInt(24).put(new byte[] {'f', 't', 'y', 'p', 'h', 'e', 'i', 'c', 0, 0, 0, 0});
    out.put(new byte[] {'m', 'i', 'f', '1', 'h', 'e', 'i', 'c'});
    out.putInt(20).put(new byte[] {'i', 's', 'p', 'e'}).putInt(0).putInt(width).putInt(height);
    return out.array();
  }

  /** {@code jpeg} with what a camera writes of how it was held, in either order of bytes. */
  public static byte[] held(byte[] jpeg, int orientation, boolean little) {
    byte[] exif =
        little
            ? new byte[] {
              'I',
              'I',
              42,
              0,
              8,
              0,
              0,
              0,
              1,
              0,
              0x12,
              1,
              3,
              0,
              1,
              0,
              0,
              0,
              (byte) orientation,
              0,
              0,
              0,
              0,
              0,
              0,
              0
            }
            : new byte[] {
              'M',
              'M',
              0,
              42,
              0,
              0,
              0,
              8,
              0,
              1,
              1,
              0x12,
              0,
              3,
              0,
              0,
              0,
              1,
              0,
              (byte) orientation,
              0,
              0,
              0,
              0,
              0,
              0
            };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xE1, 0, (byte) (exif.length + 8)});
    out.writeBytes(new byte[] {'E', 'x', 'i', 'f', 0, 0});
    out.writeBytes(exif);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  /** Bits from the lowest on. */
  private static final class Bits {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int held;
    private int count;

    void put(int value, int bits) {
      for (int bit = 0; bit < bits; bit++) {
        held |= (value >> bit & 1) << count;
        if (++count == 8) flush();
      }
    }

    private void flush() {
      out.write(held);
      held = 0;
      count = 0;
    }

    byte[] bytes() {
      if (count > 0) flush();
      return out.toByteArray();
    }
  }
}
