package genko.markdown.flexmark.inline;

import genko.markdown.EmphasisRule;
import genko.markdown.NodeKind;
import genko.markdown.flexmark.option.DialectOptions;
import genko.markdown.flexmark.option.Feature;
import genko.markdown.flexmark.option.Flavor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of one block, read as CommonMark has it and with what a dialect has beside it. Takes
 * time in proportion to their length: what was looked for once and is not there is not looked for
 * again.
 */
final class WordParser {
  final DialectOptions options;
  final LinkDefinitions definitions;
  final String text;
  final Inline root;
  final Emphasis emphasis;
  final HtmlTagScanner tags;
  private final EmphasisRule rule;
  int pos;

  private final Brackets brackets;
  private final List<InlineSyntax> more;

  /** For each length of a run of back-ticks where the last one stands; null until asked for. */
  private @Nullable Map<Integer, Integer> lastTicks;

  WordParser(DialectOptions options, LinkDefinitions definitions, String text) {
    this(options, definitions, text, Set.of());
  }

  private WordParser(
      DialectOptions options, LinkDefinitions definitions, String text, Set<Integer> inLinks) {
    this.inLinks = inLinks;
    this.options = options;
    this.definitions = definitions;
    this.text = text;
    this.root = new Inline(NodeKind.ROOT, 0, text.length(), "");
    this.emphasis = new Emphasis(root, options.has(Feature.SINGLE_TILDE));
    this.tags = new HtmlTagScanner(text);
    this.rule = options.emphasis();
    this.brackets = new Brackets(this);
    this.more = syntaxes(options);
  }

  /** What is read inside lines beside CommonMark. */
  private static List<InlineSyntax> syntaxes(DialectOptions options) {
    List<InlineSyntax> out = new ArrayList<>();
    if (options.has(Feature.MATH)) out.add(new MathSpan());
    if (options.is(Flavor.ZENN)) {
      out.add(new ZennTags());
      out.add(new SchemeLinks());
    }
    if (options.is(Flavor.HEXO) && options.has(Feature.LINKIFY)) out.add(new MarkedLinks());
    if (options.has(Feature.TYPOGRAPHER)) out.add(new Typographer(options));
    return out;
  }

  /** Where addresses stand that are within the words of a link, and so are text. */
  private final Set<Integer> inLinks;

  boolean isInLink(int at) {
    return inLinks.contains(at);
  }

  /** The words as a tree below a root. */
  Inline parse() {
    while (pos < text.length()) step();
    if (brackets.linksInLinks().size() > inLinks.size()) {
      Set<Integer> known = new HashSet<>(brackets.linksInLinks());
      known.addAll(inLinks);
      // What was taken for an address is read again as the text that it is.
      return new WordParser(options, definitions, text, known).parse();
    }
    emphasis.process(null);
    merge(root);
    if (options.has(Feature.LINKIFY) && !options.is(Flavor.ZENN)) new Linkify(options).apply(root);
    return root;
  }

  char at(int index) {
    return index >= 0 && index < text.length() ? text.charAt(index) : '\0';
  }

  Inline add(NodeKind kind, int to, String value) {
    Inline made = new Inline(kind, pos, to, value);
    root.append(made);
    pos = to;
    return made;
  }

  Inline literal(int to) {
    return add(NodeKind.TEXT, to, text.substring(pos, to));
  }

  private void step() {
    for (InlineSyntax syntax : more) {
      if (syntax.starts(text.charAt(pos)) && syntax.read(this)) return;
    }
    switch (text.charAt(pos)) {
      case '\n' -> newline();
      case '\\' -> escape();
      case '`' -> code();
      case '*', '_' -> run();
      case '~' -> {
        if (options.has(Feature.STRIKETHROUGH)) run();
        else literal(pos + 1);
      }
      case '[' -> brackets.open();
      case '!' -> brackets.image();
      case '^' -> brackets.note();
      case ']' -> brackets.close();
      case '<' -> pointed();
      case '&' -> entity();
      default -> words();
    }
  }

  private void words() {
    int end = pos + 1;
    while (end < text.length() && !isSpecial(text.charAt(end))) end++;
    literal(end);
  }

  private boolean isSpecial(char c) {
    if (c > '~') return false;
    if ("\n\\`*_~[]!<&^".indexOf(c) >= 0) return true;
    for (InlineSyntax syntax : more) if (syntax.starts(c)) return true;
    return false;
  }

  private void newline() {
    int spaces = 0;
    Inline before = root.last;
    if (before != null && before.is(NodeKind.TEXT)) {
      String value = before.value;
      int end = value.length();
      while (end > 0 && value.charAt(end - 1) == ' ') end--;
      spaces = value.length() - end;
      // What an escape or an entity says is no white space at the end of a line.
      if (before.to - before.from == value.length()) {
        while (end > 0 && value.charAt(end - 1) == '\t') end--;
        before.value = value.substring(0, end);
        before.to = before.from + end;
        if (end == 0) root.remove(before);
      }
    }
    if (pos + 1 == text.length()) {
      pos++;
    } else if (spaces >= 2 || options.has(Feature.LINE_BREAKS)) {
      add(NodeKind.HARD_BREAK, pos + 1, "").from -= spaces;
    } else if (options.has(Feature.EAST_ASIAN_LINE_BREAKS) && isBetweenWide()) {
      pos++;
    } else {
      literal(pos + 1);
    }
    while (at(pos) == ' ' || at(pos) == '\t') pos++;
  }

  private boolean isBetweenWide() {
    int before = pos;
    while (before > 0 && CharKinds.isSpace(text.charAt(before - 1))) before--;
    return before > 0
        && CharKinds.isWide(text.codePointBefore(before))
        && pos + 1 < text.length()
        && CharKinds.isWide(text.codePointAt(pos + 1));
  }

