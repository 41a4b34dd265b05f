package genko.preview;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses that the cleaned HTML of a page names, so that a script in it cannot make up one:
 * what the writer follows, or lets the page fetch, stands in the post or in the blog's layout.
 */
final class PageAddresses {
  private static final Pattern NAMED = Pattern.compile(" (href|data-src)=\"([^\"]*)\"");

  /** Escaped, as they stand in the HTML. */
  private final Set<String> links = new HashSet<>();

  private final Set<String> images = new HashSet<>();

  void add(String html) {
    Matcher named = NAMED.matcher(html);
    while (named.find()) (named.group(1).equals("href") ? links : images).add(named.group(2));
  }

  boolean links(String address) {
    return links.contains(escaped(address));
  }

  boolean images(String address) {
    return images.contains(escaped(address));
  }

  private static String escaped(String address) {
    StringBuilder out = new StringBuilder(address.length());
    MarkupWriter.escape(address, true, out);
    return out.toString();
  }
}
