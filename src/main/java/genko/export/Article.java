package genko.export;

import genko.image.Picture.Shown;
import genko.preview.ArticleHeader;
import genko.preview.Drawing;
import genko.preview.ImageSource;
import genko.preview.PageBlock;
import genko.preview.PageShell;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A post's page as it leaves the program, as the built-in article. Its HTML is what the preview
 * shows, cleaned, so that a file that is sent on does nothing that the preview would not do.
 */
public final class Article {
  private final ArticleHeader header;
  private final String html;

  private Article(ArticleHeader header, String html) {
    this.header = header;
    this.html = html;
  }

  public static Article of(ArticleHeader header, List<PageBlock> blocks) {
    StringBuilder body = new StringBuilder();
    for (PageBlock block : blocks) body.append(block.html()).append('\n');
    return new Article(header, PageShell.article(header).around(body.toString()));
  }

  /** The words alone. */
  public String text() {
    Element body = Jsoup.parse(html).body();
    body.select("#genko-empty, #genko-head").remove();
    for (Element element : body.select(":not(pre, pre *)")) {
      for (TextNode gap : element.textNodes()) {
        // What indents one element within another is no text.
        if (gap.isBlank() && gap.getWholeText().indexOf('\n') >= 0)
          gap.text(gap.getWholeText().replace(" ", ""));
      }
    }
    return body.wholeText().replaceAll("\n{3,}", "\n\n").strip();
  }

  /** The body's HTML as others paste it: without the article around it. */
  public String rich() {
    Document document = document(path -> Optional.empty());
    return document.expectFirst("#genko-body").html();
  }

  /** Where the pictures of a document come from. */
  interface Pictures {
    /** The address of the picture that a post calls {@code path}; empty where it stays outside. */
    Optional<String> address(String path);

    /** Those of {@code source}, within the document, made by {@code maker} what it can show. */
    static Pictures within(ImageSource source, Function<byte[], Shown> maker) {
      return path -> inside(source, maker, path);
    }
  }

  /**
   * The page as a document. An image is within it where {@code images} gives it, and otherwise an
   * address as the post has it.
   */
  Document document(Pictures images) {
    Document document = Jsoup.parse(html);
    document.outputSettings().prettyPrint(false);
    document.select("#genko-empty, #genko-head[hidden]").remove();
    for (Element image : document.select("img[data-src]")) {
      String path = image.attr("data-src");
      image.removeAttr("data-src");
      image.attr("src", images.address(path).orElse(address(path)));
    }
    document.title(header.title());
    document.child(0).attr("lang", header.language());
    return document;
  }

  /** {@code path} as an address, with all escaped that ends one; one on the web is that already. */
  static String address(String path) {
    if (path.startsWith("https://") || path.startsWith("http://")) return path;
    return path.replace("%", "%25").replace("?", "%3F").replace("#", "%23").replace(" ", "%20");
  }

  static String data(String type, byte[] bytes) {
    String plain = type.replace(" ", "");
    return "data:" + plain + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }

  static Optional<String> inside(ImageSource source, Function<byte[], Shown> maker, String path) {
    try {
      if (!(source.read(path) instanceof ImageSource.Found.Bytes image)) return Optional.empty();
      if (Drawing.isShown(image.bytes())) return Optional.of(data("image/svg+xml", image.bytes()));
      if (!(maker.apply(image.bytes()) instanceof Shown.Ready ready)) return Optional.empty();
      return Optional.of(data(ready.mediaType(), ready.bytes()));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
