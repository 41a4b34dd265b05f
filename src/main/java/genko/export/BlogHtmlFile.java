package genko.export;

import genko.image.Picture;
import genko.image.Picture.Shown;
import genko.preview.ImageSource;
import genko.preview.PageBlock;
import genko.preview.PageShell;
import genko.preview.SiteFiles;
import genko.preview.SiteStyles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page in the looks of its blog as one file of HTML. The style sheets are within it, and so are
 * fonts and images on request; otherwise these are addresses of the published site. As in the
 * preview no script comes along.
 */
public final class BlogHtmlFile {
  /** Style sheets that import style sheets go no deeper. */
  private static final int DEEPEST = 5;

  /** A file of all of this is no page that anybody sends. */
  private static final long MOST = 64L << 20;

  /** The page as the preview has it. */
  public record Page(String title, PageShell shell, List<PageBlock> blocks) {
    public Page {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * Where the page takes from what it shows.
   *
   * @param address what the site is published at, without a slash at its end, or nothing
   */
  public record Sources(ImageSource images, SiteFiles files, String address) {}

  private final Sources sources;
  private final boolean within;
  private long taken;

  private BlogHtmlFile(Sources sources, boolean within) {
    this.sources = sources;
    this.within = within;
  }

  /** The file; {@code within} says whether images and fonts are part of it. */
  public static byte[] of(Page page, Sources sources, boolean within) {
    return new BlogHtmlFile(sources, within).file(page);
  }

  private byte[] file(Page page) {
    StringBuilder body = new StringBuilder();
    for (PageBlock block : page.blocks()) body.append(block.html()).append('\n');
    Document document = Jsoup.parse(page.shell().around(body.toString()));
    document.outputSettings().prettyPrint(false);
    set(document.child(0), page.shell().html());
    set(document.body(), page.shell().attributes());
    Element head = document.head();
    head.append("<meta charset=\"utf-8\">");
    head.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    document.title(page.title());
    for (Element style : Jsoup.parse(page.shell().head()).select("link, style")) dress(head, style);
    for (Element styled : document.select("[style]")) {
      styled.attr("style", led(styled.attr("style"), 0));
    }
    for (Element image : document.select("img, source")) lead(image);
    for (Element link : document.select("a[href^=/]")) {
      if (!link.attr("href").startsWith("//")) {
        link.attr("href", sources.address + link.attr("href"));
      }
    }
    Formulas.draw(document, DrawnGlyph::inHtml);
    return ("<!doctype html>\n" + document.outerHtml()).getBytes(StandardCharsets.UTF_8);
  }

  private static void set(Element element, Map<String, String> attributes) {
    attributes.forEach(element::attr);
  }

  private void dress(Element head, Element sheet) {
    String css;
    if (sheet.normalName().equals("style")) {
      css = led(sheet.data(), 0);
    } else {
      Optional<SiteFiles.Found.Bytes> file = file(sheet.attr("href"));
      if (file.isEmpty()) return;
      css = styles(file.get(), sheet.attr("href"), 0);
    }
    Element style = head.appendElement("style");
    if (sheet.hasAttr("media")) style.attr("media", sheet.attr("media"));
    style.append("\n" + css.replace("</", "<\\/") + "\n");
  }

  /** The style sheet at {@code address}, with what it asks for. */
  private String styles(SiteFiles.Found.Bytes file, String address, int depth) {
    String css = new String(file.bytes(), StandardCharsets.UTF_8);
    return led(SiteStyles.at(css, address), depth);
  }

  private String led(String css, int depth) {
    return SiteStyles.led(css, href -> led(href, depth, true));
  }

  private void lead(Element image) {
    if (image.hasAttr("data-src")) {
      String path = image.attr("data-src");
      image.removeAttr("data-src");
      Optional<String> inside =
          within ? Article.inside(sources.images, Picture::forBrowser, path) : Optional.empty();
      image.attr("src", inside.orElse(Article.address(path)));
    } else if (image.hasAttr("src")) {
      image.attr("src", led(image.attr("src"), 0, within));
    }
    if (image.hasAttr("srcset")) {
      image.attr("srcset", SiteStyles.srcset(image.attr("srcset"), href -> led(href, 0, within)));
    }
  }

  /** What {@code href}, of the page's own kind, is in the file. */
  private String led(String href, int depth, boolean sheet) {
    if (!href.startsWith(PageShell.SITE)) return href;
    String published = sources.address + href.substring(PageShell.SITE.length());
    Optional<SiteFiles.Found.Bytes> found = within || sheet ? file(href) : Optional.empty();
    if (found.isEmpty()) return published;
    String type = found.get().mediaType();
    if (type.startsWith("text/css")) {
      if (depth >= DEEPEST) return "data:text/css,";
      return Article.data(
          "text/css;charset=utf-8",
          styles(found.get(), href, depth + 1).getBytes(StandardCharsets.UTF_8));
    }
    if (!within) return published;
    if (!type.startsWith("image/") || type.startsWith("image/svg")) {
      return Article.data(type, found.get().bytes());
    }
    return Picture.forBrowser(found.get().bytes()) instanceof Shown.Ready ready
        ? Article.data(ready.mediaType(), ready.bytes())
        : Article.data(type, found.get().bytes());
  }

  private Optional<SiteFiles.Found.Bytes> file(String href) {
    String path = PageShell.path(href);
    try {
      if (!(sources.files.read(path) instanceof SiteFiles.Found.Bytes file))
        return Optional.empty();
      taken += file.bytes().length;
      return taken > MOST ? Optional.empty() : Optional.of(file);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
