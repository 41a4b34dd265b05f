package genko.markdown;

import java.util.ArrayList;
import java.util.List;

/** The headings of a document in order, and the paragraphs that look like one. */
public final class Outline {
  private Outline() {}

  public static List<Heading> of(Document document) {
    List<Heading> out = new ArrayList<>();
    collect(document.root(), out);
    return List.copyOf(out);
  }

  private static void collect(Node parent, List<Heading> out) {
    for (Node node : parent.children()) {
      if (node.is(Kind.HEADING)) {
        String id = node.attributes().getOrDefault("id", "");
        out.add(new Heading(node.level(), text(node), id, node.span(), false));
      } else if (isBold(node)) {
        out.add(new Heading(0, text(node), "", node.span(), true));
      } else if (node.traits().block()) {
        collect(node, out);
      }
    }
  }

  private static boolean isBold(Node node) {
    return node.is(Kind.PARAGRAPH)
        && !node.tight()
        && node.children().size() == 1
        && node.children().getFirst().is(Kind.STRONG);
  }

  /** The words of a node as they are read. */
  static String text(Node node) {
    StringBuilder out = new StringBuilder();
    text(node, out);
    return Chars.strip(out.toString());
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
