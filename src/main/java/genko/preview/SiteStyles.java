package genko.preview;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

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

  /**
   * {@code css} of the style sheet at {@code address}, which begins with {@link PageShell#SITE},
   * with its addresses of the same kind; those that lead out of the blog are gone.
   */
  public static String at(String css, String address) {
    SiteAddress place = new SiteAddress("", PageShell.path(address));
    return StyleRules.confine(css, href -> PageShellCleaner.confined(href, place, PageShell.SITE));
  }

  /** {@code css} with each of its addresses as {@code address} has it. */
  public static String led(String css, UnaryOperator<String> address) {
    return StyleRules.confine(css, address);
  }

  /** The addresses of a {@code srcset} as {@code address} has them, with what is said of each. */
  public static String srcset(String value, UnaryOperator<String> address) {
    return ImageChoices.of(value).stream()
        .map(choice -> (address.apply(choice.address()) + " " + choice.size()).strip())
        .collect(Collectors.joining(", "));
  }

  private static String confined(String href) {
    String plain = LinkTarget.plain(href);
    boolean picture = plain.toLowerCase(Locale.ROOT).startsWith("data:image/");
    boolean inside = !plain.startsWith("//") && LinkTarget.scheme(plain).isEmpty();
    return picture || inside ? plain : StyleRules.NOWHERE;
  }
}
