package genko.export;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.scilab.forge.jlatexmath.MacroInfo;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/**
 * Draws the formulas of a page, which stand in its text between {@code \(} and {@code \)} or {@code
 * \[} and {@code \]}. One that cannot be read stays as it is written.
 */
final class Formulas {
  private static final Pattern FORMULA =
      Pattern.compile("\\\\\\((.*?)\\\\\\)|\\\\\\[(.*?)\\\\\\]", Pattern.DOTALL);

  private static final int LONGEST = 5000;
  private static final long MOST_PIXELS = 40_000_000;

  /** Of the letters around, in points. */
  static final float SIZE = 11;

  /** The library keeps commands for all formulas at once. */
  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

  /** A formula of an unknown author opens no file and leaves nothing behind for the next. */
  private static final List<String> FORBIDDEN =
      List.of(
          "includegraphics",
          "jlmDynamic",
          "jlmExternalFont",
          "jlmXML",
          "newcommand",
          "renewcommand",
          "newenvironment",
          "renewenvironment",
          "DeclareMathOperator",
          "DeclareMathSizes",
          "definecolor",
          "magnification",
          "GeoGebra");

  private Formulas() {}

  /** How a formula that was drawn stands in its line. */
  interface Placing {
    /**
     * The element for one formula.
     *
     * @param picture {@link DrawnGlyph#FINE} pixels a point, in letters of {@link #SIZE} points
     * @param depth points of it below the letters' feet
     */
    Element place(BufferedImage picture, double depth, String tex);
  }

  static void draw(Document document, Placing placing) {
    for (Element element : document.body().getAllElements()) {
      if (element.closest("code, pre, kbd, samp") != null) continue;
      for (TextNode text : element.textNodes()) {
        if (text.getWholeText().contains("\\(") || text.getWholeText().contains("\\["))
          draw(text, placing);
      }
    }
  }

  private static void draw(TextNode node, Placing placing) {
    String text = node.getWholeText();
    List<Node> parts = new ArrayList<>();
    Matcher formulas = FORMULA.matcher(text);
    int from = 0;
    while (formulas.find()) {
      boolean display = formulas.group(1) == null;
      String tex = display ? formulas.group(2) : formulas.group(1);
      Optional<Element> drawn = drawn(tex.strip(), display, placing);
      if (drawn.isEmpty()) continue;
      parts.add(new TextNode(text.substring(from, formulas.start())));
      parts.add(drawn.get());
      from = formulas.end();
    }
    if (parts.isEmpty()) return;
    parts.add(new TextNode(text.substring(from)));
    for (Node part : parts) node.before(part);
    node.remove();
  }

  private static Optional<Element> drawn(String tex, boolean display, Placing placing) {
    if (tex.isEmpty() || tex.length() > LONGEST) return Optional.empty();
    ONE_AT_A_TIME.lock();
    try {
      int style = display ? TeXConstants.STYLE_DISPLAY : TeXConstants.STYLE_TEXT;
      TeXIcon icon = formula(tex).createTeXIcon(style, SIZE * DrawnGlyph.FINE);
      long pixels = (long) icon.getIconWidth() * icon.getIconHeight();
      if (pixels < 1 || pixels > MOST_PIXELS) return Optional.empty();
      int type = BufferedImage.TYPE_INT_ARGB;
      BufferedImage picture = new BufferedImage(icon.getIconWidth(), icon.getIconHeight(), type);
      Graphics2D canvas = picture.createGraphics();
      icon.paintIcon(null, canvas, 0, 0);
      canvas.dispose();
      double depth = (double) icon.getIconDepth() / DrawnGlyph.FINE;
      Element image = placing.place(picture, depth, tex);
      return Optional.of(display ? inBlock(image) : image);
    } catch (RuntimeException | StackOverflowError unreadable) {
      // JLaTeXMath reads groups by recursion, and macros that call themselves without an end.
      return Optional.empty();
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  private static Element inBlock(Element image) {
    return new Element("span")
        .addClass("formula")
        .attr("style", "display:block;text-align:center;margin:0.5em 0")
        .appendChild(image);
  }

  private static TeXFormula formula(String tex) {
    // Filled by the library when the first formula is made.
    if (MacroInfo.Commands.containsKey("includegraphics") || MacroInfo.Commands.isEmpty()) {
      new TeXFormula("x");
      MacroInfo.Commands.keySet().removeAll(FORBIDDEN);
    }
    return new TeXFormula(tex);
  }
}
