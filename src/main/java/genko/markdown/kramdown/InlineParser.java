package genko.markdown.kramdown;

import genko.async.TimeBudget;
import genko.markdown.AsciiSpace;
import genko.markdown.NodeKind;
import genko.markdown.kramdown.source.AttributeList;
import genko.markdown.kramdown.source.Autolinks;
import genko.markdown.kramdown.source.CharClasses;
import genko.markdown.kramdown.source.CodeSpans;
import genko.markdown.kramdown.source.SmartQuotes;
import genko.markdown.kramdown.source.SourceText;
import genko.markdown.kramdown.source.TextFinder;
import genko.markdown.kramdown.source.TrackedText;
import genko.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands inside lines. Goes through a text once, from left to right; where a construct may
 * begin, its rule is tried, and when it does not come to an end its first characters are text.
 *
 * <p>Text that opens many constructs and closes none would be gone through again and again, so what
 * failed attempts may cost is limited: beyond that, everything left is text.
 */
final class InlineParser {
  /** Which constructs are looked for. */
  enum Mode {
    ALL,
    /** Inside an element whose content is raw. */
    HTML,
    /** For finding the pipes of a table. */
    CODE_AND_HTML
  }

  /** Where the inside of a construct ends. */
  interface Stop {
    /** How many characters end it at {@code at}; 0 for none. */
    int length(int at);

    /** Whether it really ends at {@code at}, {@code into} holding what came before. */
    boolean accept(int at, Element into);
  }

  private static final int DEEPEST = 60;

  final DocumentDefinitions collected;
  final KramdownOptions settings;
  private final EmphasisParser emphasis = new EmphasisParser(this);
  private final InlineAttributes attributes = new InlineAttributes(this);
  private final CharacterMarks marks = new CharacterMarks(this);
  private final LinkParser links = new LinkParser(this);
  private final SpanHtml html = new SpanHtml(this);

  /** Where attributes are given in what is read. */
  List<Span> attributeSpans = new ArrayList<>();

  SourceText source = SourceText.EMPTY;
  TrackedText text = source.text;
  int pos;
  TextFinder finder = new TextFinder(text);

  private final Element nowhere = new Element(NodeKind.ROOT, 0, 0);

  /** What is read into; {@link #nowhere} while nothing is. */
  Element tree = nowhere;

  Mode mode = Mode.ALL;

  /** The elements around {@link #tree}, outermost first. */
  final List<Element> around = new ArrayList<>();

  private long allowance;
  private boolean backslashBreaks;

  InlineParser(DocumentDefinitions collected) {
    this.collected = collected;
    this.settings = collected.settings;
  }

  /**
   * Replaces every unread text below {@code element} by what it says. GFM's break, a single
   * backslash at a line's end, does not work inside HTML, nor in footnotes.
   */
  void readAll(Element element, boolean backslashBreaks) {
    boolean breaks = backslashBreaks && element.kind != NodeKind.HTML_ELEMENT;
    List<Element> out = new ArrayList<>(element.children.size());
    for (Element child : element.children) {
      if (child.given != null) child.given.applyTo(child.attributes, collected.attributeLists);
      if (child.kind == NodeKind.UNREAD) {
        child.kind = NodeKind.ROOT;
        around.clear();
        if (element.kind == NodeKind.HTML_ELEMENT) around.add(element);
        this.backslashBreaks = breaks;
        read(child, child.unread);
        out.addAll(child.children);
      } else {
        readAll(child, breaks);
        out.add(child);
      }
    }
    element.children = out;
  }

  private void read(Element into, SourceText words) {
    SourceText outerSource = source;
    int outerPos = pos;
    TextFinder outerFinder = finder;
    long outerAllowance = allowance;
    source = words;
    text = words.text;
    pos = 0;
    finder = new TextFinder(text);
    allowance = 400_000 + 4L * text.length();
    inside(into, null);
    source = outerSource;
    text = outerSource.text;
    pos = outerPos;
    finder = outerFinder;
    allowance = outerAllowance;
  }

  /** Reads {@code words} into {@code into} as if nothing stood around them. */
  void readApart(Element into, SourceText words) {
    List<Element> outerAround = List.copyOf(around);
    Element outerTree = tree;
    around.clear();
    tree = nowhere;
    read(into, words);
    tree = outerTree;
    around.clear();
    around.addAll(outerAround);
  }

  void readCodeOnly(Element into, SourceText words) {
    mode = Mode.CODE_AND_HTML;
    read(into, words);
  }

  /** Whether nothing may be tried any more; counts {@code cost} characters gone through in vain. */
  boolean exhausted(int cost) {
    allowance -= cost;
    return allowance < 0;
  }

  boolean isAround(NodeKind kind) {
    if (tree.kind == kind) return true;
    for (Element element : around) if (element.kind == kind) return true;
    return false;
  }

  boolean tooDeep() {
    return around.size() > DEEPEST || exhausted(0);
  }

  /** Whether one more element fits around what is read. */
  boolean hasRoom() {
    return around.size() < DEEPEST;
  }

