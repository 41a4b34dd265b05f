package genko.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Element;

/**
 * What a PDF has no letters for, drawn into a line: formulas, check boxes, emoji. Lengths are in
 * points; a picture has several pixels a point, so that it is sharp on paper.
 */
final class DrawnGlyph {
  /** Pixels a point: 576 to the inch. */
  static final int FINE = 8;

  private DrawnGlyph() {}

  /** {@code picture} in a line, {@code depth} points of it below the letters' feet. */
  static Element inLine(BufferedImage picture, double depth, String alternative) {
    double width = (double) picture.getWidth() / FINE;
    double height = (double) picture.getHeight() / FINE;
    return new Element("img")
        .attr("src", address(picture))
        .attr("alt", alternative)
        .addClass("drawn")
        .attr(
            "style",
            String.format(
                Locale.ROOT,
                "width:%.2fpt;height:%.2fpt;vertical-align:%.2fpt",
                width,
                height,
                -depth));
  }

  /** The same for a browser: as large as the letters around it and in their colour. */
  static Element inHtml(BufferedImage picture, double depth, String alternative) {
    double em = (double) FINE * Formulas.SIZE;
    return new Element("span")
        .addClass("genko-formula")
        .attr("role", "img")
        .attr("aria-label", alternative)
        .attr(
            "style",
            String.format(
                Locale.ROOT,
                "display:inline-block;width:%.3fem;height:%.3fem;vertical-align:%.3fem;"
                    + "max-width:100%%;background:currentColor;"
                    + "-webkit-mask:var(--drawn) 0 0/100%% 100%% no-repeat;"
                    + "mask:var(--drawn) 0 0/100%% 100%% no-repeat;"
                    + "-webkit-print-color-adjust:exact;print-color-adjust:exact;"
                    + "--drawn:url(%s)",
                picture.getWidth() / em,
                picture.getHeight() / em,
                -depth / Formulas.SIZE,
                address(picture)));
  }

  private static String address(BufferedImage picture) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", out);
    } catch (IOException fromMemory) {
      throw new UncheckedIOException(fromMemory);
    }
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
  }
}
