package genko.markdown.flexmark.inline;

import genko.markdown.NodeKind;
import genko.markdown.flexmark.option.Feature;
import genko.markdown.flexmark.option.Flavor;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brackets that may become links, images and calls of footnotes. */
final class Brackets {
  private static final class Bracket {
    final Inline text;
    final boolean image;
    final boolean note;
    final Emphasis.@Nullable Run run;
    final @Nullable Bracket previous;
    final int after;
    final int depth;
    boolean hasBracketAfter;

    Bracket(
        Inline text,
        boolean image,
        boolean note,
        Emphasis.@Nullable Run run,
        @Nullable Bracket previous,
        int after) {
      this.text = text;
      this.image = image;
      this.note = note;
      this.run = run;
      this.previous = previous;
      this.after = after;
      this.depth = previous == null ? 1 : previous.depth + 1;
    }
  }

  private final WordParser parser;
  private final LinkScanner scanner;
  private final Set<Integer> linksInLinks = new HashSet<>(0);
  private @Nullable Bracket last;

  /** No bracket up to this depth begins a link any more: one stands in it. */
  private int inactive;

  Brackets(WordParser parser) {
    this.parser = parser;
    this.scanner = new LinkScanner(parser.text);
  }

  void open() {
    if (footnote()) return;
    push(1, false, false);
  }

  void image() {
    if (parser.at(parser.pos + 1) == '[') push(2, true, false);
    else parser.literal(parser.pos + 1);
  }

  /** {@code ^[words]}, a footnote where it is called. */
  void note() {
    boolean wanted = parser.options.has(Feature.INLINE_FOOTNOTES);
    if (wanted && parser.at(parser.pos + 1) == '[') push(2, false, true);
    else parser.literal(parser.pos + 1);
  }

  private void push(int length, boolean image, boolean note) {
    Inline text = parser.literal(parser.pos + length);
    if (last != null) last.hasBracketAfter = true;
    last = new Bracket(text, image, note, parser.emphasis.last(), last, parser.pos);
    inactive = Math.min(inactive, last.depth - 1);
  }

  private boolean footnote() {
    int pos = parser.pos;
    if (!parser.options.has(Feature.FOOTNOTES) || parser.at(pos + 1) != '^') return false;
    int close = pos + 2;
    while (parser.at(close) > ' ' && parser.at(close) != ']' && parser.at(close) != '[') close++;
    if (parser.at(close) != ']' || close == pos + 2) return false;
    String name = parser.text.substring(pos + 2, close);
    if (!parser.definitions.hasFootnote(name)) return false;
    parser.add(NodeKind.FOOTNOTE_MARK, close + 1, name);
    return true;
  }

  void close() {
    Bracket opener = last;
    int close = parser.pos;
    if (opener == null) {
      parser.literal(close + 1);
      return;
    }
    if (opener.note) {
      parser.pos = close + 1;
      String name = "^" + parser.text.substring(opener.after, close);
      finish(opener, new Inline(NodeKind.FOOTNOTE_MARK, opener.text.from, 0, name), close);
      return;
    }
    if (!opener.image && opener.depth <= inactive) {
      last = opener.previous;
      parser.literal(close + 1);
      return;
    }
    parser.pos = close + 1;
    Inline made =
        new Inline(opener.image ? NodeKind.IMAGE : NodeKind.LINK, opener.text.from, 0, "");
    boolean matched = inlineTarget(made) || reference(opener, close, made);
    if (!matched) {
      last = opener.previous;
      parser.pos = close;
      parser.literal(close + 1);
      return;
    }
    finish(opener, made, close);
  }

