package genko.markdown;

import genko.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The block structure of a body. Tries kramdown's block rules in its order at each line; what
 * stands inside a quote, list item, definition or footnote is read by the same rules from its own
 * {@link Source}. Lines of text stay unread here: {@link Spans} reads them once all definitions are
 * known.
 */
final class Blocks {
  /** Deeper than any writer nests; below it everything is a paragraph. */
  private static final int DEEPEST = 80;

  final Settings settings;
  private final Lists lists = new Lists(this);
  private final DefinitionLists definitionLists = new DefinitionLists(this);
  private final Tables tables = new Tables(this);
  private final HtmlBlocks html = new HtmlBlocks(this);
  private final Definitions definitions = new Definitions(this);

  Source source;
  Characters text;
  int pos;
  Finder finder;
  Element tree;

  /** Attributes for the block that follows. */
  AttributeList pending;

  /** What the passage that is read says to the rest of the body. */
  Said said = new Said();

  /** Where the passage that is read gives attributes. */
  List<Span> attributeSpans = new ArrayList<>();

  private int depth;

  Blocks(Settings settings) {
    this.settings = settings;
  }

  /** Begins to read {@code body}, or a window of it, passage by passage. */
  void begin(Source body) {
    source = body;
    text = body.text;
    pos = 0;
    finder = new Finder(text);
    depth = 1;
  }

  /**
   * Reads on to the next cut: a place from which on nothing depends on the blocks before it, or the
   * end of the text.
   */
  Draft passage() {
    text.forget();
    said = new Said();
    attributeSpans = new ArrayList<>();
    tree = new Element(Kind.ROOT, 0, 0);
    pending = null;
    int from = pos;
    do {
      block();
    } while (pos < text.length() && !isCut());
    return new Draft(source, from, pos, text.seen(), tree, said, attributeSpans);
  }

  /**
   * Whether the block that begins here would begin the same way at the start of a body. A line of a
   * definition takes what stands before it into its list, and so does a list of definitions with
   * another one.
   */
  private boolean isCut() {
    if (pending != null || !tree.lastIs(Kind.BLANK)) return false;
    int size = tree.children.size();
    return (size < 2 || tree.children.get(size - 2).kind != Kind.DEFINITION_LIST)
        && !Lines.isBlank(text, pos)
        && Lines.afterDefinitionMarker(text, pos, 3) < 0;
  }

  /** Reads {@code inner} into {@code into}, and goes on where it was. */
  void parse(Element into, Source inner) {
    Source outer = source;
    int outerPos = pos;
    Finder outerFinder = finder;
    open(inner);
    parse(into);
    source = outer;
    text = outer == null ? null : outer.text;
    pos = outerPos;
    finder = outerFinder;
  }

  private void open(Source inner) {
    source = inner.length() > 0 && !inner.text.endsWith("\n") ? inner.plus("\n") : inner;
    text = source.text;
    pos = 0;
    finder = new Finder(text);
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
    Element out = start(Kind.PARAGRAPH, pos, text.length());
    out.children.add(Element.unread(source.slice(pos, text.length()).strip()));
    tree.children.add(out);
    pos = text.length();
  }

  private void block() {
    Patience.spend();
    if (blankLines()
        || codeBlock()
        || fencedCode()
        || quote()
        || heading()
        || rule()
        || lists.parse()
        || definitionLists.parse()
        || html.parse()
        || underlinedHeading()
        || math()
        || tables.parse()
        || definitions.parse()
        || boundary()) {
      return;
    }
    paragraph();
  }

  /** A block that begins at {@code from}, with the attributes that were given before it. */
  Element start(Kind kind, int from, int to) {
    Element out = new Element(kind, source.span(from, to));
    out.block = true;
    boolean takes = kind != Kind.BLANK && kind != Kind.BOUNDARY && kind != Kind.ATTRIBUTES;
    if (pending != null && takes) out.given().addAll(pending);
    // Given once, to whatever comes first, be it nothing.
    pending = null;
    return out;
  }

