package genko.preview;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A drawing in SVG as the page may show it: as an image, in which the engine runs no script and
 * loads nothing. What is left to see to is that drawing it does not take for ever.
 */
public final class Drawing {
  private static final int MOST_BYTES = 2 << 20;
  private static final int MAX_DEPTH = 200;

  /** So many elements are drawn at the most, those that are drawn again counted again. */
  private static final long MOST_DRAWN = 200_000;

  private static final int MOST_ENTITIES = 50;
  private static final Pattern ENTITY = Pattern.compile("<!ENTITY");
  private static final Pattern PLAIN_ENTITY =
      Pattern.compile("<!ENTITY\\s+[\\w.-]+\\s+(?:\"[^\"&%]{0,300}\"|'[^'&%]{0,300}')\\s*>");

  private final Map<String, Element> named = new HashMap<>();
  private final Map<Element, Long> counted = new HashMap<>();
  private final Set<Element> open = new HashSet<>();

  private Drawing() {}

  /** Whether {@code bytes} are a drawing that can be shown. */
  public static boolean isShown(byte[] bytes) {
    if (bytes.length > MOST_BYTES) return false;
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (!text.contains("<svg") || !isShort(text)) return false;
    Document document = Parser.xmlParser().setMaxDepth(MAX_DEPTH).parseInput(text, "");
    Element root = document.firstElementChild();
    if (root == null || !root.normalName().equals("svg")) return false;
    Drawing drawing = new Drawing();
    for (Element one : root.getAllElements()) drawing.named.putIfAbsent(one.id(), one);
    return drawing.drawn(root) <= MOST_DRAWN;
  }

  /** Whether the text does not grow when its entities are put in: programs that draw use a few. */
  private static boolean isShort(String text) {
    long all = ENTITY.matcher(text).results().count();
    return all == PLAIN_ENTITY.matcher(text).results().count() && all <= MOST_ENTITIES;
  }

  /** How many elements are drawn for {@code element}; more than the most when without end. */
  private long drawn(Element element) {
    Long known = counted.get(element);
    if (known != null) return known;
    if (!open.add(element)) return MOST_DRAWN + 1;
    long sum = 1;
    for (Element child : element.children()) sum = Math.min(sum + drawn(child), MOST_DRAWN + 1);
    if (element.normalName().equals("use")) {
      String href =
          element.attr("href").isEmpty() ? element.attr("xlink:href") : element.attr("href");
      Element again = href.startsWith("#") ? named.get(href.substring(1)) : null;
      if (again != null) sum = Math.min(sum + drawn(again), MOST_DRAWN + 1);
    }
    open.remove(element);
    counted.put(element, sum);
    return sum;
  }
}
