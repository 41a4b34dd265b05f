package genko.markdown.flexmark;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.util.data.DataHolder;
import genko.markdown.flexmark.option.DialectOptions;
import genko.markdown.flexmark.option.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The blocks that flexmark is given: some of CommonMark's, and what a dialect has beside them. */
final class BlockSyntax {
  private BlockSyntax() {}

  static BlockFactory of(DialectOptions options) {
    List<Function<DataHolder, BlockParserFactory>> out = new ArrayList<>();
    out.add(DepthLimit::new);
    out.add(HeadingBlocks::new);
    out.add(data -> new FenceBlocks(data, options));
    List<LineBlocks.Syntax> lines = new ArrayList<>();
    if (options.has(Feature.MATH)) lines.add(new MathBlock());
    if (options.has(Feature.EMBEDS)) lines.add(new EmbedBlock());
    if (options.has(Feature.BLOCK_ATTRIBUTES)) lines.add(new AttributeLine());
    if (!lines.isEmpty()) out.add(data -> new LineBlocks(data, lines));
    if (options.has(Feature.COLON_BLOCKS)) {
      out.add(data -> new ColonBlocks(data, options));
    }
    if (options.has(Feature.FOOTNOTES)) out.add(FootnoteBlocks::new);
    out.add(ListStarts::new);
    return new BlockFactory(List.copyOf(out));
  }
}
