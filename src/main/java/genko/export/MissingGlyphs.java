package genko.export;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Emoji and other letters that the font of the page does not have: drawn as pictures with a font of
 * the machine that has them. Where none has, an emoji is told by its name and a letter by the mark
 * that Japanese printers put for one, so that nothing is lost unseen.
 */
final class MissingGlyphs {
  /** What this may put into the text: the font needs these too. */
  static final String USED = "〓［］,";

  private static final Pattern CLUSTER = Pattern.compile("\\X");

  /** Points; somewhat more than the letters around them. */
  private static final float SIZE = 11;

  private static final double DEPTH = 1.6;
  private static final int MOST = 4000;

  private final IntPredicate known;
  private final Font font =
      new Font(Font.SANS_SERIF, Font.PLAIN, Math.round(SIZE * DrawnGlyph.FINE));
  private int drawn;

  private MissingGlyphs(IntPredicate known) {
    this.known = known;
  }

  /** Draws what the font, which has the code points that are {@code known}, lacks. */
  static void draw(Document document, IntPredicate known) {
    MissingGlyphs letters = new MissingGlyphs(known);
    for (Element element : document.body().getAllElements()) {
      for (TextNode text : element.textNodes()) {
        if (text.getWholeText().codePoints().anyMatch(letters::isStrange)) letters.draw(text);
      }
    }
  }

  private boolean isStrange(int letter) {
    int type = Character.getType(letter);
    boolean unseen =
        Character.isWhitespace(letter)
            || type == Character.CONTROL
            || type == Character.FORMAT
            || letter >= 0xFE00 && letter <= 0xFE0F
            || letter >= 0xE0100 && letter <= 0xE01EF;
    return !unseen && !known.test(letter);
  }

  private void draw(TextNode node) {
    List<Node> parts = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    Matcher clusters = CLUSTER.matcher(node.getWholeText());
    for (MatchResult one : (Iterable<MatchResult>) clusters.results()::iterator) {
      String cluster = one.group();
      if (cluster.codePoints().noneMatch(this::isStrange)) {
        plain.append(cluster);
        continue;
      }
      Optional<Element> picture = drawn++ < MOST ? picture(cluster) : Optional.empty();
      if (picture.isEmpty()) {
        plain.append(named(cluster));
        continue;
      }
      parts.add(new TextNode(plain.toString()));
      parts.add(picture.get());
      plain.setLength(0);
    }
    parts.add(new TextNode(plain.toString()));
    for (Node part : parts) node.before(part);
    node.remove();
  }

  private Optional<Element> picture(String cluster) {
    if (font.canDisplayUpTo(cluster) >= 0) return Optional.empty();
    char[] letters = cluster.toCharArray();
    FontRenderContext fine = new FontRenderContext(null, true, true);
    GlyphVector glyphs =
        font.layoutGlyphVector(fine, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
    Rectangle bounds = glyphs.getPixelBounds(fine, 0, 0);
    double wide = glyphs.getLogicalBounds().getWidth();
    int most = 8 * font.getSize();
    if (bounds.isEmpty() || bounds.width > most || bounds.height > most) return Optional.empty();
    int width = (int) Math.ceil(Math.max(wide, bounds.getMaxX()));
    int height = Math.round(1.3f * font.getSize());
    int base = height - (int) (DEPTH * DrawnGlyph.FINE);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = picture.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setColor(new Color(0x1f2328));
    canvas.drawGlyphVector(glyphs, 0, base);
    canvas.dispose();
    // A font of coloured pictures has no outlines to draw.
    if (isBlank(picture)) return Optional.empty();
    return Optional.of(DrawnGlyph.inLine(picture, DEPTH, cluster));
  }

  private static boolean isBlank(BufferedImage picture) {
    int[] pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    for (int pixel : pixels) {
      if (pixel >>> 24 != 0) return false;
    }
    return true;
  }

  private static String named(String cluster) {
    boolean emoji = cluster.codePoints().anyMatch(Character::isEmoji);
    if (!emoji) return "〓";
    return cluster
        .codePoints()
        .filter(letter -> Character.isEmoji(letter) && !Character.isEmojiModifier(letter))
        .mapToObj(MissingGlyphs::name)
        .collect(Collectors.joining(", ", "［", "］"));
  }

  /** A flag is two letters of a country. */
  private static String name(int letter) {
    String name = String.valueOf(Character.getName(letter)).toLowerCase(Locale.ROOT);
    return name.replace("regional indicator symbol letter", "flag");
  }
}
