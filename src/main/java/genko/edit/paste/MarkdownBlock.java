package genko.edit.paste;

import java.util.ArrayList;
import java.util.List;

/** A block of Markdown in lines, without the marks of what it stands in. */
record MarkdownBlock(Shape shape, List<String> lines) {
  enum Shape {
    TEXT,
    LIST,
    QUOTE,
    TERMS,
    OTHER
  }

  /** kramdown's mark that ends a block, which is not shown itself. */
  private static final String END = "^";

  MarkdownBlock {
    lines = List.copyOf(lines);
  }

  static MarkdownBlock text(String markdown) {
    return new MarkdownBlock(Shape.TEXT, markdown.lines().toList());
  }

  static MarkdownBlock other(List<String> lines) {
    return new MarkdownBlock(Shape.OTHER, lines);
  }

  /** The lines of {@code blocks}, set apart by blank ones so that none runs into the next. */
  static List<String> join(List<MarkdownBlock> blocks) {
    List<String> out = new ArrayList<>();
    MarkdownBlock before = null;
    for (MarkdownBlock block : blocks) {
      if (before != null) {
        // A blank line before the end mark would make paragraphs of the items.
        if (before.runsInto(block)) out.add(END);
        out.add("");
      }
      out.addAll(block.lines);
      before = block;
    }
    return out;
  }

  private boolean runsInto(MarkdownBlock next) {
    return switch (shape) {
      case LIST -> next.shape == Shape.LIST || next.shape == Shape.TERMS;
      case TERMS -> next.shape != Shape.QUOTE && next.shape != Shape.OTHER;
      case QUOTE, TEXT, OTHER -> false;
    };
  }

  /** These lines behind {@code first}, those after the first behind {@code rest}. */
  static List<String> behind(String first, String rest, List<String> lines) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String mark = i == 0 ? first : rest;
      String line = lines.get(i);
      out.add(line.isEmpty() ? mark.stripTrailing() : mark + line);
    }
    return out;
  }
}