  private void finish(Bracket opener, Inline made, int close) {
    made.to = parser.pos;
    made.target = close;
    Inline root = parser.root;
    parser.emphasis.process(opener.run);
    if (made.is(NodeKind.IMAGE)) {
      Inline inner = new Inline(NodeKind.ROOT, 0, 0, "");
      root.moveBetween(opener.text, null, inner);
      String address = made.attributes.getOrDefault("src", "");
      made.attributes.remove("src");
      String title = made.attributes.remove("title");
      made.attribute("src", address).attribute("alt", alt(inner));
      if (title != null) made.attribute("title", title);
      String width = made.attributes.remove("width");
      String height = made.attributes.remove("height");
      if (width != null && !width.isEmpty()) made.attribute("width", width);
      if (height != null && !height.isEmpty()) made.attribute("height", height);
      made.target = -1;
    } else {
      root.moveBetween(opener.text, null, made);
      if (made.is(NodeKind.LINK)) unlink(made);
    }
    root.remove(opener.text);
    root.append(made);
    last = opener.previous;
    if (!opener.image && !opener.note) inactive = opener.depth - 1;
  }

  private String alt(Inline inner) {
    return switch (parser.options.flavor()) {
      case ZENN -> inner.unescaped();
      case HUGO -> inner.withNames();
      default -> inner.plain();
    };
  }

  /** Where addresses begin, at their colons, that stand within the words of a link. */
  Set<Integer> linksInLinks() {
    return linksInLinks;
  }

  private void unlink(Inline parent) {
    for (Inline child = parent.first; child != null; child = child.next) {
      if (!child.linkified) {
        if (child.first != null) unlink(child);
      } else {
        int colon = parser.text.indexOf("//", child.from);
        boolean whole = colon == child.from || parser.options.is(Flavor.HEXO);
        linksInLinks.add(whole ? child.from : colon - 1);
      }
    }
  }

  private static void address(Inline made, String address, @Nullable String title) {
    made.attribute(made.is(NodeKind.IMAGE) ? "src" : "href", LinkAddresses.encode(address));
    if (title != null) made.attribute("title", title);
  }

  /** {@code (address "title")}. */
  private boolean inlineTarget(Inline made) {
    int pos = parser.pos;
    if (parser.at(pos) != '(') return false;
    int from = scanner.spaces(pos + 1);
    int end = scanner.address(from);
    if (end < 0) return false;
    int next = scanner.spaces(end);
    int title = next > end ? scanner.title(next) : -1;
    int close = title < 0 ? next : scanner.spaces(title);
    boolean spaced = title < 0 ? next > end : close > title;
    int sized = spaced && made.is(NodeKind.IMAGE) ? size(made, close) : -1;
    if (sized > 0) close = scanner.spaces(sized);
    if (parser.at(close) != ')' || isForbidden(scanner.addressAt(from, end))) return false;
    address(made, scanner.addressAt(from, end), title < 0 ? null : scanner.titleAt(next, title));
    parser.pos = close + 1;
    return true;
  }

  /** Whether markdown-it makes no link of it. */
  private boolean isForbidden(String address) {
    if (!parser.options.is(Flavor.ZENN)) return false;
    return Embeds.isDangerous(address);
  }

  /** {@code =250x100}, either number may be missing. */
  private int size(Inline made, int from) {
    if (!parser.options.has(Feature.IMAGE_SIZES) || parser.at(from) != '=') return -1;
    int width = digits(from + 1);
    if (parser.at(width) != 'x') return -1;
    int height = digits(width + 1);
    made.attribute("width", parser.text.substring(from + 1, width));
    made.attribute("height", parser.text.substring(width + 1, height));
    return height;
  }

  private int digits(int from) {
    int end = from;
    while (HtmlTagScanner.isDigit(parser.at(end)) || parser.at(end) == '%') end++;
    return end;
  }

  /** {@code [label]}, {@code []} or nothing. */
  private boolean reference(Bracket opener, int close, Inline made) {
    int pos = parser.pos;
    int end = scanner.label(pos);
    String label = null;
    if (end > 0) {
      label = parser.text.substring(pos + 1, end - 1);
    } else if (!opener.hasBracketAfter) {
      if (close - opener.after > 1000) return false;
      label = parser.text.substring(opener.after, close);
      end = parser.at(pos) == '[' && parser.at(pos + 1) == ']' ? pos + 2 : pos;
    }
    if (label == null || CharKinds.isBlank(label)) return false;
    LinkDefinitions.Link link = parser.definitions.link(label);
    if (link == null || isForbidden(link.address())) return false;
    address(made, link.address(), link.title());
    parser.pos = end;
    return true;
  }
}
