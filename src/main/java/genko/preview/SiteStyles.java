package genko.preview;

import java.util.Locale;

/** A style sheet of the blog as it is handed to the page. */
public final class SiteStyles {
  private SiteStyles() {}

  /**
   * {@code css} without the addresses that lead out of the blog. Those that lead to its files stay
   * as they are: the page finds them from where the style sheet came from.
   */
  public static String confine(String css) {
    return StyleRules.confine(css, SiteStyles::confined);
  }

  private static String confined(String href) {
    String plain = LinkTarget.plain(href);
    boolean picture = plain.toLowerCase(Locale.ROOT).startsWith("data:image/");
    boolean inside = !plain.startsWith("//") && LinkTarget.scheme(plain).isEmpty();
    return picture || inside ? plain : StyleRules.NOWHERE;
  }
}
