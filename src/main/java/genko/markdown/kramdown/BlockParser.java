package genko.markdown.kramdown;

import genko.async.TimeBudget;
import genko.markdown.AsciiSpace;
import genko.markdown.NodeKind;
import genko.markdown.kramdown.source.AttributeList;
import genko.markdown.kramdown.source.CharClasses;
import genko.markdown.kramdown.source.LineKinds;
import genko.markdown.kramdown.source.SourceText;
import genko.markdown.kramdown.source.TextFinder;
import genko.markdown.kramdown.source.TrackedText;
import genko.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The block structure of a body. Tries kramdown's block rules in its order at each line; what
 * stands inside a quote, list item, definition or footnote is read by the same rules from its own
 * {@link SourceText}. Lines of text stay unread here: {@link InlineParser} reads them once all
 * definitions are known.
 */
final class BlockParser {
  /** Deeper than any writer nests; below it everything is a paragraph. */
  private static final int DEEPEST = 80;

  final KramdownOptions settings;
  private final CodeBlocks code = new CodeBlocks(this);
  private final HeadingParser headings = new HeadingParser(this);
  private final ListParser lists = new ListParser(this);
  private final DefinitionLists definitionLists = new DefinitionLists(this);
  private final TableParser tables = new TableParser(this);
  private final HtmlBlocks html = new HtmlBlocks(this);
  private final Definitions definitions = new Definitions(this);

  SourceText source;
  TrackedText text;
  int pos;
  TextFinder finder;
  Element tree = new Element(NodeKind.ROOT, 0, 0);

  /** Attributes for the block that follows. */
  @Nullable AttributeList pending;

  /** What the passage that is read says to the rest of the body. */
  PassageDefinitions said = new PassageDefinitions();

  /** Where the passage that is read gives attributes. */
  List<Span> attributeSpans = new ArrayList<>();

  private int depth = 1;

  /** Reads {@code body}, or a window of it, passage by passage. */
  BlockParser(KramdownOptions settings, SourceText body) {
    this.settings = settings;
    source = body;
    text = body.text;
    finder = new TextFinder(text);
  }

  /**
   * Reads on to the next cut: a place from which on nothing depends on the blocks before it, or the
   * end of the text.
   */
  PassageDraft passage() {
    text.forget();
    said = new PassageDefinitions();
    attributeSpans = new ArrayList<>();
    tree = new Element(NodeKind.ROOT, 0, 0);
    pending = null;
    int from = pos;
    do {
      block();
    } while (pos < text.length() && !isCut());
    return new PassageDraft(source, from, pos, text.seen(), tree, said, attributeSpans);
  }

  /**
   * Whether the block that begins here would begin the same way at the start of a body. A line of a
   * definition takes what stands before it into its list, and so does a list of definitions with
   * another one.
   */
  private boolean isCut() {
    if (pending != null || !tree.lastIs(NodeKind.BLANK)) return false;
    int size = tree.children.size();
    return (size < 2 || tree.children.get(size - 2).kind != NodeKind.DEFINITION_LIST)
        && !LineKinds.isBlank(text, pos)
        && LineKinds.afterDefinitionMarker(text, pos, 3) < 0;
  }

  /** Reads {@code inner} into {@code into}, and goes on where it was. */
  void parse(Element into, SourceText inner) {
    SourceText outer = source;
    int outerPos = pos;
    TextFinder outerFinder = finder;
    open(inner);
    parse(into);
    source = outer;
    text = outer.text;
    pos = outerPos;
    finder = outerFinder;
  }

  private void open(SourceText inner) {
    source = inner.length() > 0 && !inner.text.endsWith("\n") ? inner.plus("\n") : inner;
    text = source.text;
    pos = 0;
    finder = new TextFinder(text);
  }

  /** Reads on from here; true when the closing tag of {@code into} was found. */
  boolean parse(Element into) {
    Element outerTree = tree;
    AttributeList outerPending = pending;
    tree = into;
    pending = null;
    depth++;
    boolean closed = false;
    while (pos < text.length() && !closed) {
      if (depth > DEEPEST) {
        restAsParagraph();
      } else if (html.closes()) {
        closed = true;
      } else {
        block();
      }
    }
    depth--;
    tree = outerTree;
    pending = outerPending;
    return closed;
  }

  private void restAsParagraph() {
    Element out = start(NodeKind.PARAGRAPH, pos, text.length());
    out.children.add(Element.unread(source.slice(pos, text.length()).strip()));
    tree.children.add(out);
    pos = text.length();
  }

  private void block() {
    TimeBudget.spend();
    if (blankLines()
        || code.indented()
        || code.fenced()
        || quote()
        || headings.parse()
        || rule()
        || lists.parse()
        || definitionLists.parse()
        || html.parse()
        || headings.parseUnderlined()
        || math()
        || tables.parse()
        || definitions.parse()
        || boundary()) {
      return;
    }
    paragraph();
  }

  /** A block that begins at {@code from}, with the attributes that were given before it. */
  Element start(NodeKind kind, int from, int to) {
    Element out = new Element(kind, source.span(from, to));
    out.block = true;
    boolean takes =
        kind != NodeKind.BLANK && kind != NodeKind.BOUNDARY && kind != NodeKind.ATTRIBUTES;
    if (pending != null && takes) out.given().addAll(pending);
    // Given once, to whatever comes first, be it nothing.
    pending = null;
    return out;
  }

