package genko.markdown;

import genko.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The styles of a body, sorted by where they begin, longer ones first. They nest and overlap: what
 * a character looks like is the set of all that cover it. Liquid is looked for in a passage at a
 * time, so a tag with a blank line in it has no style.
 */
public final class Styling {
  private static final List<Style> HEADINGS =
      List.of(
          Style.HEADING1,
          Style.HEADING2,
          Style.HEADING3,
          Style.HEADING4,
          Style.HEADING5,
          Style.HEADING6);

  private static final Comparator<Styled> ORDER =
      Comparator.comparingInt((Styled styled) -> styled.span().from())
          .thenComparingInt(styled -> -styled.span().to())
          .thenComparing(Styled::style);

  /** The text of one passage, which the spans count from. */
  private final String body;

  private final List<Styled> found = new ArrayList<>();
  private final List<CodeStyling> code = new ArrayList<>();

  private Styling(String body) {
    this.body = body;
  }

  /** All styles of the body; {@link #of(Document, Span)} is for what is in sight. */
  public static List<Styled> of(Document document) {
    return List.copyOf(of(document, new Span(0, document.length())));
  }

  /**
   * The styles of what stands in {@code part}; they may begin before it and end after it. Costs no
   * more than the passages there that were not asked for before, and of long code no more than what
   * stands around the part.
   */
  public static List<Styled> of(Document document, Span part) {
    List<Styled> out = new ArrayList<>();
    int last = document.at(part.to());
    for (int i = document.at(part.from()); i <= last; i++) {
      int start = document.start(i);
      OfPassage passage = of(document, i);
      for (Styled one : passage.styles) {
        Span span = one.span().shift(start);
        if (span.from() >= part.to()) break;
        if (span.to() > part.from()) out.add(new Styled(span, one.style()));
      }
      if (!passage.code.isEmpty()) addCode(passage.code, start, part, out);
    }
    return out;
  }

  /** Adds the colours of what of the blocks of a passage at {@code start} is in {@code part}. */
  private static void addCode(List<CodeStyling> blocks, int start, Span part, List<Styled> out) {
    int from = Math.max(0, part.from() - start);
    Span within = new Span(from, Math.max(from, part.to() - start));
    for (CodeStyling block : blocks) {
      for (Styled one : block.of(within)) out.add(new Styled(one.span().shift(start), one.style()));
    }
    out.sort(ORDER);
  }

  /** The styles of a passage, those within code left to that. */
  record OfPassage(List<Styled> styles, List<CodeStyling> code) {
    OfPassage {
      styles = List.copyOf(styles);
      code = List.copyOf(code);
    }
  }

  private static OfPassage of(Document document, int index) {
    Passage passage = document.passage(index);
    OfPassage known = passage.styles;
    if (known == null) {
      known = new Styling(document.text(index)).of(passage);
      passage.styles = known;
    }
    return known;
  }

  private OfPassage of(Passage passage) {
    children(passage.nodes());
    for (FootnoteDefinition note : passage.footnotes()) children(note.content().children());
    for (Span span : passage.attributeSpans()) add(span, Style.ATTRIBUTES);
    liquid();
    suspects();
    found.sort(ORDER);
    return new OfPassage(found, code);
  }

  private void add(Span span, Style style) {
    add(span.from(), span.to(), style);
  }

  private void add(int from, int to, Style style) {
    int end = Math.min(to, body.length());
    if (from < end) found.add(new Styled(new Span(from, end), style));
  }

  /** A style over a node without the line end after it. */
  private void line(Node node, Style style) {
    int to = Math.min(node.span().to(), body.length());
    while (to > node.span().from() && AsciiSpace.is(body.charAt(to - 1))) to--;
    add(node.span().from(), to, style);
  }

  private void children(List<Node> nodes) {
    for (Node node : nodes) {
      style(node);
      children(node.children());
    }
  }

