package genko.markdown.flexmark;

import genko.markdown.NodeKind;
import genko.markdown.flexmark.inline.CharKinds;
import genko.markdown.flexmark.option.DialectOptions;
import genko.markdown.flexmark.option.Feature;
import genko.markdown.flexmark.option.Flavor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is made of the blocks of a body once all of them are found. */
final class BlockFinish {
  private final DialectOptions options;
  private final String text;

  BlockFinish(DialectOptions options, String text) {
    this.options = options;
    this.text = text;
  }

  void apply(List<Block> blocks) {
    if (options.has(Feature.BLOCK_ATTRIBUTES)) attribute(blocks);
    for (Block block : blocks) apply(block);
  }

  private void apply(Block block) {
    if (block.is(NodeKind.LIST_ITEM) && options.has(Feature.TASK_LISTS)) task(block);
    if (block.is(NodeKind.HEADING) && options.has(Feature.HEADING_ATTRIBUTES)) named(block);
    boolean cell = block.is(NodeKind.TABLE_CELL) && options.is(Flavor.ZENN);
    // JavaScript's idea of white space: full-width spaces at the ends of a cell are gone.
    if (cell && block.words != null) block.words = block.words.stripAll();
    apply(block.children);
  }

  /** Gives what lines of attributes say to the blocks that they touch. */
  private void attribute(List<Block> blocks) {
    List<Block> out = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      Block before = out.isEmpty() ? null : out.getLast();
      boolean touches =
          block.is(NodeKind.ATTRIBUTES)
              && before != null
              && !before.is(NodeKind.ATTRIBUTES)
              && !isParted(before.to, block.from);
      if (touches && before != null) {
        before.attributes.putAll(block.attributes);
        before.to = Math.max(before.to, block.to);
      } else {
        out.add(block);
      }
    }
    if (out.size() == blocks.size()) return;
    blocks.clear();
    blocks.addAll(out);
  }

  private boolean isParted(int end, int next) {
    int line = text.indexOf('\n', end);
    return line >= 0 && line < next;
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