  /** Whether a block may begin that does not interrupt a paragraph. */
  boolean atBoundary() {
    Element last = tree.last();
    return last == null
        || last.kind == Kind.BLANK
        || (last.kind == Kind.BOUNDARY && last.value().isEmpty())
        || pending != null;
  }

  /** Whether what stands at {@code at} lets a block end before it. */
  boolean endsBlock(int at) {
    return at >= text.length()
        || Lines.isBlank(text, at)
        || Lines.afterBoundaryMark(text, at) >= 0
        || Lines.afterBraces(text, at) >= 0;
  }

  private boolean blankLines() {
    int end = Lines.afterBlank(text, pos);
    if (end < 0) return false;
    if (tree.lastIs(Kind.BLANK)) {
      tree.last().to = source.span(pos, end).to();
      tree.last().append(text.substring(pos, end));
    } else {
      tree.children.add(start(Kind.BLANK, pos, end).value(text.substring(pos, end)));
    }
    pos = end;
    return true;
  }

  private boolean boundary() {
    int end = Lines.afterBoundaryMark(text, pos);
    if (end < 0) return false;
    tree.children.add(start(Kind.BOUNDARY, pos, end));
    pos = end;
    return true;
  }

  /**
   * After indented lines, the blank ones between them and the lazy ones after them; else {@code
   * at}.
   */
  int afterIndentedLines(int at) {
    int end = at;
    while (true) {
      int blank = Lines.afterBlank(text, end);
      int line = blank < 0 ? end : blank;
      int start = line;
      while (line < text.length()
          && Lines.afterIndent(text, line) >= 0
          && !Lines.isBlank(text, line)) {
        line = Chars.lineEnd(text, line);
      }
      if (line == start) return end;
      // After a lazy line an indented one is lazy too.
      while (line < text.length() && !Lines.endsLazy(text, line)) line = Chars.lineEnd(text, line);
      end = line;
    }
  }

  private boolean codeBlock() {
    if (Lines.afterIndent(text, pos) < 0 || Lines.isBlank(text, pos)) return false;
    int end = afterIndentedLines(pos);
    StringBuilder code = new StringBuilder();
    for (int line = pos; line < end; line = Chars.lineEnd(text, line)) {
      int indented = Lines.afterIndent(text, line);
      if (indented < 0 && !Lines.isBlank(text, line)) {
        // A lazy line goes on with the line before it, unless a tab is in front of it.
        boolean joins = !Chars.isBlank(text.charAt(Chars.skipIndent(text, line)));
        if (joins && !code.isEmpty() && code.charAt(code.length() - 1) == '\n')
          code.setCharAt(code.length() - 1, ' ');
        indented = line;
      }
      text.appendTo(code, Math.max(indented, line), Chars.lineEnd(text, line));
    }
    tree.children.add(start(Kind.CODE_BLOCK, pos, end).value(code.toString()));
    pos = end;
    return true;
  }

  private boolean fencedCode() {
    int from = settings.gfm ? Chars.skipIndent(text, pos) : pos;
    char mark = Chars.charAt(text, from);
    if (mark != '~' && !(mark == '`' && settings.gfm)) return false;
    int ticks = from;
    while (Chars.charAt(text, ticks) == mark) ticks++;
    int length = ticks - from;
    if (length < 3) return false;
    int line = Chars.lineEnd(text, pos);
    String info = Chars.strip(text.substring(ticks, line));
    for (int i = 0; i < info.length(); i++) if (Chars.isSpace(info.charAt(i))) return false;
    int close = closingFence(line, mark, length);
    if (close < 0) return false;
    int end = Chars.lineEnd(text, close);
    Element out = start(Kind.CODE_BLOCK, pos, end).value(text.substring(line, close));
    out.flag = true;
    if (!info.isEmpty()) {
      int question = info.indexOf('?', 1);
      out.language = info;
      out.attributes.put(
          "class", "language-" + (question < 0 ? info : info.substring(0, question)));
    }
    tree.children.add(out);
    pos = end;
    return true;
  }

