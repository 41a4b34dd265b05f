package genko.preview;

import genko.async.TimeBudget;
import genko.text.PercentEncoding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Cleans the page that a blog's layouts make. As {@link HtmlCleaner} does with a post it writes
 * anew what is named here and leaves out the rest; but a layout may do more: style sheets, styles,
 * drawings, buttons and fields that send nothing, and whatever covers the page, for that is its
 * looks. Its addresses are those of the blog's files, or gone. Long because all that a page may do
 * is to be read in one place.
 */
final class PageShellCleaner {
  private static final int MAX_DEPTH = 300;

  /** A layout of more than this is no layout. */
  private static final int MAX_LENGTH = 4 << 20;

  private static final Set<String> KEPT =
      HtmlCleaner.words(
          """
          a abbr acronym address article aside b bdi bdo big blockquote br button caption center
          cite code col colgroup data dd del details dfn div dl dt em fieldset figcaption figure font
          footer form h1 h2 h3 h4 h5 h6 header hgroup hr i ins kbd label legend li main mark menu nav
          ol p picture pre q rb rp rt rtc ruby s samp search section small span strike strong sub
          summary sup table tbody td tfoot th thead time tr tt u ul var wbr
          """);
  private static final Set<String> DROPPED =
      HtmlCleaner.words(
          """
          template noembed noframes meta base title head frame frameset param source track select
          option optgroup datalist textarea output progress meter dialog portal slot
          """);
  private static final Pattern SIZES = Pattern.compile("[^<>\"&]{1,1000}");
  private static final Set<String> SHOWN_TYPES =
      HtmlCleaner.words(
          "image/png image/apng image/jpeg image/jpg image/pjpeg image/gif image/svg+xml"
              + " image/webp image/bmp image/x-icon");

  /** What some machines cannot unpack: a page has another image for those that cannot. */
  private static final Pattern HIDDEN_FILE =
      Pattern.compile("\\.(?:avif|avifs|heic|heif|jxl|jp2|jpx|tiff?)$");

  private static final Set<String> FIELDS =
      HtmlCleaner.words("checkbox radio text search button submit email");
  private static final Set<String> ATTRIBUTES =
      HtmlCleaner.words(
          """
          id class title lang dir role rel align valign hidden tabindex itemprop itemscope itemtype
          property datetime for type name value placeholder disabled checked width height colspan
          rowspan span headers scope abbr start reversed open border cellpadding cellspacing bgcolor
          color face size nowrap
          """);
  private static final Pattern FREE = Pattern.compile("(?:aria|data)-[a-z0-9-]{1,60}");
  private static final Pattern OURS = Pattern.compile("data-(?:genko.*|src|here|kind|name)");
  private static final Set<String> DRAWN =
      HtmlCleaner.words(
          """
          svg g path circle rect line polyline polygon ellipse defs symbol use title desc text tspan
          lineargradient radialgradient stop clippath mask
          """);
  private static final Set<String> DRAWING =
      HtmlCleaner.words(
          """
          id class role width height viewbox preserveaspectratio d x y x1 x2 y1 y2 cx cy r rx ry dx
          dy points transform fill fill-rule clip-rule fill-opacity stroke stroke-width
          stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-opacity opacity
          offset stop-color stop-opacity gradientunits gradienttransform text-anchor font-size
          font-family font-weight version aria-hidden aria-label focusable
          """);
  private static final Pattern PLAIN_VALUE = Pattern.compile("[^()\\\\]{0,20000}");

  private final SiteAddress address;
  private final boolean allowed;
  private final MarkupWriter head = new MarkupWriter();
  private final List<String> scripts = new ArrayList<>();
  private MarkupWriter out = new MarkupWriter();
  private boolean placed;

  private PageShellCleaner(SiteAddress address, boolean allowed) {
    this.address = address;
    this.allowed = allowed;
  }

