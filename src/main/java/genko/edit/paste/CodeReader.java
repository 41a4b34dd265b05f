package genko.edit.paste;

import genko.text.LineEnds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads a block of code: its words and its language, without the bar above it that names the
 * language and offers to copy.
 */
final class CodeReader {
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "(?:language|lang|highlight-source)-([\\w+#.-]+)"
              + "|(?:^|\\s)(?:hljs|sourceCode)\\s+(?!lang)([\\w+#.-]+)(?:\\s|$)");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w+#.-]{0,19}");

  /** What a button to copy says, where it is no button to HTML. */
  private static final Pattern COPY =
      Pattern.compile("(?i)copy(?: code)?|copied!?|コピー(?:する)?|コードをコピー(?:する)?");

  private static final int UP = 4;

  private final Element pre;

  /** The one element that holds the code, which is {@code pre} itself where there is none. */
  private final Element code;

  CodeReader(Element pre) {
    this.pre = pre;
    List<Element> codes = pre.getElementsByTag("code");
    boolean alone = codes.size() == 1 && isBesideBars(codes.getFirst());
    this.code = alone ? codes.getFirst() : pre;
  }

  /** Whether all that stands around {@code inner} are boxes of their own, no words of the code. */
  private boolean isBesideBars(Element inner) {
    Element at = inner;
    while (at != pre) {
      Element around = at.parent();
      if (around == null) return true;
      for (Node beside : around.childNodes()) {
        if (beside == at) continue;
        boolean words = beside instanceof TextNode text && !text.isBlank();
        boolean boxed = beside instanceof Element element && !element.isBlock();
        if (words || boxed && !isControl((Element) beside)) return false;
      }
      at = around;
    }
    return true;
  }

  /** Whether {@code element} is a button to copy, or dressed as one. */
  static boolean isControl(Element element) {
    String name = element.normalName();
    if (name.equals("button") || name.equals("clipboard-copy")) return true;
    boolean dressed =
        element.attr("role").equals("button")
            || element.className().toLowerCase(Locale.ROOT).contains("copy");
    return dressed && COPY.matcher(element.text().strip()).matches();
  }

  List<MarkdownBlock> read() {
    StringBuilder out = new StringBuilder();
    text(code, out);
    String words = LineEnds.plain(PageReader.cleaned(out.toString()));
    while (words.endsWith("\n")) words = words.substring(0, words.length() - 1);
    if (words.startsWith("\n")) words = words.substring(1);
    if (words.isBlank()) return List.of();
    if (MarkdownEscapes.isLiquid(words) && words.contains("endraw")) {
      String html = "<pre>" + MarkdownEscapes.entities(words) + "</pre>";
      return List.of(MarkdownBlock.other(html.lines().toList()));
    }
    String fence = "`".repeat(Math.max(3, MarkdownEscapes.longest(words) + 1));
    List<String> lines = new ArrayList<>();
    if (MarkdownEscapes.isLiquid(words)) lines.add("{% raw %}");
    lines.add(fence + language());
    words.lines().forEach(lines::add);
    lines.add(fence);
    if (MarkdownEscapes.isLiquid(words)) lines.add("{% endraw %}");
    return List.of(MarkdownBlock.other(lines));
  }

  private static void text(Element element, StringBuilder out) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode words) {
        out.append(words.getWholeText());
      } else if (node instanceof Element inner && !PageElements.isHidden(inner)) {
        boolean block = PageElements.isBlock(inner);
        boolean begun = !out.isEmpty() && out.charAt(out.length() - 1) != '\n';
        if (inner.normalName().equals("br") || block && begun) out.append('\n');
        text(inner, out);
        if (block && !out.isEmpty() && out.charAt(out.length() - 1) != '\n') out.append('\n');
      }
    }
  }

  /** The language that the code, what is around it or the bar above it names. */
  private String language() {
    String named = classLanguage();
    return named.isEmpty() && code != pre ? barLanguage() : named;
  }

  private String classLanguage() {
    List<Element> places = new ArrayList<>(List.of(code, pre));
    if (pre.firstElementChild() != null) places.add(pre.firstElementChild());
    if (pre.parent() != null) places.add(pre.parent());
    if (pre.parent() != null && pre.parent().parent() != null) places.add(pre.parent().parent());
    for (Element place : places) {
      Matcher found = LANGUAGE.matcher(place.className());
      if (found.find()) {
        String name = found.group(1) == null ? found.group(2) : found.group(1);
        return name.toLowerCase(Locale.ROOT);
      }
      for (String attribute : List.of("data-lang", "data-language")) {
        String name = place.attr(attribute);
        if (NAME.matcher(name).matches()) return name.toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  /** The word above the code, if there is one and it may name a language. */
  private String barLanguage() {
    for (Element element : pre.getAllElements()) {
      boolean bar = !element.getAllElements().contains(code) && !isControl(element);
      String word = element.ownText().strip();
      boolean name = NAME.matcher(word).matches() && !COPY.matcher(word).matches();
      if (bar && name && !code.getAllElements().contains(element)) {
        return word.toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  /** Takes away the bar that stands before {@code pre} and says nothing but its language. */
  static void dropBar(Element pre) {
    String language = new CodeReader(pre).language();
    if (language.isEmpty()) return;
    Element at = pre;
    for (int up = 0; up < UP && at != null && !at.normalName().equals("body"); up++) {
      Element before = at.previousElementSibling();
      if (before != null && says(before, language)) {
        before.remove();
        return;
      }
      at = at.parent();
    }
  }

  private static boolean says(Element bar, String language) {
    if (bar.normalName().matches("h[1-6]")) return false;
    StringBuilder words = new StringBuilder();
    for (Element element : bar.getAllElements()) {
      if (!isControl(element) && element.parents().stream().noneMatch(CodeReader::isControl)) {
        words.append(element.ownText());
      }
    }
    return words.toString().strip().equalsIgnoreCase(language);
  }
}
