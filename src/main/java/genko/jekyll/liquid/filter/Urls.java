package genko.jekyll.liquid.filter;

import genko.jekyll.liquid.run.Host;
import genko.jekyll.liquid.value.BuildAbort;
import genko.text.PercentEncoding;
import java.net.IDN;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as Jekyll writes them: put together, and escaped as the library Addressable does. */
public final class Urls {
  private static final Pattern PARTS =
      Pattern.compile(
          "^(([^:/?#]+):)?(//([^/?#]*))?([^?#]*)(\\?([^#]*))?(#(.*))?$", Pattern.DOTALL);
  private static final Pattern SCHEME = Pattern.compile("^[^:/?#]++:");
  private static final Pattern GOOD_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9.+-]*+:");
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  private static final String PATH = UNRESERVED + "!$&'()*+,;=:@/";
  private static final String QUERY = PATH + "?";
  private static final String COMPONENT = UNRESERVED + ":/?#[]@!$&'()*+,;=";

  private Urls() {}

  /** Whether {@code input} has a scheme, and needs nothing. */
  private static boolean isWhole(String input) {
    Matcher scheme = SCHEME.matcher(input);
    if (!scheme.lookingAt()) return false;
    if (!GOOD_SCHEME.matcher(scheme.group()).matches()) throw new BuildAbort("liquid.url", input);
    return true;
  }

  public static String relative(String input, Host host) {
    if (isWhole(input)) return input;
    String base = host.baseurl();
    if (base.endsWith("/")) base = base.substring(0, base.length() - 1);
    return normalized(slashed(base) + slashed(input));
  }

  static String absolute(String input, Host host) {
    if (isWhole(input)) return input;
    if (host.url().isEmpty()) return relative(input, host);
    return normalized(host.url() + relative(input, host));
  }

  private static String slashed(String part) {
    return part.isEmpty() || part.startsWith("/") ? part : "/" + part;
  }

  private static String normalized(String url) {
    Matcher parts = PARTS.matcher(url.strip());
    if (!parts.matches()) return url;
    StringBuilder out = new StringBuilder();
    String scheme = parts.group(2) == null ? "" : parts.group(2).toLowerCase(Locale.ROOT);
    if (!scheme.isEmpty()) out.append(scheme).append(':');
    boolean authority = parts.group(4) != null;
    if (authority) out.append("//").append(authority(parts.group(4), scheme));
    String path = path(encoded(parts.group(5), PATH));
    out.append(path.isEmpty() && authority ? "/" : path);
    if (parts.group(7) != null) out.append('?').append(encoded(parts.group(7), QUERY));
    if (parts.group(9) != null) out.append('#').append(encoded(parts.group(9), QUERY));
    return out.toString();
  }

  private static String authority(String authority, String scheme) {
    int at = authority.lastIndexOf('@') + 1;
    String host = authority.substring(at).toLowerCase(Locale.ROOT);
    if (scheme.equals("http") && host.endsWith(":80")) host = host.substring(0, host.length() - 3);
    if (scheme.equals("https") && host.endsWith(":443"))
      host = host.substring(0, host.length() - 4);
    try {
      return authority.substring(0, at) + IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException noName) {
      return authority.substring(0, at) + host;
    }
  }

  private static String path(String path) {
    if (!path.contains("/.") && !path.startsWith(".")) return path;
    List<String> kept = new ArrayList<>();
    String[] segments = path.split("/", -1);
    for (int at = 0; at < segments.length; at++) {
      boolean last = at == segments.length - 1;
      switch (segments[at]) {
        case "." -> {
          if (last) kept.add("");
        }
        case ".." -> {
          if (kept.size() > 1) kept.removeLast();
          if (last) kept.add("");
        }
        default -> kept.add(segments[at]);
      }
    }
    return String.join("/", kept);
  }

  /** What {@code uri_escape} makes of a text. */
  static String component(String text) {
    return encoded(text, COMPONENT);
  }

  /** With every unit escaped that is not allowed; what is escaped without need is so no more. */
  private static String encoded(String text, String allowed) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    String form = Normalizer.normalize(text, Normalizer.Form.NFKC);
    int at = 0;
    while (at < form.length()) {
      int point = form.codePointAt(at);
      int escaped = point == '%' ? PercentEncoding.octet(form, at + 1) : -1;
      if (escaped >= 0) {
        boolean needless = escaped < 0x80 && UNRESERVED.indexOf(escaped) >= 0;
        if (needless) out.append((char) escaped);
        else out.append('%').append(form.substring(at + 1, at + 3).toUpperCase(Locale.ROOT));
        at += 3;
        continue;
      } else if (point < 0x80 && allowed.indexOf(point) >= 0) {
        out.append((char) point);
      } else {
        PercentEncoding.escape(Character.toString(point), out);
      }
      at += Character.charCount(point);
    }
    return out.toString();
  }

  /** What {@code cgi_escape} makes of a text: a value in a query. */
  static String value(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    int point;
    for (int at = 0; at < text.length(); at += Character.charCount(point)) {
      point = text.codePointAt(at);
      if (point == ' ') out.append('+');
      else if (point < 0x80 && UNRESERVED.indexOf(point) >= 0) out.append((char) point);
      else PercentEncoding.escape(Character.toString(point), out);
    }
    return out.toString();
  }

  static String unescaped(String text) {
    return PercentEncoding.decode(text.replace('+', ' '));
  }
}
