package genko.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DrawingTest {
  private static boolean isShown(String text) {
    return Drawing.isShown(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aDrawingIsShownAsTheProgramsThatDrawWriteIt() {
    assertThat(isShown("<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>"))
        .isTrue();
    assertThat(
            isShown(
                "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"x\" [\n"
                    + "<!ENTITY ns \"http://example.com/a\">]><svg xmlns:x=\"&ns;\"><g/></svg>"))
        .isTrue();
    assertThat(isShown("<svg><defs><g id=\"a\"/></defs><use href=\"#a\"/><use href=\"#a\"/></svg>"))
        .isTrue();
  }

  @Test
  void whatIsNoDrawingIsNot() {
    assertThat(isShown("<html><svg/></html>")).isFalse();
    assertThat(isShown("GIF89a")).isFalse();
    assertThat(isShown("")).isFalse();
    assertThat(isShown("<svg>" + "x".repeat(3 << 20))).isFalse();
  }

  @Test
  void whatTakesForEverIsNotDrawn() {
    StringBuilder uses = new StringBuilder("<svg><g id=\"a0\"><path/></g>");
    for (int at = 1; at < 30; at++) {
      String use = "<use xlink:href=\"#a" + (at - 1) + "\"/>";
      uses.append("<g id=\"a").append(at).append("\">").append(use.repeat(10)).append("</g>");
    }
    assertThat(isShown(uses + "</svg>")).isFalse();
    assertThat(isShown("<svg><g id=\"a\"><use href=\"#a\"/></g></svg>")).isFalse();
    assertThat(isShown("<!DOCTYPE svg [<!ENTITY a \"xx\"><!ENTITY b \"&a;&a;\">]><svg>&b;</svg>"))
        .isFalse();
    assertThat(isShown("<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg>&a;</svg>"))
        .isFalse();
  }
}
