package genko.preview;

import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Cleaned markup that is written piece by piece. What {@link #text} and {@link #attribute} are
 * given comes out as text and as the value of an attribute, whatever it is; only {@link #markup},
 * which is given the names of known tags and style sheets that were made safe, writes tags.
 */
final class MarkupWriter {
  static final Set<String> VOID = Set.of("br", "col", "hr", "wbr");

  /** What cannot be shown in any page, and the kind that its placeholder names. */
  static final Map<String, String> MISSING =
      Map.of(
          "iframe", "frame",
          "object", "frame",
          "embed", "frame",
          "applet", "frame",
          "video", "video",
          "audio", "audio",
          "canvas", "drawing");

  private final StringBuilder out = new StringBuilder();

  MarkupWriter markup(String markup) {
    out.append(markup);
    return this;
  }

  void text(String text) {
    escape(text, false, out);
  }

  void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    escape(value, true, out);
    out.append('"');
  }

  void attributeUnlessEmpty(String name, String value) {
    if (!value.isEmpty()) attribute(name, value);
  }

  /** The address of a link, if it may be followed. */
  void link(String href) {
    switch (LinkTarget.of(href)) {
      case LinkTarget.Outside outside -> attribute("href", outside.address().toString());
      case LinkTarget.Place place -> attribute("href", "#" + place.id());
      case LinkTarget.Inside inside -> attribute("href", LinkTarget.plain(href));
      case LinkTarget.Refused refused -> {}
    }
  }

  /** The content and the end of {@code element}, whose tag is open; {@code children} writes it. */
  void content(Element element, Runnable children) {
    String tag = element.normalName();
    out.append('>');
    if (VOID.contains(tag)) return;
    // The parser takes the first line break in a pre for the tag's own.
    boolean begins = element.childNodeSize() > 0 && element.childNode(0) instanceof TextNode;
    if (tag.equals("pre") && begins && element.wholeText().startsWith("\n")) out.append('\n');
    children.run();
    out.append("</").append(tag).append('>');
  }

  /** A placeholder for what is not shown. */
  void missing(String kind, String name, String alt) {
    out.append("<span class=\"genko-missing\"");
    attribute("data-kind", kind);
    attributeUnlessEmpty("data-name", name);
    out.append('>');
    text(alt);
    out.append("</span>");
  }

  @Override
  public String toString() {
    return out.toString();
  }

  static void escape(String text, boolean inAttribute, StringBuilder out) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(inAttribute ? "&quot;" : "\"");
        case 0 -> out.append('\uFFFD');
        case '\r' -> out.append("&#13;");
        default -> out.append(c);
      }
    }
  }
}