  private void style(Node node) {
    Span span = node.span();
    switch (node.kind()) {
      case HEADING -> {
        line(node, HEADINGS.get(node.level() - 1));
        marker(node, Style.MARKER);
      }
      case CODE_BLOCK -> {
        line(node, Style.CODE_BLOCK);
        CodeStyling.of(node, body).ifPresent(code::add);
      }
      case QUOTE -> line(node, Style.QUOTE);
      case LIST_ITEM, DEFINITION -> marker(node, Style.LIST_MARKER);
      case TABLE -> line(node, Style.TABLE);
      case RULE -> line(node, Style.RULE);
      case MATH -> line(node, Style.MATH);
      case LINK_DEFINITION -> line(node, Style.LINK_ADDRESS);
      case FOOTNOTE_DEFINITION -> {
        if (node.marker() != null) add(node.marker(), Style.FOOTNOTE);
      }
      case ABBREVIATION_DEFINITION, ATTRIBUTES -> line(node, Style.ATTRIBUTES);
      case BOUNDARY -> line(node, Style.MARKER);
      case HTML_ELEMENT -> html(node);
      case HTML_VERBATIM, COMMENT -> line(node, Style.COMMENT);
      case STRONG -> emphasis(node, Style.STRONG, 2);
      case EMPHASIS -> emphasis(node, Style.EM, 1);
      case STRIKE -> emphasis(node, Style.STRIKE, 2);
      case CODE -> add(span, Style.CODE);
      case LINK -> link(node);
      case IMAGE -> add(span, Style.IMAGE);
      case FOOTNOTE_MARK -> add(span, Style.FOOTNOTE);
      default -> {}
    }
  }

  private void marker(Node node, Style style) {
    if (node.marker() != null) add(node.marker(), style);
  }

  /** {@code most}: how many characters the marks on either side have; a dialect may have fewer. */
  private void emphasis(Node node, Style style, int most) {
    Span span = node.span();
    add(span, style);
    int open = most;
    int close = most;
    if (!node.children().isEmpty()) {
      open = Math.min(most, node.children().getFirst().span().from() - span.from());
      close = Math.min(most, span.to() - node.children().getLast().span().to());
    }
    if (span.length() < open + close) return;
    add(span.from(), span.from() + open, Style.MARKER);
    add(span.to() - close, span.to(), Style.MARKER);
  }

  private void link(Node node) {
    Span span = node.span();
    Span target = node.marker();
    if (target == null) {
      add(span, Style.LINK_ADDRESS);
      return;
    }
    if (span.from() + 1 > target.from() || target.to() > span.to()) return;
    add(span.from(), span.from() + 1, Style.MARKER);
    add(span.from() + 1, target.from(), Style.LINK_TEXT);
    add(target, Style.LINK_ADDRESS);
  }

  /** The tags of an element: its span without what its children cover. */
  private void html(Node node) {
    int at = node.span().from();
    for (Node child : node.children()) {
      if (child.span().from() > at) add(at, child.span().from(), Style.HTML);
      at = Math.max(at, child.span().to());
    }
    add(at, node.span().to(), Style.HTML);
  }

  private void liquid() {
    for (int at = body.indexOf('{'); at >= 0; at = body.indexOf('{', at + 1)) {
      if (!LiquidMarks.isOpening(body, at)) continue;
      int end = LiquidMarks.end(body, at);
      if (end < 0) return;
      add(at, end, Style.LIQUID);
      at = end - 1;
    }
  }

  private void suspects() {
    for (int at = 0; at < body.length(); at++) {
      int from = at;
      while (at < body.length() && isSuspect(at)) at++;
      if (at > from) add(from, at, Style.SUSPECT);
    }
  }

  private boolean isSuspect(int at) {
    char c = body.charAt(at);
    if (c == '\n' || c == '\r' || c == '\t' || (c >= ' ' && c < '\u007f')) return false;
    if (Character.isHighSurrogate(c)) {
      return at + 1 >= body.length() || !Character.isLowSurrogate(body.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c))
      return at == 0 || !Character.isHighSurrogate(body.charAt(at - 1));
    // Emoji are joined by a zero-width joiner; between two of them it is no accident.
    if (c == '\u200d') return at == 0 || body.charAt(at - 1) < '\u2000';
    return c == '\ufffd'
        || c == '\u2028'
        || c == '\u2029'
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
