package genko.markdown.flexmark;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import genko.markdown.NodeKind;
import genko.text.Span;
import java.util.List;

/** Footnotes: {@code [^name]: words}, and blocks after it that are indented by four. */
final class FootnoteBlocks extends AbstractBlockParserFactory {
  private static final int INDENT = 4;

  FootnoteBlocks(DataHolder data) {
    super(data);
  }

  @Override
  public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    int from = state.getNextNonSpaceIndex();
    BasedSequence line = state.getLine();
    if (state.getIndent() >= 4 || !line.subSequence(from).startsWith("[^"))
      return BlockStart.none();
    if (matched.getBlockParser().isParagraphParser()) return BlockStart.none();
    int close = from + 2;
    while (close < line.length() && line.charAt(close) > ' ' && line.charAt(close) != ']') close++;
    boolean named = close > from + 2 && close + 1 < line.length() && line.charAt(close) == ']';
    if (!named || line.charAt(close + 1) != ':') return BlockStart.none();
    String name = line.subSequence(from + 2, close).toString();
    if (name.indexOf('[') >= 0) return BlockStart.none();
    Note note = new Note(line.subSequence(from, close + 2), name);
    return BlockStart.of(new NoteParser(note)).atIndex(close + 2);
  }

  private static final class NoteParser extends DialectBlockParser.Container<Note> {
    NoteParser(Note block) {
      super(block);
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      if (state.isBlank()) return BlockContinue.atIndex(state.getNextNonSpaceIndex());
      if (state.getIndent() < INDENT) return BlockContinue.none();
      return BlockContinue.atColumn(state.getColumn() + INDENT);
    }
  }

  private static final class Note extends DialectBlock {
    private final String name;

    Note(BasedSequence opening, String name) {
      super(opening);
      this.name = name;
    }

    @Override
    void open(BlockReader reader, int depth, List<Block> out) {
      int from = opening.getStartOffset();
      Block made = reader.container(NodeKind.FOOTNOTE_DEFINITION, this, from, depth);
      made.marker = new Span(from, opening.getEndOffset());
      out.add(made.value(name));
    }
  }
}