  private void escape() {
    char next = at(pos + 1);
    if (next == '\n') {
      add(NodeKind.HARD_BREAK, pos + 2, "");
      while (at(pos) == ' ' || at(pos) == '\t') pos++;
    } else if (CharKinds.isAsciiPunctuation(next)) {
      add(NodeKind.TEXT, pos + 2, String.valueOf(next));
    } else if (next == ' ' && options.has(Feature.ESCAPED_SPACE)) {
      add(NodeKind.TEXT, pos + 2, "");
    } else {
      literal(pos + 1);
    }
  }

  private void code() {
    int open = pos;
    while (at(open) == '`') open++;
    int count = open - pos;
    int close = closingTicks(open, count);
    if (close < 0) {
      literal(open);
      return;
    }
    String code = text.substring(open, close).replace('\n', ' ');
    if (code.length() > 1
        && code.startsWith(" ")
        && code.endsWith(" ")
        && !code.chars().allMatch(c -> c == ' ')) {
      code = code.substring(1, code.length() - 1);
    }
    add(NodeKind.CODE, close + count, code);
  }

  private int closingTicks(int from, int count) {
    if (lastTicks == null) {
      lastTicks = new HashMap<>();
      for (int at = text.indexOf('`'); at >= 0; ) {
        int end = at;
        while (at(end) == '`') end++;
        lastTicks.put(end - at, at);
        at = text.indexOf('`', end);
      }
    }
    if (lastTicks.getOrDefault(count, -1) < from) return -1;
    for (int at = text.indexOf('`', from); at >= 0; ) {
      int end = at;
      while (at(end) == '`') end++;
      if (end - at == count) return at;
      at = text.indexOf('`', end);
    }
    return -1;
  }

  private void run() {
    char mark = text.charAt(pos);
    int end = pos;
    while (at(end) == mark) end++;
    int before = pos == 0 ? '\n' : text.codePointBefore(pos);
    int after = end == text.length() ? '\n' : text.codePointAt(end);
    if (isEscapedSpace(pos)) before = ' ';
    boolean escaped = after == '\\' && at(end + 1) == ' ';
    if (escaped && options.has(Feature.ESCAPED_SPACE)) after = ' ';
    boolean opens = rule.opens(mark, before, after);
    boolean closes = rule.closes(mark, before, after);
    int length = end - pos;
    Inline made = literal(end);
    if (mark == '~' && (length > 2 || (length == 1 && !options.has(Feature.SINGLE_TILDE)))) return;
    if (opens || closes) emphasis.push(new Emphasis.Run(mark, made, length, opens, closes));
  }

  private boolean isEscapedSpace(int at) {
    return options.has(Feature.ESCAPED_SPACE) && at(at - 1) == ' ' && at(at - 2) == '\\';
  }

  private void pointed() {
    int close = autolinkEnd();
    if (close > 0) {
      String shown = text.substring(pos + 1, close - 1);
      boolean mail = !shown.contains(":");
      Inline link = new Inline(NodeKind.LINK, pos, close, "");
      link.attribute("href", LinkAddresses.encode(mail ? "mailto:" + shown : shown));
      String seen = options.is(Flavor.ZENN) ? SchemeLinks.shown(shown) : shown;
      link.append(new Inline(NodeKind.TEXT, pos + 1, close - 1, seen));
      root.append(link);
      pos = close;
      return;
    }
    int end = options.is(Flavor.ZENN) ? -1 : tags.end(pos);
    if (end < 0) literal(pos + 1);
    else add(NodeKind.RAW, end, text.substring(pos, end));
  }

  private int autolinkEnd() {
    int at = pos + 1;
    while (HtmlTagScanner.isLetter(at(at))
        || HtmlTagScanner.isDigit(at(at))
        || "+.-".indexOf(at(at)) >= 0) {
      if (at(at) == '\0' || at - pos > 33) break;
      at++;
    }
    int scheme = at - pos - 1;
    if (at(at) == ':' && scheme >= 2 && scheme <= 32 && HtmlTagScanner.isLetter(at(pos + 1))) {
      int end = at;
      while (at(end) > ' ' && at(end) != '<' && at(end) != '>' && at(end) != '\u007f') end++;
      return at(end) == '>' ? end + 1 : -1;
    }
    int end = Linkify.mailEnd(text, pos + 1, text.length());
    return end > 0 && at(end) == '>' ? end + 1 : -1;
  }

  private void entity() {
    int end = LinkAddresses.entityEnd(text, pos);
    String meaning = end < 0 ? null : LinkAddresses.entity(text.substring(pos, end));
    if (meaning == null) literal(pos + 1);
    else add(NodeKind.ENTITY, end, meaning);
  }

  /** Puts pieces of text that stand side by side in the source together. */
  static void merge(Inline parent) {
    List<Inline> todo = new ArrayList<>(Arrays.asList(parent));
    while (!todo.isEmpty()) {
      Inline each = todo.removeLast();
      for (Inline child = each.first; child != null; child = child.next) {
        if (child.first != null) todo.add(child);
        if (isPlain(child)) mergeFrom(each, child);
      }
    }
  }

  private static void mergeFrom(Inline parent, Inline child) {
    Inline next = child.next;
    if (next == null || !isPlain(next) || next.from != child.to) return;
    StringBuilder value = new StringBuilder(child.value);
    while (next != null && isPlain(next) && next.from == child.to) {
      value.append(next.value);
      child.to = next.to;
      parent.remove(next);
      next = child.next;
    }
    child.value = value.toString();
  }

  private static boolean isPlain(Inline one) {
    return one.is(NodeKind.TEXT) && one.first == null && one.value.length() == one.to - one.from;
  }
}