  /** Reads into {@code into} until {@code stop}, or the end of the text; whether it stopped. */
  boolean inside(Element into, @Nullable Stop stop) {
    Element outer = tree;
    if (outer != nowhere) around.add(outer);
    tree = into;
    boolean found = false;
    while (pos < text.length() && !(stop != null && exhausted(0))) {
      TimeBudget.spend();
      if (exhausted(0)) {
        text(text.length());
        break;
      }
      int at = pos;
      while (at < text.length() && !mayStart(at) && (stop == null || stop.length(at) == 0)) at++;
      if (at >= text.length()) {
        if (stop == null) {
          addText(pos, text.length());
          pos = text.length();
        }
        break;
      }
      addText(pos, at);
      pos = at;
      if (stop != null && stop.length(at) > 0 && stop.accept(at, into)) {
        found = true;
        break;
      }
      if (!construct()) {
        addText(pos, pos + 1);
        pos++;
      }
    }
    tree = outer;
    if (outer != nowhere) around.removeLast();
    return found;
  }

  private boolean mayStart(int at) {
    char c = text.charAt(at);
    return switch (mode) {
      case HTML -> c == '<';
      case CODE_AND_HTML -> c == '<' || c == '`';
      case ALL ->
          switch (c) {
            case '*',
                '_',
                '`',
                '<',
                '[',
                '!',
                '$',
                '{',
                '&',
                '-',
                '.',
                '>',
                '\\',
                '~',
                ' ',
                '"',
                '\'' ->
                true;
            default -> {
              char next = CharClasses.charAt(text, at + 1);
              yield next == '"' || next == '\'';
            }
          };
    };
  }

  /** Tries the rules at the current position; false when the character here is text. */
  private boolean construct() {
    char c = text.charAt(pos);
    if (mode == Mode.HTML) return c == '<' && html.parse();
    if (mode == Mode.CODE_AND_HTML) return c == '`' ? code() : c == '<' && html.parse();
    if (exhausted(0)) return false;
    boolean done =
        switch (c) {
          case '*', '_' -> emphasis.parse();
          case '`' -> code();
          case '<' -> autolink() || html.parse();
          case '[' -> footnoteMark() || links.parse();
          case '!' -> links.parse();
          default -> false;
        };
    if (done) return true;
    if (SmartQuotes.startsAt(text, pos)) return marks.quotation();
    return switch (c) {
      case '$' -> math();
      case '{' -> attributes.parse();
      case '&' -> marks.entity();
      case '-', '.', '<', '>' -> marks.typographic();
      case ' ' -> marks.typographic() || marks.lineBreak(backslashBreaks);
      case '\\' -> marks.typographic() || marks.lineBreak(backslashBreaks) || marks.escaped();
      case '~' -> emphasis.strike();
      default -> false;
    };
  }

  // Building the tree

  Element add(NodeKind kind, int from, int to) {
    Element out = new Element(kind, source.span(from, to));
    tree.children.add(out);
    return out;
  }

  void addText(int from, int to) {
    addText(tree, text.substring(from, to), from, to);
  }

  void addText(Element into, String words, int from, int to) {
    if (from >= to) return;
    Span span = source.span(from, to);
    Element last = into.last();
    if (last != null && last.kind == NodeKind.TEXT && !last.flag) {
      last.append(words);
      last.to = span.to();
      return;
    }
    into.children.add(new Element(NodeKind.TEXT, span).value(words));
  }

  /** Adds the characters as text and moves past them. */
  boolean text(int end) {
    addText(pos, end);
    pos = end;
    return true;
  }

  // The rules

  private boolean code() {
    int start = pos;
    int open = CodeSpans.delimiterEnd(text, start);
    if (CodeSpans.isLonely(text, start, open)) return text(open);
    String delimiter = text.substring(start, open);
    int close = delimiter.length() > 1000 ? -1 : finder.indexOf(delimiter, open);
    if (close < 0) return text(open);
    int from = open;
    int to = close;
    if (delimiter.length() > 1) {
      if (from < to && text.charAt(from) == ' ') from++;
      if (from < to && text.charAt(to - 1) == ' ') to--;
    }
    add(NodeKind.CODE, start, close + delimiter.length()).value(text.substring(from, to));
    pos = close + delimiter.length();
    return true;
  }

  private boolean autolink() {
    int lineEnd = text.indexOf('\n', pos);
    int close = text.indexOf('>', pos + 2);
    if (close < 0 || (lineEnd >= 0 && close > lineEnd)) return false;
    String address = text.substring(pos + 1, close);
    boolean mail = Autolinks.isMail(address);
    if (!mail && !Autolinks.hasScheme(address)) return false;
    Element out = add(NodeKind.LINK, pos, close + 1);
    out.attributes.put("href", mail ? "mailto:" + address : address);
    String shown = address.startsWith("mailto:") ? address.substring(7) : address;
    out.children.add(
        new Element(NodeKind.TEXT, source.span(close - shown.length(), close)).value(shown));
    pos = close + 1;
    return true;
  }

  private boolean footnoteMark() {
    if (CharClasses.charAt(text, pos + 1) != '^') return false;
    int end = AttributeList.nameEnd(text, pos + 2);
    if (end < 0 || CharClasses.charAt(text, end) != ']') return false;
    String name = text.substring(pos + 2, end);
    if (!collected.footnotes.contains(name)) return text(end + 1);
    add(NodeKind.FOOTNOTE_MARK, pos, end + 1).value(name);
    pos = end + 1;
    return true;
  }

  private boolean math() {
    if (!text.startsWith("$$", pos)) return false;
    int close = finder.indexOf("$$", pos + 2);
    if (close < 0) return false;
    add(NodeKind.MATH, pos, close + 2).value(AsciiSpace.strip(text.substring(pos + 2, close)));
    pos = close + 2;
    return true;
  }
}
