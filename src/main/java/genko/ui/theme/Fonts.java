package genko.ui.theme;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * The families that texts are set in: the first of each list that the machine has. JavaFX takes one
 * family, not a list, so the choice is made here.
 *
 * <p>Code and tables need a family whose full-width characters are exactly two of its half-width
 * ones: columns that are counted so stand under each other only then. Which family has them is
 * measured, for a name alone does not tell.
 */
public record Fonts(String text, String code) {
  private static final List<String> TEXT =
      List.of(
          "Hiragino Sans",
          "Yu Gothic UI",
          "Noto Sans CJK JP",
          "Noto Sans JP",
          "IPAexGothic",
          "System");
  private static final List<String> CODE =
      List.of(
          "Noto Sans Mono CJK JP",
          "Noto Sans Mono CJK KR",
          "Noto Sans Mono CJK SC",
          "BIZ UDGothic",
          "UDEV Gothic",
          "PlemolJP",
          "HackGen",
          "Source Han Code JP",
          "Osaka-Mono",
          "MS Gothic",
          "IPAGothic",
          "IPAexGothic",
          "VL Gothic",
          "TakaoGothic",
          "Monospaced");

  private static final List<String> SLANTED =
      List.of("Helvetica Neue", "Segoe UI", "Noto Sans", "Liberation Sans", "Arial", "DejaVu Sans");

  private static final double SIZE = 100;

  /** Made when it is first asked for: the machine's fonts are measured once. */
  private static final class Here {
    private static final Fonts FONTS = among(new TreeSet<>(Font.getFamilies()));
  }

  public static Fonts ofThisMachine() {
    return Here.FONTS;
  }

  private static Fonts among(Set<String> families) {
    return new Fonts(
        first(TEXT, families::contains),
        first(CODE, family -> families.contains(family) && isTwoColumned(family)));
  }

  private static String first(List<String> wanted, Predicate<String> fits) {
    return wanted.stream().filter(fits).findFirst().orElse(wanted.getLast());
  }

  /** Whether full-width characters of {@code family} are as wide as two half-width ones. */
  static boolean isTwoColumned(String family) {
    double column = width(family, FontWeight.NORMAL, "0");
    return Stream.of(FontWeight.NORMAL, FontWeight.BOLD)
        .allMatch(
            weight ->
                column > 0
                    && "0i|-ｱ".chars().allMatch(c -> is(width(family, weight, c), column))
                    && "国あー。".chars().allMatch(c -> is(width(family, weight, c), 2 * column)));
  }

  /** A family with slanted letters: {@code family}, or else the first that the machine has. */
  static String slanted(String family) {
    return Stream.concat(Stream.of(family), SLANTED.stream())
        .filter(Fonts::isSlanted)
        .findFirst()
        .orElse("System");
  }

  private static boolean isSlanted(String family) {
    // JavaFX gives another family, or the upright face, where there is none.
    Font face = Font.font(family, FontPosture.ITALIC, SIZE);
    boolean same = face.getFamily().equals(family);
    return same && (face.getStyle().contains("Italic") || face.getStyle().contains("Oblique"));
  }

  private static boolean is(double width, double wanted) {
    return Math.abs(width - wanted) < 0.01 * SIZE;
  }

  private static double width(String family, FontWeight weight, int character) {
    return width(family, weight, Character.toString(character));
  }

  private static double width(String family, FontWeight weight, String character) {
    // Ten of them, so that what is rounded at the edges does not count.
    Text line = new Text(character.repeat(10));
    line.setFont(Font.font(family, weight, SIZE));
    return line.getLayoutBounds().getWidth() / 10;
  }

  /** A style sheet, as an address, that sets both. */
  public String styleSheet() {
    String css =
        """
        .root, .post-area .text { -fx-font-family: "%s"; }
        .root { -fx-font-size: 13px; }
        .root .post-area .text.md-em-latin { -fx-font-family: "%s"; }
        .root .post-area .text.md-code, .root .post-area .text.md-code-block,
        .root .post-area .text.md-table, .root .post-area .text.yaml,
        .code, .md-code, .md-code-block, .yaml { -fx-font-family: "%s"; }
        """
            .formatted(text, slanted(text), code);
    return "data:text/css;base64,"
        + java.util.Base64.getEncoder()
            .encodeToString(css.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
