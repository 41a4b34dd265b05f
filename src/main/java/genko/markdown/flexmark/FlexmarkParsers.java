package genko.markdown.flexmark;

import com.vladsch.flexmark.parser.InlineParserFactory;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.ParserEmulationProfile;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import genko.markdown.flexmark.inline.InlineReader;
import genko.markdown.flexmark.option.DialectOptions;
import genko.markdown.flexmark.option.Flavor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Flexmark set up to find blocks, and to leave their words alone. */
final class FlexmarkParsers {
  private static final Map<DialectOptions, Parser> KNOWN = new ConcurrentHashMap<>();

  private FlexmarkParsers() {}

  /** Has no words read: {@link InlineReader} does when all definitions are known. */
  private static final InlineParserFactory NO_WORDS =
      (options, special, delimiters, processors, links, extensions) ->
          new InlineParserImpl(options, special, delimiters, processors, links, extensions) {
            @Override
            public void parse(BasedSequence input, Node node) {}
          };

  static Parser of(DialectOptions options) {
    return KNOWN.computeIfAbsent(options, FlexmarkParsers::make);
  }

  private static Parser make(DialectOptions options) {
    MutableDataSet set = new MutableDataSet();
    set.setFrom(ParserEmulationProfile.COMMONMARK_0_29);
    List<String> tags = new ArrayList<>(Parser.HTML_BLOCK_TAGS.get(set));
    tags.remove("source");
    tags.add("search");
    set.set(Parser.HTML_BLOCK_TAGS, tags)
        .set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false)
        .set(Parser.LIST_BLOCK_PARSER, false)
        .set(Parser.HEADING_PARSER, false)
        .set(Parser.THEMATIC_BREAK_PARSER, false)
        .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
        .set(Parser.INDENTED_CODE_NO_TRAILING_BLANK_LINES, true)
        .set(Parser.HTML_BLOCK_PARSER, !options.is(Flavor.ZENN));
    Parser.Builder builder = Parser.builder(set).customInlineParserFactory(NO_WORDS);
    builder.customBlockParserFactory(BlockSyntax.of(options));
    return builder.build();
  }
}
