package genko.preview;

import genko.text.PercentEncoding;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a link of a post may lead: out to the browser, to a place in the page, or nowhere. */
public sealed interface LinkTarget {
  /** Names of hosts are no longer, and what turns them into ASCII breaks at longer ones. */
  int LONGEST_HOST = 253;

  /** For the system's browser or mail program. */
  record Outside(URI address) implements LinkTarget {}

  /** A place in the page, by its id; empty for the page's top. */
  record Place(String id) implements LinkTarget {}

  /** A page of the blog itself, which the preview does not show. */
  record Inside() implements LinkTarget {}

  /** Nothing that a link of a post may do. */
  record Refused() implements LinkTarget {}

  Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*):");

  /** What {@code href}, as it stands in the HTML, asks for. */
  static LinkTarget of(String href) {
    String address = plain(href);
    if (address.startsWith("#")) return new Place(PercentEncoding.decode(address.substring(1)));
    if (address.startsWith("//")) return outside("https:" + address);
    return switch (scheme(address).orElse("")) {
      case "http", "https" -> outside(address);
      case "mailto" -> outside(MailAddress.plain(address));
      case "" -> address.isEmpty() ? new Refused() : new Inside();
      default -> new Refused();
    };
  }

  /** The scheme of {@code address} in lower case, if it has one. */
  static Optional<String> scheme(String address) {
    Matcher scheme = SCHEME.matcher(address);
    return scheme.find() ? Optional.of(scheme.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  /**
   * {@code address} as a browser reads it: control characters do not count, wherever they stand,
   * nor does white space at its edges, and a backslash is a slash.
   */
  static String plain(String address) {
    StringBuilder kept = new StringBuilder(address.length());
    for (int at = 0; at < address.length(); at++) {
      char c = address.charAt(at);
      if (c < ' ' || c == 0x7f) continue;
      kept.append(c == '\\' ? '/' : c);
    }
    return kept.toString().strip();
  }

  private static LinkTarget outside(String address) {
    try {
      URI uri = new URI(PercentEncoding.encode(address));
      return uri.isOpaque() || uri.getHost() != null ? new Outside(uri) : named(address, uri);
    } catch (URISyntaxException notAnAddress) {
      return new Refused();
    }
  }

  /** A host in Japanese letters is no host to {@link URI} until it is written in ASCII. */
  private static LinkTarget named(String address, URI uri) throws URISyntaxException {
    if (uri.getRawAuthority() == null || address.contains("@")) return new Refused();
    String host = PercentEncoding.decode(uri.getRawAuthority());
    if (host.length() > LONGEST_HOST) return new Refused();
    try {
      String ascii = java.net.IDN.toASCII(host);
      return new Outside(new URI(uri.toString().replace(uri.getRawAuthority(), ascii)));
    } catch (IllegalArgumentException notAHost) {
      return new Refused();
    }
  }
}
