package genko.ui;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.text.Font;

/**
 * The families that texts are set in: the first of each list that the machine has. JavaFX takes one
 * family, not a list, so the choice is made here.
 */
record Fonts(String text, String code) {
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
          "BIZ UDGothic",
          "Osaka-Mono",
          "MS Gothic",
          "IPAGothic",
          "Monospaced");

  static Fonts ofThisMachine() {
    Set<String> families = new TreeSet<>(Font.getFamilies());
    return new Fonts(first(TEXT, families), first(CODE, families));
  }

  private static String first(List<String> wanted, Set<String> families) {
    return wanted.stream().filter(families::contains).findFirst().orElse(wanted.getLast());
  }

  /** A style sheet, as an address, that sets both. */
  String styleSheet() {
    String css =
        """
        .root, .post-area .text { -fx-font-family: "%s"; }
        .root { -fx-font-size: 13px; }
        .post-area .text.md-code, .post-area .text.md-code-block, .post-area .text.yaml,
        .code, .md-code, .md-code-block, .yaml { -fx-font-family: "%s"; }
        """
            .formatted(text, code);
    return "data:text/css;base64,"
        + java.util.Base64.getEncoder()
            .encodeToString(css.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
