package genko.markdown.flexmark.inline;

import genko.markdown.FootnoteDefinition;
import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.markdown.flexmark.option.DialectOptions;
import genko.markdown.flexmark.option.Feature;
import genko.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hugo's short codes and Hexo's tags in a text. As there, Markdown never sees them: words without
 * meaning, of the same length so that all offsets stay, stand in their places while the text is
 * read, and what they are comes back into the tree.
 */
public final class ShortCodes {
  /** How far is looked for the end of a tag. */
  private static final int LONGEST = 2_000;

  /** How far is looked for the end of code between two tags. */
  private static final int LONGEST_CODE = 20_000;

  /** What a word begins with that stands for a tag: the first of these that the text has not. */
  private static final List<String> SIGNS = List.of("zQ", "qZ", "xJ", "jX", "vK", "kV");

  private static final int DIGITS = 3;
  private static final int MOST = 36 * 36 * 36;

  private static final Pattern HUGO =
      Pattern.compile("\\{\\{(?:<\\s*(/?\\s*\\w[\\w./-]*)|%\\s*(/?\\s*\\w[\\w./-]*)|([<%])/\\*)");
  private static final Pattern HIGHLIGHT = Pattern.compile("\\{\\{[<%]\\s*highlight");
  private static final Pattern HIGHLIGHT_END =
      Pattern.compile("\\{\\{[<%]\\s*/\\s*highlight\\s*[>%]}}");
  private static final Pattern HEXO = Pattern.compile("\\{%-?\\s*(\\w+)");

  private static final Set<String> HEXO_CODE = Set.of("code", "codeblock");
  private static final Pattern HEXO_OPEN = Pattern.compile("\\{%-?\\s*(?:code|codeblock|raw)\\b");
  private static final Pattern HEXO_END =
      Pattern.compile("\\{%-?\\s*end(?:code|codeblock|raw)\\s*-?%\\}");

  /** As what Hexo has Markdown see its tags; a character of no meaning says which one it is. */
  private static final String COMMENT = "<!--";

  private static final String COMMENT_END = "-->";
  private static final char FIRST_COMMENT = '\ue000';
  private static final int MOST_COMMENTS = 6_400;

  /**
   * A tag, or a pair with the code between them.
   *
   * @param isComment whether Markdown sees a comment in its place, and not a word
   */
  record Code(Span span, String source, ShortCodeHtml html, boolean isComment) {
    Code(Span span, String source, ShortCodeHtml html) {
      this(span, source, html, false);
    }
  }

  private final String sign;
  private final String masked;
  private final List<Code> codes;
  private final EmojiMask emoji;
  private final boolean comments;

  private ShortCodes(String sign, String masked, List<Code> codes, EmojiMask emoji) {
    this.sign = sign;
    this.masked = masked;
    this.codes = codes;
    this.emoji = emoji;
    this.comments = codes.stream().anyMatch(Code::isComment);
  }

  /** The short codes of {@code text}, if the dialect has any. */
  public static ShortCodes of(DialectOptions options, String text) {
    boolean hugo = options.has(Feature.SHORT_CODES);
    boolean none =
        !(hugo && (text.contains("{{<") || text.contains("{{%")))
            && !(options.has(Feature.TAG_PLUGINS) && text.contains("{%"));
    String sign = SIGNS.stream().filter(one -> !text.contains(one)).findFirst().orElse("");
    boolean emoji = options.has(Feature.EMOJI);
    boolean off = none || sign.isEmpty();
    if (off && !emoji && !options.has(Feature.EMOJI_IN_WORDS)) {
      return new ShortCodes("", text, List.of(), EmojiMask.NONE);
    }
    List<Code> found = off ? List.of() : hugo ? hugo(options, text) : hexo(text);
    StringBuilder masked = new StringBuilder(mask(text, sign, found));
    boolean named = emoji || options.has(Feature.EMOJI_IN_WORDS);
    EmojiMask mask = named ? EmojiMask.put(masked, emoji) : EmojiMask.NONE;
    return new ShortCodes(sign, masked.toString(), found, mask);
  }

