package genko.markdown.flexmark;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import genko.markdown.NodeKind;
import genko.markdown.flexmark.inline.Lines;
import genko.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Headings of both styles, and lines that are drawn. Flexmark's own put all of a paragraph together
 * at each of its lines, and try lines of many marks in patterns that overflow the stack.
 */
final class HeadingBlocks extends AbstractBlockParserFactory {
  private static final int MOST_LEVELS = 6;

  HeadingBlocks(DataHolder data) {
    super(data);
  }

  @Override
  public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine();
    int from = state.getNextNonSpaceIndex();
    if (state.getIndent() >= 4 || from >= line.length()) return BlockStart.none();
    char c = line.charAt(from);
    if (c == '#') return atx(line, from);
    List<BasedSequence> paragraph = matched.getParagraphLines();
    if (paragraph != null && (c == '=' || c == '-') && isRun(line, from, c)) {
      Heading made = new Heading(line.subSequence(from), c == '=' ? 1 : 2, List.copyOf(paragraph));
      return BlockStart.of(new DialectBlockParser<>(made))
          .atIndex(line.length())
          .replaceActiveBlockParser();
    }
    boolean rule = (c == '*' || c == '-' || c == '_') && isRule(line, from, c);
    return rule
        ? BlockStart.of(new DialectBlockParser<>(new Rule(line.subSequence(from))))
            .atIndex(line.length())
        : BlockStart.none();
  }

  private static boolean isBlankAt(BasedSequence line, int at) {
    return line.charAt(at) == ' ' || line.charAt(at) == '\t';
  }

  private static int blanks(BasedSequence line, int from) {
    int end = from;
    while (end < line.length() && isBlankAt(line, end)) end++;
    return end;
  }

  /** Whether the line holds {@code c} and nothing else. */
  private static boolean isRun(BasedSequence line, int from, char c) {
    int end = from;
    while (end < line.length() && line.charAt(end) == c) end++;
    return blanks(line, end) == line.length();
  }

  private static boolean isRule(BasedSequence line, int from, char c) {
    int count = 0;
    for (int at = from; at < line.length(); at++) {
      if (line.charAt(at) == c) count++;
      else if (!isBlankAt(line, at)) return false;
    }
    return count >= 3;
  }

  private static BlockStart atx(BasedSequence line, int from) {
    int open = from;
    while (open < line.length() && line.charAt(open) == '#') open++;
    boolean heading =
        open - from <= MOST_LEVELS && (open == line.length() || isBlankAt(line, open));
    if (!heading) return BlockStart.none();
    int begin = blanks(line, open);
    int end = line.length();
    while (end > begin && isBlankAt(line, end - 1)) end--;
    int close = end;
    while (close > begin && line.charAt(close - 1) == '#') close--;
    // Marks at the end close the heading when a space stands before them.
    if (close < end && (close == begin || isBlankAt(line, close - 1))) end = close;
    Heading made = new Heading(line.subSequence(from), open - from, List.of());
    made.marker = line.subSequence(from, open);
    made.words = line.subSequence(begin, Math.max(begin, end));
    return BlockStart.of(new DialectBlockParser<>(made)).atIndex(line.length());
  }

  private static final class Heading extends DialectBlock {
    private final int level;

    /** The lines above an underline; empty for the other style. */
    private final List<BasedSequence> paragraph;

    private @Nullable BasedSequence marker;
    private @Nullable BasedSequence words;

    Heading(BasedSequence line, int level, List<BasedSequence> paragraph) {
      super(line);
      this.level = level;
      this.paragraph = paragraph;
    }

    @Override
    public BasedSequence[] getSegments() {
      return paragraph.isEmpty()
          ? super.getSegments()
          : new BasedSequence[] {paragraph.getFirst(), opening};
    }

    @Override
    void open(BlockReader reader, int depth, List<Block> out) {
      int from = opening.getStartOffset();
      int to = reader.lineEnd(opening.getEndOffset());
      Block made = new Block(NodeKind.HEADING, from, to);
      made.level = level;
      if (marker != null && words != null) {
        made.marker = new Span(marker.getStartOffset(), marker.getEndOffset());
        out.add(made.words(reader.lines(List.of(words)).strip()));
        return;
      }
      made.marker = new Span(from, opening.trimEnd().getEndOffset());
      Lines above = reader.lines(paragraph).strip();
      if (!above.isEmpty()) made.from = Math.min(from, above.offset(0));
      reader.underlined(made, above, out);
    }
  }

  private static final class Rule extends DialectBlock {
    Rule(BasedSequence line) {
      super(line);
    }

    @Override
    void open(BlockReader reader, int depth, List<Block> out) {
      int to = reader.lineEnd(opening.getEndOffset());
      out.add(new Block(NodeKind.RULE, opening.getStartOffset(), to));
    }
  }
}
