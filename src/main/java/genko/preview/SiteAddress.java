package genko.preview;

import genko.text.PercentEncoding;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a page stands once it is published, and what its addresses lead to from there.
 *
 * @param authority the host, and its port if any, that the site is at; empty when it is not known
 * @param path the page's own path from the root of the host, beginning with a slash
 */
public record SiteAddress(String authority, String path) {
  /** A page at the root of a site without a name. */
  public static final SiteAddress ROOT = new SiteAddress("", "/");

  public SiteAddress {
    if (!path.startsWith("/")) throw new IllegalArgumentException("not from the root: " + path);
  }

  /**
   * The address of the page at {@code path} of the site {@code url}, as a blog's configuration has
   * it: {@code https://example.com}, or nothing.
   */
  public static SiteAddress of(String url, String path) {
    String plain = LinkTarget.plain(url);
    int slashes = plain.indexOf("//");
    String rest = slashes < 0 ? "" : plain.substring(slashes + 2);
    int end = end(rest, "/?#");
    return new SiteAddress(
        rest.substring(0, end).toLowerCase(Locale.ROOT), path.startsWith("/") ? path : "/" + path);
  }

  /**
   * The path within this site that {@code href} leads to, with its escapes and dot segments
   * resolved and without query and fragment; empty when it leads elsewhere.
   */
  public Optional<String> inside(String href) {
    String address = LinkTarget.plain(href);
    Optional<String> scheme = LinkTarget.scheme(address);
    if (scheme.isPresent()) {
      if (!scheme.get().equals("http") && !scheme.get().equals("https")) return Optional.empty();
      address = address.substring(scheme.get().length() + 1);
      if (!address.startsWith("//")) return Optional.empty();
    }
    if (address.startsWith("//")) {
      String rest = address.substring(2);
      int end = end(rest, "/?#");
      boolean own = !authority.isEmpty() && rest.substring(0, end).equalsIgnoreCase(authority);
      if (!own) return Optional.empty();
      address = rest.substring(end);
      if (!address.startsWith("/")) address = "/" + address;
    }
    String named = PercentEncoding.decode(address.substring(0, end(address, "?#")));
    if (named.indexOf('\0') >= 0) return Optional.empty();
    String from = named.startsWith("/") ? "" : path.substring(0, path.lastIndexOf('/') + 1);
    if (named.isEmpty()) from = path;
    return Optional.of(withoutDots(LinkTarget.plain(from + named)));
  }

  private static int end(String text, String marks) {
    int at = 0;
    while (at < text.length() && marks.indexOf(text.charAt(at)) < 0) at++;
    return at;
  }

  private static String withoutDots(String path) {
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = path.split("/", -1);
    for (String segment : segments) {
      if (segment.equals("..")) kept.pollLast();
      else if (!segment.equals(".") && !segment.isEmpty()) kept.addLast(segment);
    }
    String last = segments[segments.length - 1];
    boolean folder = last.isEmpty() || last.equals(".") || last.equals("..");
    String joined = "/" + String.join("/", kept);
    return folder && !kept.isEmpty() ? joined + "/" : joined;
  }
}