  static PageShell clean(String html, SiteAddress address, boolean scripts) {
    PageShellCleaner cleaner = new PageShellCleaner(address, scripts);
    if (html.length() > MAX_LENGTH || HtmlCleaner.hasEndlessTag(html)) {
      return new PageShell(true, Map.of(), Map.of(), "", PageShell.MARK, List.of());
    }
    return cleaner.clean(Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, ""));
  }

  private PageShell clean(Document document) {
    for (Node node : document.head().childNodes()) writeHead(node);
    for (Node node : document.body().childNodes()) write(node);
    if (!placed) out.markup(PageShell.MARK);
    Element root = document.firstElementChild();
    return new PageShell(
        true,
        root == null ? Map.of() : attributes(root),
        attributes(document.body()),
        head.toString(),
        out.toString(),
        scripts);
  }

  private Map<String, String> attributes(Element element) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey().toLowerCase(Locale.ROOT);
      if (isKept(name)) kept.put(name, attribute.getValue());
      else if (name.equals("style")) kept.put(name, style(attribute.getValue()));
    }
    return kept;
  }

  private static boolean isKept(String name) {
    if (ATTRIBUTES.contains(name)) return true;
    return FREE.matcher(name).matches() && !OURS.matcher(name).matches();
  }

  private void writeHead(Node node) {
    if (!(node instanceof Element element)) return;
    switch (element.normalName()) {
      case "link", "style" -> writeStyles(element);
      case "script" -> noteScript(element);
      case "noscript" -> element.childNodes().forEach(this::writeHead);
      default -> {}
    }
  }

  /**
   * Style sheets stand in the head, wherever the layout has them: it makes no difference to CSS.
   */
  private void writeStyles(Element element) {
    TimeBudget.spend();
    MarkupWriter body = out;
    out = head;
    if (element.normalName().equals("style")) {
      out.markup("<style");
      if (element.hasAttr("media")) out.attribute("media", element.attr("media"));
      out.markup(">").markup(style(rawText(element)).replace("</", "<\\/")).markup("</style>\n");
    } else {
      Set<String> rel = Set.of(element.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+"));
      Optional<String> file = address.inside(element.attr("href"));
      boolean sheet = rel.contains("stylesheet") && !rel.contains("alternate");
      if (sheet && file.isPresent() && element.hasAttr("href")) {
        out.markup("<link rel=\"stylesheet\"");
        out.attribute("href", shown(file.get()));
        if (element.hasAttr("media")) out.attribute("media", element.attr("media"));
        out.markup(">\n");
      }
    }
    out = body;
  }

  private void noteScript(Element element) {
    if (!allowed || scripts.size() >= 200) return;
    String type = element.attr("type").toLowerCase(Locale.ROOT).strip();
    if (!type.isEmpty() && !type.equals("text/javascript") && !type.equals("module")) return;
    if (!element.hasAttr("src")) return;
    address.inside(element.attr("src")).ifPresent(path -> scripts.add(shown(path)));
  }

  private static String rawText(Element element) {
    StringBuilder text = new StringBuilder();
    for (Node child : element.childNodes()) {
      if (child instanceof DataNode data) text.append(data.getWholeData());
      else if (child instanceof TextNode plain) text.append(plain.getWholeText());
    }
    return text.toString();
  }

  private void write(Node node) {
    if (node instanceof TextNode text) out.text(text.getWholeText());
    else if (node instanceof Element element) writeElement(element);
  }

  private void writeChildren(Element element) {
    for (Node child : element.childNodes()) write(child);
  }

  private void writeElement(Element element) {
    TimeBudget.spend();
    String tag = element.normalName();
    boolean html = Parser.NamespaceHtml.equals(element.tag().namespace());
    if (html && element.hasAttr("data-genko-place")) writePlace();
    else if (tag.equals("script")) noteScript(element);
    else if (tag.equals("link") || tag.equals("style") && html) writeStyles(element);
    else if (tag.equals("img")) writeImage(element);
    else if (tag.equals("source")) writeChoice(element);
    else if (tag.equals("input")) writeField(element);
    else if (tag.equals("svg")) writeDrawing(element);
    else if (MarkupWriter.MISSING.containsKey(tag))
      writeMissing(MarkupWriter.MISSING.get(tag), element);
    else if (DROPPED.contains(tag)) return;
    else if (html && KEPT.contains(tag)) writeKept(tag, element);
    else writeChildren(element);
  }

  private void writePlace() {
    if (!placed) out.markup(PageShell.MARK);
    placed = true;
  }

  private void writeKept(String tag, Element element) {
    out.markup("<").markup(tag);
    writeAttributes(element);
    if (tag.equals("a") && element.hasAttr("href")) out.link(element.attr("href"));
    out.content(element, () -> writeChildren(element));
  }

  private void writeAttributes(Element element) {
    attributes(element).forEach(out::attribute);
  }

  private void writeImage(Element element) {
    String src = element.attr("src");
    String choices = choices(element);
    // What a script puts another image in place of is often a picture of one point.
    boolean drawn = LinkTarget.plain(src).toLowerCase(Locale.ROOT).startsWith("data:image/");
    Optional<String> file =
        src.isBlank() ? Optional.empty() : address.inside(src).map(PageShellCleaner::shown);
    if (file.isEmpty() && drawn) file = Optional.of(LinkTarget.plain(src));
    if (file.isEmpty() && choices.isEmpty() && !isChosen(element)) {
      writeMissing("remote", element);
      return;
    }
    out.markup("<img");
    writeAttributes(element);
    out.attribute("alt", element.attr("alt"));
    file.ifPresent(one -> out.attribute("src", one));
    writeChoices(element, choices);
    out.markup(">");
  }

  /** Whether a {@code picture} has another image for this one. */
  private boolean isChosen(Element image) {
    Element picture = image.parent();
    return picture != null
        && picture.normalName().equals("picture")
        && picture.children().stream()
            .anyMatch(one -> one.normalName().equals("source") && !choices(one).isEmpty());
  }

  /** One of the images of a {@code picture}; nothing where its images are not the blog's. */
  private void writeChoice(Element element) {
    Element picture = element.parent();
    String choices = choices(element);
    if (picture == null || !picture.normalName().equals("picture") || choices.isEmpty()) return;
    if (!isShown(element) && hasOwnImage(picture)) return;
    out.markup("<source");
    for (String name : List.of("type", "media")) {
      if (SIZES.matcher(element.attr(name)).matches()) out.attribute(name, element.attr(name));
    }
    writeChoices(element, choices);
    out.markup(">");
  }

  /** Whether an image of a {@code picture} is of a kind that every machine shows. */
  private static boolean isShown(Element source) {
    String type = source.attr("type").strip().toLowerCase(Locale.ROOT);
    if (!type.isEmpty()) return SHOWN_TYPES.contains(type.replaceFirst("[\\s;].*$", ""));
    return ImageChoices.of(source.attr("srcset")).stream()
        .map(one -> one.address().replaceFirst("[?#].*$", "").toLowerCase(Locale.ROOT))
        .noneMatch(path -> HIDDEN_FILE.matcher(path).find());
  }

  /** Whether {@code picture} has an image of the blog to fall back on. */
  private boolean hasOwnImage(Element picture) {
    return picture.children().stream()
        .filter(one -> one.normalName().equals("img"))
        .anyMatch(
            one ->
                !choices(one).isEmpty()
                    || !one.attr("src").isBlank() && address.inside(one.attr("src")).isPresent());
  }

  private void writeChoices(Element element, String choices) {
    out.attributeUnlessEmpty("srcset", choices);
    String sizes = element.attr("sizes");
    if (!choices.isEmpty() && SIZES.matcher(sizes).matches()) out.attribute("sizes", sizes);
  }

  /** Those images of a {@code srcset} that are the blog's. */
  private String choices(Element element) {
    return ImageChoices.of(element.attr("srcset")).stream()
        .flatMap(
            one ->
                address.inside(one.address()).stream()
                    .map(path -> (shown(path) + " " + one.size()).strip()))
        .collect(Collectors.joining(", "));
  }

  private void writeField(Element element) {
    String type = element.attr("type").toLowerCase(Locale.ROOT).strip();
    if (type.isEmpty()) type = "text";
    if (!FIELDS.contains(type)) return;
    out.markup("<input");
    writeAttributes(element);
    if (!element.hasAttr("type")) out.attribute("type", type);
    out.markup(">");
  }

  private void writeDrawing(Element element) {
    String tag = element.normalName();
    if (!DRAWN.contains(tag)) return;
    out.markup("<").markup(tag);
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey().toLowerCase(Locale.ROOT);
      String value = attribute.getValue();
      boolean here = name.equals("href") || name.equals("xlink:href");
      if (here && LinkTarget.plain(value).startsWith("#"))
        out.attribute("href", LinkTarget.plain(value));
      else if (name.equals("style")) out.attribute(name, style(value));
      else if (DRAWING.contains(name) && isPlain(name, value)) out.attribute(name, value);
    }
    out.markup(">");
    for (Node child : element.childNodes()) {
      TimeBudget.spend();
      if (child instanceof TextNode text) out.text(text.getWholeText());
      else if (child instanceof Element inner) writeDrawing(inner);
    }
    out.markup("</").markup(tag).markup(">");
  }

  /** Whether a value of a drawing names no address: only {@code transform} has its brackets. */
  private static boolean isPlain(String name, String value) {
    return name.endsWith("transform") || PLAIN_VALUE.matcher(value).matches();
  }

  private void writeMissing(String kind, Element element) {
    out.missing(kind, LinkTarget.plain(element.attr("src")), element.attr("alt"));
  }

  private String style(String css) {
    return StyleRules.confine(css, this::confined);
  }

  private String confined(String href) {
    return confined(href, address, PageShell.SITE);
  }

  /**
   * What {@code href} of a style sheet at {@code address} becomes in a page with {@code prefix}.
   */
  static String confined(String href, SiteAddress address, String prefix) {
    String plain = LinkTarget.plain(href);
    if (plain.startsWith("#")) return plain;
    if (plain.toLowerCase(Locale.ROOT).startsWith("data:image/")) return plain;
    return address
        .inside(href)
        .map(path -> prefix + PercentEncoding.encodePath(path))
        .orElse(StyleRules.NOWHERE);
  }

  private static String shown(String path) {
    return PageShell.SITE + PercentEncoding.encodePath(path);
  }
}
