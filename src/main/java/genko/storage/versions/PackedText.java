package genko.storage.versions;

import genko.text.Text;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A text as it is kept: its UTF-16 units, so that half a surrogate pair comes back as it was,
 * compressed, under the SHA-256 of those units.
 */
final class PackedText {
  private static final int BUFFER = 16_384;

  private PackedText() {}

  /** The units of {@code text}, two bytes each. */
  static byte[] units(Text text) {
    String whole = text.toString();
    byte[] units = new byte[2 * whole.length()];
    for (int at = 0; at < whole.length(); at++) {
      char unit = whole.charAt(at);
      units[2 * at] = (byte) (unit >>> 8);
      units[2 * at + 1] = (byte) unit;
    }
    return units;
  }

  static String sum(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  static byte[] pack(byte[] units) {
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(units);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER];
      while (!deflater.finished()) out.write(buffer, 0, deflater.deflate(buffer));
      return out.toByteArray();
    }
  }

  /** The text of {@code version} in {@code packed}; empty when that is not, or not only, it. */
  static Optional<Text> unpack(byte[] packed, Version version) {
    // What is packed is never a thousandth of what it was: a length that is none asks for no room.
    if (version.length() / 2000 > packed.length) return Optional.empty();
    byte[] units = new byte[2 * version.length()];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(packed);
      int at = 0;
      while (at < units.length) {
        int read = inflater.inflate(units, at, units.length - at);
        if (read == 0) return Optional.empty();
        at += read;
      }
    } catch (DataFormatException broken) {
      return Optional.empty();
    }
    if (!sum(units).equals(version.text())) return Optional.empty();
    char[] text = new char[version.length()];
    for (int at = 0; at < text.length; at++) {
      text[at] = (char) ((units[2 * at] & 0xFF) << 8 | units[2 * at + 1] & 0xFF);
    }
    return Optional.of(Text.of(new String(text)));
  }
}
