package genko.preview;

import genko.text.PercentEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The address of a letter. Some mail programs take files of the machine along when the address
 * names them, so nothing is left in it but whom it goes to, what it is about and its text.
 */
final class MailAddress {
  private static final Set<String> KEPT = Set.of("to", "cc", "bcc", "subject", "body");

  private MailAddress() {}

  /** {@code address}, which begins with {@code mailto:}, without what a mail program might do. */
  static String plain(String address) {
    int end = address.indexOf('#');
    String whole = end < 0 ? address : address.substring(0, end);
    int query = whole.indexOf('?');
    if (query < 0) return whole;
    List<String> kept = new ArrayList<>();
    for (String part : whole.substring(query + 1).split("[&;]", -1)) {
      if (isKept(part)) kept.add(part);
    }
    String before = whole.substring(0, query);
    return kept.isEmpty() ? before : before + "?" + String.join("&", kept);
  }

  /** A line break within a line of the letter's head would begin another one. */
  private static boolean isKept(String part) {
    int is = part.indexOf('=');
    String name =
        PercentEncoding.decode(is < 0 ? part : part.substring(0, is)).toLowerCase(Locale.ROOT);
    if (!KEPT.contains(name)) return false;
    String value = is < 0 ? "" : PercentEncoding.decode(part.substring(is + 1));
    return name.equals("body") || value.chars().noneMatch(c -> c < ' ');
  }
}