  /** Whether a block may begin that does not interrupt a paragraph. */
  boolean atBoundary() {
    Element last = tree.last();
    return last == null
        || last.kind == NodeKind.BLANK
        || (last.kind == NodeKind.BOUNDARY && last.value().isEmpty())
        || pending != null;
  }

  /** Whether what stands at {@code at} lets a block end before it. */
  boolean endsBlock(int at) {
    return at >= text.length()
        || LineKinds.isBlank(text, at)
        || LineKinds.afterBoundaryMark(text, at) >= 0
        || LineKinds.afterBraces(text, at) >= 0;
  }

  private boolean blankLines() {
    int end = LineKinds.afterBlank(text, pos);
    if (end < 0) return false;
    Element last = tree.last();
    if (last != null && last.kind == NodeKind.BLANK) {
      last.to = source.span(pos, end).to();
      last.append(text.substring(pos, end));
    } else {
      tree.children.add(start(NodeKind.BLANK, pos, end).value(text.substring(pos, end)));
    }
    pos = end;
    return true;
  }

  private boolean boundary() {
    int end = LineKinds.afterBoundaryMark(text, pos);
    if (end < 0) return false;
    tree.children.add(start(NodeKind.BOUNDARY, pos, end));
    pos = end;
    return true;
  }

  private boolean quote() {
    if (!LineKinds.isQuote(text, pos)) return false;
    int start = pos;
    SourceText.Builder inner = new SourceText.Builder();
    int line = pos;
    do {
      int from = line;
      int end = CharClasses.lineEnd(text, line);
      int mark = CharClasses.skipIndent(text, line);
      if (CharClasses.charAt(text, mark) == '>')
        from = CharClasses.charAt(text, mark + 1) == ' ' ? mark + 2 : mark + 1;
      inner.append(source, from, end);
      line = end;
    } while (!LineKinds.endsLazy(text, line));
    Element out = start(NodeKind.QUOTE, start, line);
    tree.children.add(out);
    pos = line;
    parse(out, inner.build());
    return true;
  }

  private boolean rule() {
    if (!LineKinds.isRule(text, pos)) return false;
    int end = CharClasses.lineEnd(text, pos);
    tree.children.add(start(NodeKind.RULE, pos, end));
    pos = end;
    return true;
  }

  private boolean math() {
    int from = CharClasses.skipIndent(text, pos);
    boolean escaped = CharClasses.charAt(text, from) == '\\';
    int open = escaped ? from + 1 : from;
    if (!text.startsWith("$$", open) || !atBoundary()) return false;
    int close = finder.indexOf("$$", open + 2);
    if (close < 0) return false;
    int end = CharClasses.restOfLine(text, close + 2);
    if (escaped) {
      // The backslash says: inline, even though it stands alone.
      if (end >= 0) pos = from + 1;
      return false;
    }
    if (end < 0 || !endsBlock(end)) return false;
    Element out =
        start(NodeKind.MATH, pos, end).value(AsciiSpace.strip(text.substring(open + 2, close)));
    tree.children.add(out);
    pos = end;
    return true;
  }

  private boolean endsParagraph(int at) {
    if (LineKinds.endsLazy(text, at)) return true;
    if (!settings.paragraphEnd) {
      return LineKinds.afterDefinitionMarker(text, at, 3) >= 0;
    }
    return LineKinds.startsList(text, at)
        || LineKinds.isHeading(text, at, true)
        || LineKinds.afterDefinitionMarker(text, at, 3) >= 0
        || LineKinds.isQuote(text, at)
        || LineKinds.isFence(text, at);
  }

  /**
   * A line that is indented by less than a code block and yet with a tab is text without a
   * paragraph.
   */
  private void bareLine() {
    int end = CharClasses.lineEnd(text, pos);
    SourceText line = source.slice(pos, end);
    Element last = tree.last();
    if (last != null && last.kind == NodeKind.UNREAD) {
      SourceText.Builder joined = new SourceText.Builder();
      joined.append(last.unread, 0, last.unread.length());
      joined.append(line, 0, line.length());
      last.unread = joined.build();
    } else {
      tree.children.add(Element.unread(line));
    }
    pos = end;
  }

  private void paragraph() {
    if (CharClasses.isBlank(text.charAt(CharClasses.skipIndent(text, pos)))) {
      bareLine();
      return;
    }
    int start = pos;
    int line = CharClasses.lineEnd(text, pos);
    while (!endsParagraph(line)) line = CharClasses.lineEnd(text, line);
    pos = line;
    SourceText words = source.slice(start, line).stripEnd();
    Span span = source.span(start, line);
    Element last = tree.last();
    if (last != null && last.kind == NodeKind.PARAGRAPH) {
      boolean broken = start >= 3 && text.startsWith("  \n", start - 3);
      Element before = last.children.getLast();
      SourceText.Builder joined = new SourceText.Builder();
      joined.append(before.unread, 0, before.unread.length());
      joined.append(broken ? "  \n" : "\n", Math.max(0, span.from() - 1));
      joined.append(words, 0, words.length());
      before.unread = joined.build();
      before.to = span.to();
      last.to = span.to();
      return;
    }
    Element out = start(NodeKind.PARAGRAPH, start, line);
    out.children.add(Element.unread(words.strip()));
    tree.children.add(out);
  }
}
