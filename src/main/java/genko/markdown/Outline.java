package genko.markdown;

import genko.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The headings of a document in order, and the paragraphs that look like one. */
public final class Outline {
  private Outline() {}

  public static List<Heading> of(Document document) {
    List<Heading> out = new ArrayList<>();
    for (int i = 0; i < document.count(); i++) {
      int start = document.start(i);
      for (Heading heading : of(document.passage(i))) {
        Span span = heading.span().shift(start);
        out.add(
            new Heading(heading.level(), heading.text(), heading.id(), span, heading.boldOnly()));
      }
    }
    return List.copyOf(out);
  }

  private static List<Heading> of(Passage passage) {
    List<Heading> known = passage.outline;
    if (known == null) {
      List<Heading> found = new ArrayList<>(0);
      for (Node node : passage.nodes()) collect(node, found);
      known = List.copyOf(found);
      passage.outline = known;
    }
    return known;
  }

  /**
   * A heading that stands in nothing else.
   *
   * @param begin where the lines of attributes begin that stand above it and are its own
   */
  public record Chapter(int level, Span heading, int begin) {}

  /** The headings that stand in no quote, list or HTML, in order. */
  public static List<Chapter> chapters(Document document) {
    List<Chapter> out = new ArrayList<>();
    for (int i = 0; i < document.count(); i++) {
      Passage passage = document.passage(i);
      if (of(passage).isEmpty()) continue;
      int start = document.start(i);
      int above = 0;
      for (Node node : passage.nodes()) {
        if (node.is(NodeKind.HEADING)) {
          int begin = begin(passage, above, node.span().from());
          out.add(new Chapter(node.level(), node.span().shift(start), start + begin));
        }
        above = node.span().to();
      }
    }
    return out;
  }

  /** Attributes of the block before are part of it or a block of their own, so these are others. */
  private static int begin(Passage passage, int above, int from) {
    boolean attributes =
        passage.attributeSpans().stream().anyMatch(s -> above <= s.from() && s.to() <= from);
    return attributes ? above : from;
  }

  private static void collect(Node node, List<Heading> out) {
    if (node.is(NodeKind.HEADING)) {
      String id = node.attributes().getOrDefault("id", "");
      out.add(new Heading(node.level(), text(node), id, node.span(), false));
    } else if (isBold(node)) {
      out.add(new Heading(0, text(node), "", node.span(), true));
    } else if (node.traits().block()) {
      for (Node child : node.children()) collect(child, out);
    }
  }

  private static boolean isBold(Node node) {
    return node.is(NodeKind.PARAGRAPH)
        && !node.tight()
        && node.children().size() == 1
        && node.children().getFirst().is(NodeKind.STRONG);
  }

  /** The words of a node as they are read. */
  static String text(Node node) {
    StringBuilder out = new StringBuilder();
    text(node, out);
    return AsciiSpace.strip(out.toString());
  }

  private static void text(Node node, StringBuilder out) {
    switch (node.kind()) {
      case TEXT, CODE, MATH, ABBREVIATION, TYPOGRAPHIC, QUOTATION_MARK, ENTITY ->
          out.append(node.value().replace('\n', ' '));
      case HARD_BREAK -> out.append(' ');
      case IMAGE -> out.append(node.attributes().getOrDefault("alt", ""));
      default -> {
        for (Node child : node.children()) text(child, out);
      }
    }
  }
}
