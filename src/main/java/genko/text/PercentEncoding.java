package genko.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent escapes of addresses, in UTF-8 (RFC 3986, 2.1). */
public final class PercentEncoding {
  /** What stands in an address as it is, beside letters and digits. */
  private static final String IN_ADDRESS = "-._~:/?#[]@!$&'()*+,;=%";

  /** What would end the target of a link in Markdown, or mean something in an address. */
  private static final String IN_NO_TARGET = " \t()<>\"%#?[]";

  private static final String IN_PATH = "-._~/";
  private static final String HEX = "0123456789ABCDEF";

  private PercentEncoding() {}

  /** {@code text} with its escapes resolved; a percent sign that begins none stays. */
  public static String decode(String text) {
    if (text.indexOf('%') < 0) return text;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int at = 0;
    while (at < text.length()) {
      int octet = text.charAt(at) == '%' ? octet(text, at + 1) : -1;
      if (octet >= 0) {
        bytes.write(octet);
        at += 3;
      } else {
        int point = text.codePointAt(at);
        bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        at += Character.charCount(point);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** The octet that the two hexadecimal digits at {@code at} say; -1 where there are none. */
  public static int octet(String text, int at) {
    if (at + 2 > text.length()) return -1;
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  /** {@code address} with every character escaped that may not stand in an address. */
  public static String encode(String address) {
    return encode(address, IN_ADDRESS);
  }

  /** {@code path} with all escaped but ASCII letters, digits, {@code -._~} and slashes. */
  public static String encodePath(String path) {
    return encode(path, IN_PATH);
  }

  /** {@code text} with all escaped but ASCII letters, digits and the characters of {@code kept}. */
  public static String encode(String text, String kept) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char letter = (char) (octet & 0xFF);
      boolean plain =
          letter < 0x80 && (Character.isLetterOrDigit(letter) || kept.indexOf(letter) >= 0);
      if (plain) out.append(letter);
      else escape(octet, out);
    }
    return out.toString();
  }

  /**
   * {@code path} as the target of a link or image in Markdown: what would end it or mean something
   * there is escaped, letters of any script stay as they are.
   */
  public static String escapeTarget(String path) {
    StringBuilder out = new StringBuilder(path.length() + 16);
    for (int at = 0; at < path.length(); at++) {
      char unit = path.charAt(at);
      if (IN_NO_TARGET.indexOf(unit) >= 0) escape(String.valueOf(unit), out);
      else out.append(unit);
    }
    return out.toString();
  }

  /** The escapes of {@code text}, whatever its characters are. */
  public static String escape(String text) {
    StringBuilder out = new StringBuilder();
    escape(text, out);
    return out.toString();
  }

  /** Appends the escapes of {@code text}, whatever its characters are. */
  public static void escape(String text, StringBuilder out) {
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) escape(octet, out);
  }

  private static void escape(byte octet, StringBuilder out) {
    out.append('%').append(HEX.charAt((octet >> 4) & 15)).append(HEX.charAt(octet & 15));
  }
}