  private int closingFence(int from, char mark, int length) {
    for (int count = 3; count <= Math.min(length, 64); count++) {
      if (finder.isMissing(mark + "fence" + count, from)) return -1;
    }
    for (int line = from; line < text.length(); line = Chars.lineEnd(text, line)) {
      int at = settings.gfm ? Chars.skipIndent(text, line) : line;
      int end = at;
      while (Chars.charAt(text, end) == mark) end++;
      if (end - at >= length && Chars.restOfLine(text, end) >= 0) return line;
    }
    finder.missed(mark + "fence" + Math.min(length, 64), from);
    return -1;
  }

  private boolean quote() {
    if (!Lines.isQuote(text, pos)) return false;
    int start = pos;
    Source.Builder inner = new Source.Builder();
    int line = pos;
    do {
      int from = line;
      int end = Chars.lineEnd(text, line);
      int mark = Chars.skipIndent(text, line);
      if (Chars.charAt(text, mark) == '>')
        from = Chars.charAt(text, mark + 1) == ' ' ? mark + 2 : mark + 1;
      inner.append(source, from, end);
      line = end;
    } while (!Lines.endsLazy(text, line));
    Element out = start(Kind.QUOTE, start, line);
    tree.children.add(out);
    pos = line;
    parse(out, inner.build());
    return true;
  }

  private boolean heading() {
    if (Chars.charAt(text, pos) != '#' || !Lines.isHeading(text, pos, settings.gfm)) return false;
    if (!settings.paragraphEnd && !atBoundary()) return false;
    int hashes = pos;
    while (Chars.charAt(text, hashes) == '#' && hashes < pos + 6) hashes++;
    int end = Chars.lineEnd(text, pos);
    Element out = start(Kind.HEADING, pos, end);
    int to = headingText(out, Chars.skipBlanks(text, hashes), end);
    int from = Chars.skipBlanks(text, hashes);
    int closing = to;
    while (closing > from && text.charAt(closing - 1) == '#') closing--;
    if (closing < to && closing > from && endsWords(text.charAt(closing - 1))) to = closing;
    Source words = source.slice(from, Math.max(from, to)).stripEnd();
    if (words.length() == 0) return false;
    out.level = hashes - pos;
    out.marker = source.span(pos, hashes);
    out.children.add(Element.unread(words));
    out.value(words.toString());
    tree.children.add(out);
    pos = end;
    return true;
  }

  /** Whether hashes after {@code last} only close the heading. */
  private boolean endsWords(char last) {
    return settings.gfm ? Chars.isBlank(last) : last != '\\';
  }

  /** Takes a {@code {#id}} off the end of a heading; where its words end. */
  private int headingText(Element heading, int from, int lineEnd) {
    int to = lineEnd;
    while (to > from && Chars.isSpace(text.charAt(to - 1))) to--;
    if (to > from && text.charAt(to - 1) == '}') {
      int brace = text.lastIndexOf("{#", to - 1);
      if (brace > from
          && Chars.isBlank(text.charAt(brace - 1))
          && Chars.isAsciiLetter(text.charAt(brace + 2))
          && idEnd(brace + 2) == to - 1) {
        heading.attributes.put("id", text.substring(brace + 2, to - 1));
        attributeSpans.add(source.span(brace, to));
        to = brace;
        while (to > from && Chars.isSpace(text.charAt(to - 1))) to--;
      }
    }
    return to;
  }

  private int idEnd(int from) {
    int at = from;
    while (AttributeList.isNameChar(Chars.charAt(text, at)) || Chars.charAt(text, at) == '.') at++;
    return at;
  }

