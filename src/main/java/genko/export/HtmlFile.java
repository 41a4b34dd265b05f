package genko.export;

import genko.image.Picture;
import genko.preview.ImageSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page as one file of HTML that needs no other, but for images that are left outside. */
public final class HtmlFile {
  private HtmlFile() {}

  /** The file; with {@code images} they are within it. */
  public static byte[] of(Article article, Optional<ImageSource> images) {
    Article.Pictures pictures =
        images
            .map(source -> Article.Pictures.within(source, Picture::forBrowser))
            .orElse(path -> Optional.empty());
    Document document = article.document(pictures);
    Formulas.draw(document, DrawnGlyph::inHtml);
    Element head = document.head();
    head.prependElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.append("<style>\n" + style("/genko/assets/preview/page.css") + "</style>");
    return ("<!doctype html>\n" + document.outerHtml()).getBytes(StandardCharsets.UTF_8);
  }

  static String style(String asset) {
    try (InputStream in = HtmlFile.class.getResourceAsStream(asset)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
