package genko.markdown.flexmark;

import genko.markdown.NodeKind;
import genko.markdown.flexmark.inline.CharKinds;
import genko.markdown.flexmark.option.DialectOptions;
import genko.markdown.flexmark.option.Feature;
import genko.markdown.flexmark.option.Flavor;
import java.util.List;
import java.util.Map;

/** What is made of the blocks of a body once all of them are found. */
final class BlockFinish {
  private final DialectOptions options;

  BlockFinish(DialectOptions options) {
    this.options = options;
  }

  void apply(List<Block> blocks) {
    for (Block block : blocks) apply(block);
  }

  private void apply(Block block) {
    if (block.is(NodeKind.LIST_ITEM) && options.has(Feature.TASK_LISTS)) task(block);
    if (block.is(NodeKind.HEADING) && options.has(Feature.HEADING_ATTRIBUTES)) named(block);
    boolean cell = block.is(NodeKind.TABLE_CELL) && options.is(Flavor.ZENN);
    // JavaScript's idea of white space: full-width spaces at the ends of a cell are gone.
    if (cell && block.words != null) block.words = block.words.stripAll();
    for (Block child : block.children) apply(child);
  }

  private static void named(Block heading) {
    if (heading.words == null) return;
    String text = heading.words.text;
    int start = Attributes.start(text);
    Map<String, String> found = start < 0 ? null : Attributes.parse(text.substring(start));
    if (found == null) return;
    heading.attributes.putAll(found);
    heading.words = heading.words.slice(0, start).strip();
  }

  /** A box at the start of an item: {@code [ ]} or {@code [x]}. */
  private static void task(Block item) {
    Block first = item.children.isEmpty() ? null : item.children.getFirst();
    if (first == null || !first.is(NodeKind.PARAGRAPH) || first.words == null) return;
    String text = first.words.text;
    if (text.length() < 5 || text.charAt(0) != '[' || text.charAt(2) != ']') return;
    if (" xX".indexOf(text.charAt(1)) < 0 || !CharKinds.isSpace(text.charAt(3))) return;
    item.value = text.substring(0, 3);
    first.words = first.words.slice(3, text.length()).strip();
  }
}
