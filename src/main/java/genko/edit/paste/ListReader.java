package genko.edit.paste;

import genko.edit.paste.MarkdownBlock.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads lists. A list is tight, without blank lines, unless an item holds more than one paragraph
 * with its lists. A list that stands in a list outside of any item, as word processors write it,
 * belongs to the item before it.
 */
final class ListReader {
  private final PageReader page;

  ListReader(PageReader page) {
    this.page = page;
  }

  /** An item and the blocks in it. */
  record Item(boolean numbered, List<MarkdownBlock> blocks) {}

  List<String> read(Element list, TextStyle look) {
    boolean numbered = list.normalName().equals("ol");
    List<Item> items = new ArrayList<>();
    for (Node node : list.childNodes()) {
      if (node instanceof TextNode text && !text.isBlank()) {
        InlineText words = new InlineText();
        words.words(text.getWholeText(), look);
        List<MarkdownBlock> block =
            List.of(MarkdownBlock.text(words.markdown(InlineText.Break.HARD)));
        items.add(new Item(numbered, new ArrayList<>(block)));
      }
      if (!(node instanceof Element child) || PageElements.isHidden(child)) continue;
      boolean inner = child.normalName().equals("ul") || child.normalName().equals("ol");
      if (inner && !items.isEmpty()) {
        List<String> lines = read(child, look.inside(child));
        if (!lines.isEmpty()) items.getLast().blocks().add(new MarkdownBlock(Shape.LIST, lines));
        continue;
      }
      List<MarkdownBlock> blocks =
          inner ? lists(child, look) : page.inside(child, look.inside(child));
      if (!blocks.isEmpty()) items.add(new Item(numbered, new ArrayList<>(blocks)));
    }
    return write(items);
  }

  private List<MarkdownBlock> lists(Element list, TextStyle look) {
    List<String> lines = read(list, look.inside(list));
    return lines.isEmpty() ? List.of() : List.of(new MarkdownBlock(Shape.LIST, lines));
  }

  /** An item outside of any list. */
  List<MarkdownBlock> lone(Element item, TextStyle look) {
    List<String> lines = write(List.of(new Item(false, page.inside(item, look))));
    return lines.isEmpty() ? List.of() : List.of(new MarkdownBlock(Shape.LIST, lines));
  }

  static List<String> write(List<Item> items) {
    boolean tight = items.stream().allMatch(ListReader::isTight);
    List<String> out = new ArrayList<>();
    int number = 0;
    for (Item item : items) {
      if (item.blocks().isEmpty()) continue;
      String marker = item.numbered() ? ++number + ". " : "- ";
      List<String> lines;
      if (tight) {
        lines = new ArrayList<>();
        for (MarkdownBlock block : item.blocks()) lines.addAll(block.lines());
      } else {
        if (!out.isEmpty()) out.add("");
        lines = MarkdownBlock.join(item.blocks());
      }
      out.addAll(MarkdownBlock.behind(marker, " ".repeat(marker.length()), lines));
    }
    return out;
  }

  private static boolean isTight(Item item) {
    List<MarkdownBlock> blocks = item.blocks();
    int from = blocks.isEmpty() || blocks.getFirst().shape() != Shape.TEXT ? 0 : 1;
    if (blocks.size() - from > 1) return false;
    return blocks.subList(from, blocks.size()).stream()
        .allMatch(block -> block.shape() == Shape.LIST);
  }
}
