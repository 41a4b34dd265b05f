package genko.edit.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A formula of KaTeX, MathJax or MathML, and the TeX from which it was set, where the page keeps
 * that beside it. kramdown writes every formula between {@code $$}, in a line or in one of its own.
 */
record FormulaReader(String tex, boolean display) {
  private static final String MARK = "$$";
  private static final Pattern ROOT =
      Pattern.compile(
          "(?:^|\\s)(?:katex|katex-display|mwe-math-element|MathJax|MathJax_Display|MathJax_SVG"
              + "|MathJax_Preview|math|kdmath)(?:\\s|$)");
  private static final Pattern DISPLAY =
      Pattern.compile(
          "(?:^|\\s)(?:katex-display|MathJax_Display|mwe-math-element-block|display)(?:\\s|$)");
  private static final Pattern KEPT_MATHML =
      Pattern.compile("<annotation[^>]*encoding=\"(?:application/x-tex|TeX)\"[^>]*>(.*?)</annot");
  private static final Pattern BARE = Pattern.compile("\\\\([(\\[])(.*)\\\\[)\\]]", Pattern.DOTALL);

  /** The style that Wikipedia sets every formula in. */
  private static final Pattern STYLED =
      Pattern.compile("\\{\\\\(?:display|text)style\\s*(.*)\\}", Pattern.DOTALL);

  /** The formula that {@code element} shows; empty when it is none or its TeX is not known. */
  static Optional<FormulaReader> of(Element element) {
    String name = element.normalName();
    boolean script = name.equals("script") && element.attr("type").startsWith("math/tex");
    if (script) return of(element.data(), element.attr("type").contains("mode=display"));
    boolean math = name.equals("math") || name.equals("mjx-container");
    if (!math && !ROOT.matcher(element.className()).find()) return Optional.empty();
    return tex(element).flatMap(tex -> of(tex, isDisplay(element)));
  }

  /** Whether {@code element} is set by MathJax from a script of TeX that comes behind it. */
  static boolean isShownTwice(Element element) {
    if (!element.className().startsWith("MathJax")) return false;
    Element next = element.nextElementSibling();
    while (next != null && next.className().startsWith("MathJax")) next = next.nextElementSibling();
    return next != null
        && next.normalName().equals("script")
        && next.attr("type").startsWith("math/tex");
  }

  private static Optional<FormulaReader> of(String tex, boolean display) {
    Matcher styled = STYLED.matcher(tex.strip());
    String bare = styled.matches() ? styled.group(1).strip() : tex.strip();
    boolean fits = !bare.isEmpty() && !bare.contains(MARK);
    return fits ? Optional.of(new FormulaReader(bare, display)) : Optional.empty();
  }

  private static boolean isDisplay(Element element) {
    return DISPLAY.matcher(element.className()).find()
        || element.attr("display").equals("block")
        || element.attr("display").equals("true");
  }

  private static Optional<String> tex(Element element) {
    for (Element note : element.getElementsByTag("annotation")) {
      String encoding = note.attr("encoding").toLowerCase(Locale.ROOT);
      if (encoding.endsWith("tex")) return Optional.of(note.wholeText());
    }
    for (Element inner : element.getAllElements()) {
      if (inner.hasAttr("data-latex") && !inner.normalName().startsWith("mjx-m")) {
        return Optional.of(inner.attr("data-latex"));
      }
      if (inner.hasAttr("alttext")) return Optional.of(inner.attr("alttext"));
    }
    Matcher kept = KEPT_MATHML.matcher(element.attr("data-mathml"));
    if (kept.find()) return Optional.of(Parser.unescapeEntities(kept.group(1), false));
    Matcher bare = BARE.matcher(element.wholeText().strip());
    return bare.matches() ? Optional.of(bare.group(2)) : Optional.empty();
  }

  /** The formula in a line; in a cell of a table where {@code inCell}. */
  String inLine(boolean inCell) {
    String line = fit().replaceAll("\\s+", " ");
    if (inCell) line = line.replace("\\|", "\\Vert ").replace("|", "\\vert ");
    return MARK + line + MARK;
  }

  /** The formula as a block of its own. */
  MarkdownBlock block() {
    List<String> lines = fit().lines().filter(line -> !line.isBlank()).toList();
    if (lines.size() == 1) return MarkdownBlock.other(List.of(MARK + lines.getFirst() + MARK));
    List<String> out = new ArrayList<>();
    out.add(MARK);
    out.addAll(lines);
    out.add(MARK);
    return MarkdownBlock.other(out);
  }

  /** The TeX with spaces, which say nothing there, where Liquid would see its own marks. */
  private String fit() {
    return tex.replace("{{", "{ {").replace("{{", "{ {").replace("{%", "{ %");
  }
}
