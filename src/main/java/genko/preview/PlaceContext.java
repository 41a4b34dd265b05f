package genko.preview;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The elements of a layout that the body of a post stands in, without what stands beside it: for
 * whoever looks at a part of the body as it is in the page.
 *
 * @param before their opening tags, the outermost first
 * @param after their closing tags
 */
public record PlaceContext(String before, String after) {
  /** That of a body without a layout. */
  public static final PlaceContext NONE = new PlaceContext("", "");

  private static final String FROM = "<!--genko-from-->";
  private static final String TO = "<!--genko-to-->";
  private static final int MAX_DEPTH = 300;
  private static final int MAX_LENGTH = 4 << 20;

  /** That of {@link PageShell#PLACE} in {@code html}. */
  public static PlaceContext of(String html) {
    if (html.length() > MAX_LENGTH || HtmlCleaner.hasEndlessTag(html)) return NONE;
    Document document = Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, "");
    Element place = document.selectFirst("[data-genko-place]");
    if (place == null) return NONE;
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    for (Element at = place.parent(); at != null && !(at instanceof Document); at = at.parent()) {
      before.insert(0, open(at));
      after.append("</").append(at.normalName()).append('>');
    }
    return new PlaceContext(before.toString(), after.toString());
  }

  private static String open(Element element) {
    StringBuilder tag = new StringBuilder("<").append(element.normalName());
    for (Attribute attribute : element.attributes()) {
      tag.append(' ').append(attribute.getKey()).append("=\"");
      MarkupWriter.escape(attribute.getValue(), true, tag);
      tag.append('"');
    }
    return tag.append('>').toString();
  }

  /** The page of {@code part} alone. */
  public String around(String part) {
    return before + FROM + part + TO + after;
  }

  /** What became of the part in {@code page}; {@code part} itself where that cannot be told. */
  public String inside(String page, String part) {
    int from = page.indexOf(FROM);
    int to = page.lastIndexOf(TO);
    return from < 0 || to < from + FROM.length() ? part : page.substring(from + FROM.length(), to);
  }
}
