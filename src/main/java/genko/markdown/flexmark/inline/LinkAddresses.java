package genko.markdown.flexmark.inline;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses and other text as they go into attributes: escapes read, unsafe characters encoded. */
public final class LinkAddresses {
  private static final String SAFE = ";/?:@&=+$,-_.!~*'()#%";

  private static final Pattern HOST = Pattern.compile("https?://[^/?#]+");

  private LinkAddresses() {}

  /** The address with its host in small letters, and a slash after it if nothing stands there. */
  public static String withRoot(String address) {
    Matcher host = HOST.matcher(address);
    if (!host.lookingAt()) return address;
    String small = host.group().toLowerCase(Locale.ROOT);
    return host.end() == address.length() ? small + "/" : small + address.substring(host.end());
  }

  /** {@code text} with its backslash escapes and entities read. */
  public static String unescape(String text) {
    if (text.indexOf('\\') < 0 && text.indexOf('&') < 0) return text;
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < text.length()) {
        char next = text.charAt(at + 1);
        if (CharKinds.isAsciiPunctuation(next)) {
          out.append(next);
          at++;
          continue;
        }
      } else if (c == '&') {
        int end = entityEnd(text, at);
        String meaning = end < 0 ? null : entity(text.substring(at, end));
        if (meaning != null) {
          out.append(meaning);
          at = end - 1;
          continue;
        }
      }
      out.append(c);
    }
    return out.toString();
  }

  /** The offset after what looks like an entity at {@code at}, or -1. */
  static int entityEnd(String text, int at) {
    int end = at + 1;
    int most = Math.min(text.length(), at + 34);
    while (end < most) {
      char c = text.charAt(end);
      if (c == ';') return end > at + 1 ? end + 1 : -1;
      if (!HtmlTagScanner.isLetter(c) && !HtmlTagScanner.isDigit(c) && !(c == '#' && end == at + 1))
        return -1;
      end++;
    }
    return -1;
  }

  /** What the entity stands for, or null when it is none. */
  static @Nullable String entity(String written) {
    if (written.startsWith("&#")) return numeric(written.substring(2, written.length() - 1));
    String meaning = Escaping.unescapeHtml(written);
    return meaning.equals(written) ? null : meaning;
  }

  private static @Nullable String numeric(String digits) {
    boolean hex = digits.startsWith("x") || digits.startsWith("X");
    String number = hex ? digits.substring(1) : digits;
    if (!number.matches(hex ? "[0-9a-fA-F]{1,6}" : "[0-9]{1,7}")) return null;
    int point = Integer.parseInt(number, hex ? 16 : 10);
    boolean bad = point == 0 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff);
    return bad ? "\ufffd" : Character.toString(point);
  }

  /** An address with what may not stand in one percent-encoded. */
  public static String encode(String address) {
    StringBuilder out = null;
    int point;
    for (int at = 0; at < address.length(); at += Character.charCount(point)) {
      point = address.codePointAt(at);
      boolean safe =
          point < 128
              && (HtmlTagScanner.isLetter((char) point)
                  || HtmlTagScanner.isDigit((char) point)
                  || SAFE.indexOf(point) >= 0);
      if (safe && out == null) continue;
      if (out == null) out = new StringBuilder(address.substring(0, at));
      if (safe) {
        out.append((char) point);
      } else {
        for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
          out.append('%').append(hex(b >> 4)).append(hex(b));
        }
      }
    }
    return out == null ? address : out.toString();
  }

  private static char hex(int half) {
    return Character.toUpperCase(Character.forDigit(half & 15, 16));
  }
}
