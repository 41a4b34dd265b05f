package genko.markdown.flexmark;

import java.util.List;

/** What is made of the blocks of a body once all of them are found. */
final class BlockFinish {
  private final Options options;
  private final String text;

  BlockFinish(Options options, String text) {
    this.options = options;
    this.text = text;
  }

  void apply(List<Block> blocks) {}
}