  private boolean underlinedHeading() {
    int from = Chars.skipIndent(text, pos);
    if (from >= text.length() || Chars.isBlank(text.charAt(from)) || text.charAt(from) == '\n')
      return false;
    int line = Chars.lineEnd(text, from);
    char mark = Chars.charAt(text, line);
    if (mark != '-' && mark != '=') return false;
    int at = line;
    while (Chars.charAt(text, at) == '-' || Chars.charAt(text, at) == '=') at++;
    int end = Chars.restOfLine(text, at);
    if (end < 0 || !atBoundary()) return false;
    Element out = start(Kind.HEADING, pos, end);
    int to = headingText(out, from, line);
    out.level = mark == '=' ? 1 : 2;
    out.marker = source.span(line, at);
    Source words = source.slice(from, to);
    out.value(words.toString());
    out.children.add(Element.unread(words));
    tree.children.add(out);
    pos = end;
    return true;
  }

  private boolean rule() {
    if (!Lines.isRule(text, pos)) return false;
    int end = Chars.lineEnd(text, pos);
    tree.children.add(start(Kind.RULE, pos, end));
    pos = end;
    return true;
  }

  private boolean math() {
    int from = Chars.skipIndent(text, pos);
    boolean escaped = Chars.charAt(text, from) == '\\';
    int open = escaped ? from + 1 : from;
    if (!text.startsWith("$$", open) || !atBoundary()) return false;
    int close = finder.indexOf("$$", open + 2);
    if (close < 0) return false;
    int end = Chars.restOfLine(text, close + 2);
    if (escaped) {
      // The backslash says: inline, even though it stands alone.
      if (end >= 0) pos = from + 1;
      return false;
    }
    if (end < 0 || !endsBlock(end)) return false;
    Element out = start(Kind.MATH, pos, end).value(Chars.strip(text.substring(open + 2, close)));
    tree.children.add(out);
    pos = end;
    return true;
  }

  private boolean endsParagraph(int at) {
    if (Lines.endsLazy(text, at)) return true;
    if (!settings.paragraphEnd) {
      return Lines.afterDefinitionMarker(text, at, 3) >= 0;
    }
    return Lines.startsList(text, at)
        || Lines.isHeading(text, at, true)
        || Lines.afterDefinitionMarker(text, at, 3) >= 0
        || Lines.isQuote(text, at)
        || Lines.isFence(text, at);
  }

  /**
   * A line that is indented by less than a code block and yet with a tab is text without a
   * paragraph.
   */
  private void bareLine() {
    int end = Chars.lineEnd(text, pos);
    Source line = source.slice(pos, end);
    Element last = tree.last();
    if (last != null && last.kind == Kind.UNREAD) {
      Source.Builder joined = new Source.Builder();
      joined.append(last.unread, 0, last.unread.length());
      joined.append(line, 0, line.length());
      last.unread = joined.build();
    } else {
      tree.children.add(Element.unread(line));
    }
    pos = end;
  }

  private void paragraph() {
    if (Chars.isBlank(text.charAt(Chars.skipIndent(text, pos)))) {
      bareLine();
      return;
    }
    int start = pos;
    int line = Chars.lineEnd(text, pos);
    while (!endsParagraph(line)) line = Chars.lineEnd(text, line);
    pos = line;
    Source words = source.slice(start, line).stripEnd();
    Span span = source.span(start, line);
    Element last = tree.last();
    if (last != null && last.kind == Kind.PARAGRAPH) {
      boolean broken = start >= 3 && text.startsWith("  \n", start - 3);
      Element before = last.children.getLast();
      Source.Builder joined = new Source.Builder();
      joined.append(before.unread, 0, before.unread.length());
      joined.append(broken ? "  \n" : "\n", Math.max(0, span.from() - 1));
      joined.append(words, 0, words.length());
      before.unread = joined.build();
      before.to = span.to();
      last.to = span.to();
      return;
    }
    Element out = start(Kind.PARAGRAPH, start, line);
    out.children.add(Element.unread(words.strip()));
    tree.children.add(out);
  }
}
