package genko.markdown.flexmark;

import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import java.util.ArrayList;
import java.util.List;

/** The blocks that a dialect has beside CommonMark's, for flexmark. */
final class BlockSyntax {
  private BlockSyntax() {}

  static List<CustomBlockParserFactory> of(Options options) {
    List<CustomBlockParserFactory> out = new ArrayList<>();
    return out;
  }
}
