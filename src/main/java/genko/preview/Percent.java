package genko.preview;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent escapes of addresses, in UTF-8. */
final class Percent {
  private static final String KEPT = "-._~:/?#[]@!$&'()*+,;=%";

  private Percent() {}

  /** {@code text} with its escapes resolved; a percent sign that begins none stays. */
  static String decode(String text) {
    if (text.indexOf('%') < 0) return text;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int at = 0;
    while (at < text.length()) {
      int high = at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
      int low = at + 2 < text.length() ? Character.digit(text.charAt(at + 2), 16) : -1;
      if (text.charAt(at) == '%' && high >= 0 && low >= 0) {
        bytes.write(high * 16 + low);
        at += 3;
      } else {
        int point = text.codePointAt(at);
        bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        at += Character.charCount(point);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** {@code address} with every character escaped that may not stand in an address. */
  static String encode(String address) {
    return encode(address, KEPT);
  }

  /** {@code path} with all escaped but letters, digits and slashes. */
  static String encodePath(String path) {
    return encode(path, "-._~/");
  }

  private static String encode(String address, String kept) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || kept.indexOf(c) >= 0);
      if (plain) escaped.append(c);
      else escaped.append('%').append(String.format("%02X", (int) c));
    }
    return escaped.toString();
  }
}
