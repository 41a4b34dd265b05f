package genko.edit.paste;

import genko.text.PercentEncoding;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as they can stand between the parentheses of a link, or empty where none is wanted. */
final class Addresses {
  private static final Pattern LEADS =
      Pattern.compile("(?i)(?:(?:https?|ftp|mailto|tel):|#|/|\\.|[^:/?#]+(?:[/?#]|$)).*");
  private static final Pattern REDIRECT =
      Pattern.compile("https?://www\\.google\\.[a-z.]+/url\\?(?:.*&)?q=([^&]+).*");
  private static final Pattern PAIRS = Pattern.compile("[^()]*+(?:\\([^()]*+\\)[^()]*+)*+");

  private Addresses() {}

  /** Where a link leads; empty for a script, a file of another machine, or nowhere. */
  static String link(String href) {
    String address = href.strip();
    if (address.isEmpty() || !LEADS.matcher(address).matches()) return "";
    Matcher redirect = REDIRECT.matcher(address);
    if (redirect.matches()) {
      // It is a value of a form, where a plus sign is a space.
      address = PercentEncoding.decode(redirect.group(1).replace('+', ' '));
      if (!LEADS.matcher(address).matches()) return "";
    }
    return written(address);
  }

  /** Where an image lies; empty when the address holds the picture itself. */
  static String image(String src) {
    return link(src);
  }

  static String written(String address) {
    boolean paired = PAIRS.matcher(address).matches();
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < address.length(); at++) {
      char unit = address.charAt(at);
      boolean escape =
          unit <= ' '
              || "\"<>\\^`{|}\u00a0\u3000".indexOf(unit) >= 0
              || !paired && "()".indexOf(unit) >= 0;
      if (!escape) {
        out.append(unit);
        continue;
      }
      PercentEncoding.escape(Character.toString(unit), out);
    }
    return out.toString();
  }
}
