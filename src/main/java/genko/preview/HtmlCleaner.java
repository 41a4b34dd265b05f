package genko.preview;

import genko.text.PercentEncoding;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Cleans the HTML of one block of everything that a page of an unknown author must not do: run,
 * load, send, navigate, or cover the page. Only elements and attributes that are named here come
 * out, written anew from the tree, so that nothing is left to how another parser reads the input.
 * An unknown element leaves its content behind; one that is dangerous or cannot be shown leaves a
 * {@code span.genko-missing} whose {@code data-kind} and {@code data-name} say what was there.
 *
 * <p>An image comes out without an address: the page's script gives it one from {@code data-src},
 * so that cleaned HTML loads nothing even where it is inserted without it.
 */
final class HtmlCleaner {
  /** Deeper elements are closed up by the parser; a browser does so at 512. */
  private static final int MAX_DEPTH = 200;

  private static final int MAX_BREAKS_IN_TAG = 20_000;

  private static final Set<String> KEPT =
      words(
          """
          a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code
          col colgroup dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6
          header hgroup hr i ins kbd li main mark nav ol p pre q rb rp rt rtc ruby s samp section
          small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var
          wbr
          """);
  private static final Set<String> DROPPED =
      words(
          """
          script style template noscript noembed noframes link meta base title head frame frameset
          param source track button select option optgroup datalist textarea output progress meter
          dialog portal slot
          """);

