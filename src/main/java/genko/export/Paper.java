package genko.export;

import genko.preview.ImageFormat;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a page what the maker of a PDF can set, which knows CSS 2.1 and pictures and not much
 * else: check boxes, ruby, pictures that fit their page. Pixels are those of CSS, 96 to the inch.
 */
final class Paper {
  /** What {@code print.css} leaves of an A4 between its margins, in pixels. */
  static final double WIDTH = 634;

  static final double HEIGHT = 963;

  /** What a picture leaves of the height for the line that it stands in. */
  private static final double LINE = 43;

  /** How far lists and quotes go in. */
  private static final double INDENT = 24;

  private static final Pattern STYLED =
      Pattern.compile("(?:^|;)\\s*(width|height)\\s*:\\s*([\\d.]+)\\s*(px|%)");

  private static final String INLINE = "data:";

  private Paper() {}

  static void prepare(Document document) {
    boxes(document);
    bullets(document);
    ruby(document);
    Formulas.draw(document, DrawnGlyph::inLine);
    for (Element image : document.select("img")) fit(image);
  }

  /** A control of a form would be an empty field. */
  private static void boxes(Document document) {
    for (Element box : document.select("input[type=checkbox]")) {
      boolean on = box.hasAttr("checked");
      box.replaceWith(DrawnGlyph.inLine(box(on), 1, on ? "☑" : "☐"));
    }
  }

  private static BufferedImage box(boolean on) {
    int size = 9 * DrawnGlyph.FINE;
    BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = picture.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setColor(new Color(0x1f2328));
    canvas.setStroke(new BasicStroke(DrawnGlyph.FINE * 0.7f));
    int edge = DrawnGlyph.FINE / 2;
    canvas.drawRect(edge, edge, size - 2 * edge - 1, size - 2 * edge - 1);
    if (on) {
      Path2D tick = new Path2D.Double();
      tick.moveTo(size * 0.24, size * 0.52);
      tick.lineTo(size * 0.43, size * 0.72);
      tick.lineTo(size * 0.77, size * 0.28);
      canvas.setStroke(new BasicStroke(DrawnGlyph.FINE * 1.2f));
      canvas.draw(tick);
    }
    canvas.dispose();
    return picture;
  }

  /** The library's own bullets are as large as the letters. */
  private static void bullets(Document document) {
    for (Element item : document.select("ul > li:not(.task-list-item)")) {
      Element first = item.firstElementChild();
      Element line = first != null && first.normalName().equals("p") ? first : item;
      line.prependElement("span").addClass("bullet").text("・");
    }
  }

  /** Each word with its reading above it, in a box of two lines. */
  private static void ruby(Document document) {
    document.select("rp").remove();
    for (Element ruby : document.select("ruby")) {
      Element words = new Element("span");
      for (Node part : List.copyOf(ruby.childNodes())) {
        if (!(part instanceof Element reading) || !reading.normalName().equals("rt")) {
          words.appendChild(part);
          continue;
        }
        Element pair = new Element("span").addClass("ruby");
        pair.appendElement("span").addClass("rt").text(reading.text());
        pair.appendChild(words.addClass("rb"));
        ruby.before(pair);
        words = new Element("span");
      }
      ruby.before(words);
      ruby.remove();
    }
  }

  /** Gives {@code image} the size that it was given, as far as that fits where it stands. */
  private static void fit(Element image) {
    ImageFormat format = format(image.attr("src"));
    if (format == null || format.width() == 0 || format.height() == 0) return;
    boolean drawn = image.hasClass("drawn");
    double room = room(image);
    double wide = given(image, "width", room);
    double high = given(image, "height", HEIGHT);
    double ratio = (double) format.height() / format.width();
    if (drawn) {
      wide = format.width() / (double) DrawnGlyph.FINE * 4 / 3;
      high = format.height() / (double) DrawnGlyph.FINE * 4 / 3;
    } else if (wide > 0 && high == 0) high = wide * ratio;
    else if (high > 0 && wide == 0) wide = high / ratio;
    else if (wide == 0) {
      wide = format.width();
      high = format.height();
    }
    double scale = Math.min(1, Math.min(room / wide, (HEIGHT - LINE) / high));
    if (drawn && scale == 1) return;
    image.removeAttr("width").removeAttr("height");
    String style = image.attr("style");
    if (!style.isBlank() && !style.strip().endsWith(";")) style += ";";
    image.attr(
        "style",
        style
            + String.format(Locale.ROOT, "width:%.1fpx;height:%.1fpx", wide * scale, high * scale));
  }

  private static @Nullable ImageFormat format(String source) {
    int comma = source.indexOf(',');
    if (!source.startsWith(INLINE) || comma < 0) return null;
    try {
      byte[] bytes = Base64.getDecoder().decode(source.substring(comma + 1));
      return ImageFormat.of(bytes).orElse(null);
    } catch (IllegalArgumentException notSo) {
      return null;
    }
  }

  /** What attribute or style say of the size, in pixels; 0 where they say nothing. */
  private static double given(Element image, String side, double whole) {
    Matcher style = STYLED.matcher(image.attr("style"));
    while (style.find()) {
      if (style.group(1).equals(side)) return length(style.group(2), style.group(3), whole);
    }
    String attribute = image.attr(side).strip();
    boolean share = attribute.endsWith("%");
    String number = attribute.replaceFirst("(?:px|%)$", "").strip();
    return length(number, share ? "%" : "px", whole);
  }

  private static double length(String number, String unit, double whole) {
    try {
      double value = Double.parseDouble(number);
      if (!(value > 0 && value < 1e6)) return 0;
      return unit.equals("%") ? whole * Math.min(value, 100) / 100 : value;
    } catch (NumberFormatException none) {
      return 0;
    }
  }

  /** The width that lists, quotes and tables around {@code image} leave to it. */
  private static double room(Element image) {
    double room = WIDTH;
    for (Element up : image.parents()) {
      switch (up.normalName()) {
        case "ul", "ol", "dd", "blockquote" -> room -= INDENT;
        case "tr" -> room = room / Math.max(1, up.childrenSize()) - INDENT;
        default -> {}
      }
    }
    return Math.max(room, INDENT);
  }
}
