package genko.markdown.kramdown;

import genko.async.TimeBudget;
import genko.markdown.AsciiSpace;
import genko.markdown.NodeKind;
import genko.markdown.kramdown.source.AttributeList;
import genko.markdown.kramdown.source.Autolinks;
import genko.markdown.kramdown.source.CharClasses;
import genko.markdown.kramdown.source.CodeSpans;
import genko.markdown.kramdown.source.Entities;
import genko.markdown.kramdown.source.LineKinds;
import genko.markdown.kramdown.source.SmartQuotes;
import genko.markdown.kramdown.source.SourceText;
import genko.markdown.kramdown.source.TextFinder;
import genko.markdown.kramdown.source.TrackedText;
import genko.markdown.kramdown.source.Typography;
import genko.text.Span;
import java.util.ArrayList;
import java.util.List;

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
  private final LinkParser links = new LinkParser(this);
  private final SpanHtml html = new SpanHtml(this);

  /** Where attributes are given in what is read. */
  List<Span> attributeSpans = new ArrayList<>();

  SourceText source;
  TrackedText text;
  int pos;
  TextFinder finder;
  Element tree;
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
    text = outerSource == null ? null : outerSource.text;
    pos = outerPos;
    finder = outerFinder;
    allowance = outerAllowance;
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
    if (tree != null && tree.kind == kind) return true;
    for (Element element : around) if (element.kind == kind) return true;
    return false;
  }

  boolean tooDeep() {
    return around.size() > DEEPEST || exhausted(0);
  }

  /** Reads into {@code into} until {@code stop}, or the end of the text; whether it stopped. */
  boolean inside(Element into, Stop stop) {
    Element outer = tree;
    if (outer != null) around.add(outer);
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
    if (outer != null) around.removeLast();
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
          case '*', '_' -> emphasis();
          case '`' -> code();
          case '<' -> autolink() || html.parse();
          case '[' -> footnoteMark() || links.parse();
          case '!' -> links.parse();
          default -> false;
        };
    if (done) return true;
    if (SmartQuotes.startsAt(text, pos)) return quotationMark();
    return switch (c) {
      case '$' -> math();
      case '{' -> extension();
      case '&' -> entity();
      case '-', '.', '<', '>' -> typographic();
      case ' ' -> typographic() || lineBreak();
      case '\\' -> typographic() || lineBreak() || escaped();
      case '~' -> strike();
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
    if (last != null && last.kind == NodeKind.TEXT && last.unread == null && !last.flag) {
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

  private boolean emphasis() {
    int start = pos;
    char mark = text.charAt(pos);
    int length = CharClasses.charAt(text, pos + 1) == mark ? 2 : 1;
    NodeKind kind = length == 2 ? NodeKind.STRONG : NodeKind.EMPHASIS;
    if ((mark == '_' && isInsideWord(start))
        || (start + length < text.length() && CharClasses.isSpace(text.charAt(start + length)))
        || isAround(kind)
        || tooDeep()) {
      return text(start + length);
    }
    Element out = emphasised(kind, mark, start, length);
    if (out == null && kind == NodeKind.STRONG && tree.kind != NodeKind.EMPHASIS) {
      out = emphasised(NodeKind.EMPHASIS, mark, start, 1);
    }
    if (out == null) {
      pos = start;
      return text(start + length);
    }
    tree.children.add(out);
    return true;
  }

  private Element emphasised(NodeKind kind, char mark, int start, int length) {
    String delimiter = String.valueOf(mark).repeat(length);
    pos = start + length;
    if (text.lastIndexOf(delimiter) < pos) return null;
    Element out = new Element(kind, 0, 0);
    Stop stop =
        new Stop() {
          @Override
          public int length(int at) {
            return text.startsWith(delimiter, at) ? length : 0;
          }

          @Override
          public boolean accept(int at, Element into) {
            if (at == 0 || CharClasses.isSpace(text.charAt(at - 1)) || into.children.isEmpty())
              return false;
            char third = CharClasses.charAt(text, at + 2);
            if (length == 1 && CharClasses.charAt(text, at + 1) == mark && third != mark)
              return false;
            return mark != '_' || !alnumAt(at + length);
          }
        };
    if (!inside(out, stop)) {
      exhausted(text.length() - start);
      return null;
    }
    pos += length;
    Span span = source.span(start, pos);
    out.from = span.from();
    out.to = span.to();
    return out;
  }

  private boolean alnumAt(int at) {
    return at < text.length() && Character.isLetterOrDigit(text.codePointAt(at));
  }

  /** An underscore after a letter, or after a letter and a hyphen, is part of the word. */
  private boolean isInsideWord(int start) {
    int at = start;
    while (at > 0 && text.charAt(at - 1) == '_') at--;
    if (at == 0) return false;
    if (Character.isLetter(text.codePointBefore(at))) return true;
    return text.charAt(at - 1) == '-' && at > 1 && Character.isLetter(text.codePointBefore(at - 1));
  }

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

  private boolean quotationMark() {
    SmartQuotes.Found found = SmartQuotes.read(text, pos);
    if (found.text() > 0) text(pos + found.text());
    mark(found.first());
    if (found.second() >= 0) mark(found.second());
    return true;
  }

  private void mark(int which) {
    add(NodeKind.QUOTATION_MARK, pos, pos + 1).value(settings.quotes.get(which));
    pos++;
  }

  private boolean math() {
    if (!text.startsWith("$$", pos)) return false;
    int close = finder.indexOf("$$", pos + 2);
    if (close < 0) return false;
    add(NodeKind.MATH, pos, close + 2).value(AsciiSpace.strip(text.substring(pos + 2, close)));
    pos = close + 2;
    return true;
  }

  private boolean extension() {
    if (!text.startsWith("{:", pos)) return false;
    Extensions.Tag tag = Extensions.open(text, pos);
    if (tag != null || Extensions.stopEnd(text, pos, "") >= 0) {
      return (tag != null && extension(tag)) || text(pos + 1);
    }
    int close = LineKinds.closingBrace(text, pos + 2);
    Element last = tree.last();
    if (close < 0 || last == null || last.kind == NodeKind.TEXT) return text(pos + 1);
    AttributeList list = new AttributeList();
    list.read(text.substring(pos + 2, close));
    last.given().addAll(list);
    list.applyTo(last.attributes, collected.attributeLists);
    attributeSpans.add(source.span(pos, close + 1));
    pos = close + 1;
    return true;
  }

  private boolean extension(Extensions.Tag tag) {
    int end = tag.end();
    String body = null;
    if (!tag.closed()) {
      int stop = finder.indexOf("{:/", end);
      while (stop >= 0 && Extensions.stopEnd(text, stop, tag.name()) < 0) {
        stop = finder.indexOf("{:/", stop + 3);
      }
      if (stop < 0) {
        exhausted(text.length() - end);
        return false;
      }
      body = text.substring(end, stop);
      end = Extensions.stopEnd(text, stop, tag.name());
    }
    Element out = Extensions.apply(tag, body, settings);
    if (out == null) return false;
    Span span = source.span(pos, end);
    out.from = span.from();
    out.to = span.to();
    if (out.kind == NodeKind.ATTRIBUTES) attributeSpans.add(span);
    else tree.children.add(out);
    pos = end;
    return true;
  }

  private boolean entity() {
    int end = Entities.end(text, pos);
    if (end < 0) return false;
    add(NodeKind.ENTITY, pos, end).value(text.substring(pos, end));
    pos = end;
    return true;
  }

  private boolean typographic() {
    if (!settings.typographic) return false;
    String found = Typography.at(text, pos);
    if (found == null) return false;
    int end = pos + found.length();
    if (found.charAt(0) == '\\') {
      addText(tree, found.substring(1), pos, end);
    } else {
      List<String> own = settings.typography.get(Typography.name(found));
      add(NodeKind.TYPOGRAPHIC, pos, end)
          .value(own == null ? Typography.of(found) : own.getFirst());
    }
    pos = end;
    return true;
  }

  private boolean lineBreak() {
    boolean spaces = text.startsWith("  \n", pos);
    boolean one =
        backslashBreaks
            && text.startsWith("\\\n", pos)
            && !isAround(NodeKind.HTML_ELEMENT)
            && !isAround(NodeKind.STRIKE);
    if (!spaces && !one && !text.startsWith("\\\\\n", pos)) return false;
    int end = pos + (one ? 1 : 2);
    if (!one || end + 1 < text.length()) add(NodeKind.HARD_BREAK, pos, end);
    pos = end;
    return true;
  }

  private boolean escaped() {
    char next = CharClasses.charAt(text, pos + 1);
    boolean escapes = "\\.*_+`<>()[]{}#!:|\"'$=-".indexOf(next) >= 0;
    if (next == '\0' || (!escapes && !(settings.gfm && next == '~'))) {
      return false;
    }
    addText(tree, String.valueOf(next), pos, pos + 2);
    pos += 2;
    return true;
  }

  private boolean strike() {
    if (!settings.gfm || !text.startsWith("~~", pos)) return false;
    char first = CharClasses.charAt(text, pos + 2);
    if (first == '\0' || first == '~' || CharClasses.isSpace(first)) return false;
    int close = finder.indexOf("~~", pos + 2);
    while (close >= 0
        && (text.charAt(close - 1) == '~' || CharClasses.isSpace(text.charAt(close - 1)))) {
      close = finder.indexOf("~~", close + 1);
    }
    if (close < 0) {
      exhausted(text.length() - pos);
      return false;
    }
    Element out = add(NodeKind.STRIKE, pos, close + 2);
    SourceText inner = source.slice(pos + 2, close);
    List<Element> outerAround = List.copyOf(around);
    Element outerTree = tree;
    if (outerAround.size() < DEEPEST) {
      around.clear();
      tree = null;
      read(out, inner);
      tree = outerTree;
      around.clear();
      around.addAll(outerAround);
    } else {
      out.children.add(
          new Element(NodeKind.TEXT, source.span(pos + 2, close)).value(inner.toString()));
    }
    pos = close + 2;
    return true;
  }
}