  private static final Set<String> EVERYWHERE =
      words("id class title lang dir role rel align valign hidden aria-label aria-hidden");
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "a", words("name hreflang"),
          "ol", words("start reversed type"),
          "ul", words("type"),
          "li", words("value"),
          "td", words("colspan rowspan headers"),
          "th", words("colspan rowspan headers scope abbr"),
          "col", words("span"),
          "colgroup", words("span"),
          "time", words("datetime"),
          "details", words("open"));
  private static final Set<String> NUMBERS = words("start value colspan rowspan span width height");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,4}");

  private final MarkupWriter out = new MarkupWriter();

  private HtmlCleaner() {}

  /** {@code html}, cleaned. */
  static String clean(String html) {
    HtmlCleaner cleaner = new HtmlCleaner();
    if (hasEndlessTag(html)) {
      cleaner.writeAsText(html);
      return cleaner.out.toString();
    }
    Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    for (Node node : parser.parseFragmentInput(html, new Element("body"), "")) cleaner.write(node);
    return cleaner.out.toString();
  }

  /** Whether a tag has so many attributes that comparing each with each takes seconds. */
  static boolean hasEndlessTag(String html) {
    int spaces = 0;
    boolean inTag = false;
    for (int at = 0; at < html.length(); at++) {
      char c = html.charAt(at);
      if (c == '<' && at + 1 < html.length() && Character.isLetter(html.charAt(at + 1))) {
        inTag = true;
        spaces = 0;
      } else if (c == '>') {
        inTag = false;
      } else if (inTag && (c <= ' ' || c == '/' || c == '"' || c == '\'')) {
        // Attributes need not have a space between them; the slashes of a long address count too,
        // which is no matter at this size.
        if (++spaces > MAX_BREAKS_IN_TAG) return true;
      }
    }
    return false;
  }

  private void writeAsText(String html) {
    out.markup("<pre><code>");
    out.text(html);
    out.markup("</code></pre>");
  }

  private void write(Node node) {
    if (node instanceof TextNode text) out.text(text.getWholeText());
    else if (node instanceof Element element) writeElement(element);
  }

  private void writeChildren(Element element) {
    for (Node child : element.childNodes()) write(child);
  }

  private void writeElement(Element element) {
    String tag = element.normalName();
    boolean html = Parser.NamespaceHtml.equals(element.tag().namespace());
    if (tag.equals("script")) writeMath(element);
    else if (tag.equals("img") || tag.equals("image")) writeImage(element);
    else if (tag.equals("input")) writeCheckBox(element);
    else if (tag.equals("embed-katex")) writeFormula(element);
    else if (tag.equals("svg")) out.missing("drawing", nameOf(element), "");
    else if (MarkupWriter.MISSING.containsKey(tag))
      out.missing(MarkupWriter.MISSING.get(tag), nameOf(element), "");
    else if (DROPPED.contains(tag)) return;
    else if (html && KEPT.contains(tag)) writeKept(tag, element);
    else writeChildren(element);
  }

  private void writeKept(String tag, Element element) {
    out.markup("<").markup(tag);
    Set<String> own = ATTRIBUTES.getOrDefault(tag, Set.of());
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey().toLowerCase(Locale.ROOT);
      String value = attribute.getValue();
      if (name.equals("style")) {
        out.attributeUnlessEmpty("style", InlineStyle.clean(value));
      } else if (name.equals("href") && tag.equals("a")) {
        out.link(value);
      } else if (EVERYWHERE.contains(name) || own.contains(name)) {
        writeChecked(name, value);
      }
    }
    out.content(element, () -> writeChildren(element));
  }

  private void writeImage(Element element) {
    String name = LinkTarget.plain(element.attr("src"));
    if (name.isEmpty()) name = firstChoice(element);
    String alt = element.attr("alt");
    Optional<String> scheme = LinkTarget.scheme(name);
    boolean remote = name.startsWith("//") || scheme.filter(s -> s.matches("https?")).isPresent();
    if (name.isEmpty() || scheme.isPresent() && !remote) {
      out.missing("image", scheme.isPresent() ? scheme.get() + ":" : "", alt);
    } else {
      out.markup("<img");
      out.attribute("data-src", remote ? remote(name) : imagePath(name));
      out.attribute("alt", alt);
      for (String attribute : new String[] {"id", "class", "title", "width", "height", "align"}) {
        if (element.hasAttr(attribute)) writeChecked(attribute, element.attr(attribute));
      }
      out.attributeUnlessEmpty("style", InlineStyle.clean(element.attr("style")));
      out.markup(">");
    }
  }

  /** The first image of a {@code srcset}, for those that have no other. */
  private static String firstChoice(Element image) {
    return ImageChoices.of(image.attr("srcset")).stream()
        .findFirst()
        .map(one -> LinkTarget.plain(one.address()))
        .orElse("");
  }

  /** The whole address of an image on the web. Whether it is fetched is for its source to say. */
  private static String remote(String address) {
    return address.startsWith("//") ? "https:" + address : address;
  }

  /** The file that an address within the blog names. */
  private static String imagePath(String address) {
    int end = address.length();
    for (char mark : new char[] {'?', '#'}) {
      int at = address.indexOf(mark);
      if (at >= 0) end = Math.min(end, at);
    }
    return PercentEncoding.decode(address.substring(0, end));
  }

  /** kramdown's task lists: shown as they stand, for the text is where they are ticked. */
  private void writeCheckBox(Element element) {
    if (!element.attr("type").equalsIgnoreCase("checkbox")) return;
    out.markup("<input type=\"checkbox\"");
    if (element.hasAttr("class")) out.attribute("class", element.attr("class"));
    out.markup(" disabled");
    if (element.hasAttr("checked")) out.markup(" checked");
    out.markup(">");
  }

  /** Formulas that an older kramdown writes as scripts are shown as the text that they are. */
  private void writeMath(Element script) {
    if (!script.attr("type").toLowerCase(Locale.ROOT).startsWith("math/tex")) return;
    out.markup("<code class=\"math\">");
    for (Node child : script.childNodes()) {
      if (child instanceof DataNode data) out.text(data.getWholeData());
    }
    out.markup("</code>");
  }

  /** Zenn's formulas, in the marks between which the page sets those of others. */
  private void writeFormula(Element element) {
    boolean display = element.hasAttr("display-mode");
    out.text((display ? "\\[" : "\\(") + element.wholeText().strip() + (display ? "\\]" : "\\)"));
  }

  private static String nameOf(Element element) {
    for (String attribute : new String[] {"src", "data"}) {
      if (element.hasAttr(attribute)) return LinkTarget.plain(element.attr(attribute));
    }
    Element source = element.selectFirst("source[src]");
    return source == null ? "" : LinkTarget.plain(source.attr("src"));
  }

  private void writeChecked(String name, String value) {
    if (!NUMBERS.contains(name)) out.attribute(name, value);
    else if (NUMBER.matcher(value).matches()) out.attribute(name, limited(name, value));
  }

  /** A span of thousands of columns takes a browser seconds to lay out. */
  private static String limited(String name, String value) {
    return name.endsWith("span")
        ? String.valueOf(Math.clamp(Integer.parseInt(value), 1, 100))
        : value;
  }

  static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }
}
