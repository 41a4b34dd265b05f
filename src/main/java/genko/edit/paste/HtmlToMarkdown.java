package genko.edit.paste;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * HTML as a browser, a word processor or a spreadsheet puts it on the clipboard, as the Markdown
 * from which kramdown makes the same page: headings, marks, lists, quotes, code, tables, links,
 * images, line ends, footnotes and formulas. Fonts, colours and sizes are left out, scripts and
 * comments too. Takes any text; elements nested beyond the parser's 512 are closed up.
 *
 * <p>Quotes, dashes and dots are not escaped: like those that are typed, kramdown makes them
 * typographic. Two line ends in a row part paragraphs.
 */
public final class HtmlToMarkdown {
  private HtmlToMarkdown() {}

  /** The Markdown of {@code html}, its lines parted by {@code \n} and without one at the end. */
  public static String of(String html) {
    return PageReader.read(Jsoup.parse(html.replace("\0", "")).body()).markdown();
  }

  /**
   * What {@code html} says, unless that is no more than {@code text} does: then the text is taken
   * as it is written, for it may be Markdown already.
   */
  static Optional<CopiedMarkdown> ofRich(String html) {
    Document page = Jsoup.parse(html.replace("\0", ""));
    if (isPlain(page.body())) return Optional.empty();
    return Optional.of(PageReader.read(page.body()));
  }

  /** Whether {@code body} is words in lines and nothing else, as an editor of code copies it. */
  private static boolean isPlain(Element body) {
    int paragraphs = 0;
    for (Element element : body.getAllElements()) {
      String name = element.normalName();
      boolean bare =
          switch (name) {
            case "body", "div", "span", "br", "font", "meta", "style", "o:p", "wbr" -> true;
            case "p", "pre" -> ++paragraphs == 1;
            default -> false;
          };
      boolean marked = !isEditor(body) && !TextStyle.PLAIN.inside(element).marks().isEmpty();
      if (!bare || marked) return false;
    }
    return true;
  }

  /** Whether all of it stands in one box whose spaces and line ends count: code with colours. */
  private static boolean isEditor(Element body) {
    Element first = body.childrenSize() == 1 ? body.firstElementChild() : null;
    if (first == null || !body.ownText().isBlank()) return false;
    return TextStyle.PLAIN.inside(first).kept() || first.normalName().equals("pre");
  }

  /** Whether {@code html} is an image and not one word. */
  static boolean isImageAlone(String html) {
    Document page = Jsoup.parse(html.replace("\0", ""));
    return page.body().text().isBlank() && page.body().selectFirst("img") != null;
  }
}
