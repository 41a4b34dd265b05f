package genko.edit.paste;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Which elements of a page are blocks, which show nothing, and which are kept as they are. */
final class PageElements {
  private static final Set<String> DROPPED =
      Set.of(
          "script",
          "style",
          "head",
          "title",
          "meta",
          "link",
          "template",
          "noscript",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "video",
          "audio",
          "button",
          "select",
          "textarea",
          "datalist",
          "colgroup",
          "col",
          "map",
          "area",
          "math",
          "dialog",
          "noframes",
          "xml");
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "html",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul",
          "caption",
          "legend",
          "dir",
          "menu",
          "listing",
          "xmp");

  /** Tags of a line that Markdown has no mark for and kramdown reads inside of. */
  private static final Set<String> KEPT =
      Set.of("sup", "sub", "kbd", "mark", "u", "ins", "ruby", "rt", "rp");

  private static final Pattern HIDDEN =
      Pattern.compile("(?i)display\\s*:\\s*none|mso-hide\\s*:\\s*all|mso-list\\s*:\\s*ignore");

  private PageElements() {}

  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  static boolean isHidden(Element element) {
    return DROPPED.contains(element.normalName())
        || HIDDEN.matcher(element.attr("style")).find()
        || CodeReader.isControl(element)
        || FormulaReader.isShownTwice(element);
  }

  /** Whether the tag of a line, without its attributes, goes into the Markdown. */
  static boolean isKept(Element element) {
    return KEPT.contains(element.normalName());
  }
}
