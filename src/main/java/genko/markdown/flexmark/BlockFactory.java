package genko.markdown.flexmark;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The blocks of a dialect, looked for before those of CommonMark, the first of them first. */
record BlockFactory(List<Function<DataHolder, BlockParserFactory>> kinds)
    implements CustomBlockParserFactory {
  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return null;
  }

  @Override
  public Set<Class<?>> getBeforeDependents() {
    return Set.of(
        BlockQuoteParser.Factory.class,
        HtmlBlockParser.Factory.class,
        IndentedCodeBlockParser.Factory.class);
  }

  @Override
  public boolean affectsGlobalScope() {
    return false;
  }

  @Override
  public BlockParserFactory apply(DataHolder options) {
    List<BlockParserFactory> all = kinds.stream().map(kind -> kind.apply(options)).toList();
    return new AbstractBlockParserFactory(options) {
      @Override
      public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        for (BlockParserFactory each : all) {
          BlockStart found = each.tryStart(state, matched);
          if (found != null) return found;
        }
        return null;
      }
    };
  }
}