  private static String mask(String text, String sign, List<Code> codes) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < codes.size(); i++) {
      Span span = codes.get(i).span;
      if (codes.get(i).isComment) {
        String rest = "Z".repeat(span.length() - COMMENT.length() - 1 - COMMENT_END.length());
        char number = (char) (FIRST_COMMENT + i);
        out.replace(span.from(), span.to(), COMMENT + number + rest + COMMENT_END);
        continue;
      }
      String number = Integer.toString(i + MOST, 36).substring(1);
      String word = sign + number + "Z".repeat(span.length() - sign.length() - DIGITS);
      out.replace(span.from(), span.to(), word);
    }
    return out.toString();
  }

  private static List<Code> hugo(DialectOptions options, String text) {
    List<Code> out = new ArrayList<>();
    Matcher tag = HUGO.matcher(text);
    for (int at = 0; out.size() < MOST && tag.find(at); ) {
      int from = tag.start();
      boolean escaped = tag.group(3) != null;
      String close = text.charAt(from + 2) + "}}";
      close = (escaped ? "*/" : "") + (close.startsWith("<") ? ">}}" : close);
      int end = find(text, close, tag.end(), from + LONGEST);
      if (end < 0) {
        at = from + 2;
        continue;
      }
      int to = end + close.length();
      Span span = new Span(from, to);
      String source = text.substring(from, to);
      if (escaped) {
        String shown = source.replaceFirst("/\\*", "").replaceFirst("\\*/(?=[>%]}}$)", "");
        out.add(new Code(span, shown, ShortCodeHtml.literal(shown)));
      } else {
        String name = tag.group(1) != null ? tag.group(1) : tag.group(2);
        String arguments = text.substring(tag.end(), end);
        Matcher closing =
            HIGHLIGHT_END.matcher(text).region(to, Math.min(text.length(), from + LONGEST_CODE));
        if (name.equals("highlight") && closing.find()) {
          String code = text.substring(to, closing.start());
          to = closing.end();
          source = text.substring(from, to);
          span = new Span(from, to);
          out.add(new Code(span, source, ShortCodeHtml.highlighted(arguments, code)));
        } else {
          out.add(new Code(span, source, ShortCodeHtml.of(options, name, arguments, source)));
        }
      }
      at = to;
    }
    return out;
  }

  private static List<Code> hexo(String text) {
    List<Code> out = new ArrayList<>();
    Matcher tag = HEXO.matcher(text);
    for (int at = 0; out.size() < MOST && tag.find(at); ) {
      int from = tag.start();
      int end = find(text, "%}", tag.end(), from + LONGEST);
      if (end < 0) {
        at = from + 2;
        continue;
      }
      at = end + 2;
      String name = tag.group(1);
      boolean raw = name.equals("raw");
      Matcher closing =
          HEXO_END.matcher(text).region(at, Math.min(text.length(), from + LONGEST_CODE));
      boolean paired = (raw || HEXO_CODE.contains(name)) && closing.find();
      String code = paired ? text.substring(at, closing.start()) : "";
      String arguments = text.substring(tag.end(), end);
      if (paired) at = closing.end();
      String source = text.substring(from, at);
      ShortCodeHtml html =
          !paired
              ? ShortCodeHtml.placeholder(source)
              : raw ? ShortCodeHtml.raw(code) : ShortCodeHtml.codeBlock(arguments, code);
      out.add(new Code(new Span(from, at), source, html, isComment(text, from, at, out.size())));
    }
    return out;
  }

  /** A tag in an address is a word, for an address may hold no comment. */
  private static boolean isComment(String text, int from, int to, int number) {
    char before = from == 0 ? '\n' : text.charAt(from - 1);
    boolean fits = to - from > COMMENT.length() + COMMENT_END.length();
    return fits && number < MOST_COMMENTS && "(<\"'=/".indexOf(before) < 0;
  }

  private static int find(String text, String close, int from, int limit) {
    int end = text.indexOf(close, from);
    return end < 0 || end + close.length() > limit ? -1 : end;
  }

  /**
   * How far beyond {@code seen} was looked for the ends of what begins from {@code from} to {@code
   * to} of {@code text}.
   */
  public static int seen(DialectOptions options, String text, int from, int to, int seen) {
    boolean hugo = options.has(Feature.SHORT_CODES);
    if (!hugo && !options.has(Feature.TAG_PLUGINS)) return seen;
    String open = hugo ? "{{" : "{%";
    int last = seen;
    for (int at = text.indexOf(open, from); at >= 0 && at < to; at = text.indexOf(open, at + 1)) {
      Pattern pair = hugo ? HIGHLIGHT : HEXO_OPEN;
      boolean code = pair.matcher(text).region(at, text.length()).lookingAt();
      last = Math.max(last, at + (code ? LONGEST_CODE : LONGEST));
    }
    return last;
  }

  /** The text with words in the places of its tags. */
  public String masked() {
    return masked;
  }

  private interface Reading {
    String of(Code code);
  }

  private String restored(String value, Reading reading) {
    String text = emoji.shown(value);
    if (codes.isEmpty() || next(text, 0) < 0) return text;
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (int at = next(text, 0); at >= 0; at = next(text, Math.max(done, at + 1))) {
      Code code = at < done ? null : at(text, at);
      if (code == null) continue;
      out.append(text, done, at).append(reading.of(code));
      done = Math.min(text.length(), at + code.span.length());
    }
    return out.append(text, done, text.length()).toString();
  }

  /** Where from {@code from} on something may stand in the place of a tag, or -1. */
  private int next(String text, int from) {
    int word = text.indexOf(sign, from);
    int comment = comments ? text.indexOf(COMMENT, from) : -1;
    return word < 0 || comment >= 0 && comment < word ? comment : word;
  }

  private @Nullable Code at(String text, int at) {
    if (text.startsWith(COMMENT, at)) {
      int index = at + COMMENT.length();
      int number = index < text.length() ? text.charAt(index) - FIRST_COMMENT : -1;
      return number >= 0 && number < codes.size() ? codes.get(number) : null;
    }
    int from = at + sign.length();
    if (from + DIGITS > text.length()) return null;
    int number = 0;
    for (int i = from; i < from + DIGITS; i++) {
      int digit = Character.digit(text.charAt(i), 36);
      if (digit < 0) return null;
      number = number * 36 + digit;
    }
    return number < codes.size() ? codes.get(number) : null;
  }

  /** An address with what was written in it, or what that leads to. */
  public String address(String text) {
    return restored(text, code -> code.html.address());
  }

  /** A footnote as it was written; {@code base} is where its offsets count from. */
  public FootnoteDefinition apply(FootnoteDefinition note, int base) {
    return new FootnoteDefinition(note.name(), apply(note.content(), base));
  }

  /** The node with its tags, whose offsets count from {@code base}. */
  public Node apply(Node node, int base) {
    if (codes.isEmpty() && emoji.isEmpty()) return node;
    Map<String, String> attributes = new LinkedHashMap<>(emoji.attributes(node, base));
    attributes.replaceAll((name, value) -> address(value));
    List<Node> children = new ArrayList<>(node.children().size());
    for (Node child : node.children()) {
      boolean tagged = !codes.isEmpty() && next(child.value(), 0) >= 0;
      if (tagged && child.is(NodeKind.TEXT)) split(child, base, children);
      else if (child.is(NodeKind.TEXT)) children.addAll(emoji.split(child, base));
      else children.add(apply(child, base));
    }
    boolean html = node.is(NodeKind.RAW) || node.is(NodeKind.HTML_ELEMENT);
    String value = restored(emoji.value(node, base), code -> html ? code.html.html() : code.source);
    return new Node(
        node.kind(),
        node.span(),
        value,
        Collections.unmodifiableMap(attributes),
        node.refersTo(ZennNodes.LINKIFIED) ? List.of(ZennNodes.LINKIFIED) : List.of(),
        List.copyOf(children),
        node.traits());
  }

  private void split(Node node, int base, List<Node> out) {
    String text = node.value();
    int done = 0;
    int start = node.span().from();
    for (int at = next(text, 0); at >= 0; at = next(text, Math.max(done, at + 1))) {
      Code code = at(text, at);
      if (code == null) continue;
      Span span = code.span.shift(-base);
      if (at > done) words(new Span(start, span.from()), text.substring(done, at), base, out);
      out.add(raw(span, code));
      start = span.to();
      done = Math.min(text.length(), at + code.span.length());
    }
    if (done < text.length()) {
      Span rest = new Span(start, Math.max(start, node.span().to()));
      words(rest, text.substring(done), base, out);
    }
  }

  private void words(Span span, String value, int base, List<Node> out) {
    out.addAll(emoji.split(inline(NodeKind.TEXT, span, value, false), base));
  }

  private static Node text(Span span, String value) {
    return inline(NodeKind.TEXT, span, value, false);
  }

  /** A tag that stands for words is words; others are HTML, whatever the blog says about that. */
  private static Node raw(Span span, Code code) {
    return code.html.isText()
        ? text(span, code.source)
        : inline(NodeKind.RAW, span, code.html.html(), true);
  }

  private static Node inline(NodeKind kind, Span span, String value, boolean flag) {
    Node.Traits none = Node.Traits.NONE;
    Node.Traits traits =
        new Node.Traits(
            0, false, false, false, flag, Node.Content.SPAN, null, none.columns(), null);
    return new Node(kind, span, value, Map.of(), List.of(), List.of(), traits);
  }
}
