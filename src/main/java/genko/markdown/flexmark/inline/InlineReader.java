package genko.markdown.flexmark.inline;

import genko.async.TimeBudget;
import genko.markdown.Node;
import genko.markdown.flexmark.option.DialectOptions;
import java.util.List;

/** Reads the words of blocks, now that all definitions of the body are known. */
public final class InlineReader {
  private final DialectOptions options;
  private final LinkDefinitions definitions;

  public InlineReader(DialectOptions options, LinkDefinitions definitions) {
    this.options = options;
    this.definitions = definitions;
  }

  /** The words in {@code lines}; their spans count from {@code base} of the body. */
  public List<Node> read(Lines lines, int base) {
    TimeBudget.spend();
    Inline root = new WordParser(options, definitions, lines.text).parse();
    return root.children(lines, base);
  }
}
