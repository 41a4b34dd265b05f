package genko.markdown.flexmark;

import genko.markdown.NodeKind;
import genko.markdown.Passage;
import genko.markdown.flexmark.inline.CharKinds;
import genko.markdown.flexmark.inline.LinkDefinitions;
import genko.markdown.flexmark.inline.ShortCodes;
import genko.markdown.flexmark.option.DialectOptions;
import genko.markdown.flexmark.option.Feature;
import java.util.ArrayList;
import java.util.List;

/**
 * Blocks whose words are unread, from one cut of a text to the next. Text is cut where a top-level
 * block begins after a blank line, since from there on it reads the same without what stands
 * before.
 *
 * @param from where it begins in the text that was read, in which the blocks' offsets are
 * @param reach how far beyond its start the parser looked; see {@link FlexmarkPassage#reach}
 * @param codes the short codes of the text that was read
 */
record FlexmarkPassageDraft(int from, int to, int reach, List<Block> blocks, ShortCodes codes) {
  /** Cuts what was read of {@code text}; {@code whole} says whether the body ends with it. */
  static List<FlexmarkPassageDraft> of(DialectOptions options, String written, boolean whole) {
    ShortCodes codes = ShortCodes.of(options, written);
    String text = codes.masked();
    List<Block> blocks = new BlockReader(options, text).read();
    List<FlexmarkPassageDraft> out = new ArrayList<>();
    List<Block> some = new ArrayList<>();
    int from = 0;
    for (Block block : blocks) {
      int begin = lineStart(text, block.from);
      // A line of quotes or lists is the block's own; of others what stands before is blank.
      if (!some.isEmpty() && begin > from && isAfterBlankLine(text, begin)) {
        int seen = Math.max(nextLine(text, begin), seen(options, text, written, from, begin));
        if (options.has(Feature.DEFINITION_LISTS) && mayJoin(some.getLast(), text, begin)) {
          seen = Math.max(seen, nextLine(text, block.to));
        }
        out.add(
            new FlexmarkPassageDraft(
                from, begin, Math.min(Passage.ENDLESS, seen - from), some, codes));
        some = new ArrayList<>();
        from = begin;
      }
      block.from = Math.max(from, Math.min(block.from, begin));
      some.add(block);
    }
    if (from < text.length() || out.isEmpty()) {
      int reach = whole ? Passage.ENDLESS : text.length() - from;
      out.add(new FlexmarkPassageDraft(from, text.length(), reach, some, codes));
    }
    return out;
  }

  /**
   * Whether the block at {@code next} would join {@code before}, did its lines end otherwise: they
   * would be a definition, or a term that is followed by one.
   */
  private static boolean mayJoin(Block before, String text, int next) {
    if (before.is(NodeKind.DEFINITION_LIST)) return true;
    return before.is(NodeKind.PARAGRAPH)
        && text.substring(next, nextLine(text, next)).contains(":");
  }

  /** How far was looked for the ends of what begins in a passage and is not known by its lines. */
  private static int seen(DialectOptions options, String text, String written, int from, int to) {
    int seen = ShortCodes.seen(options, written, from, to, to);
    if (options.has(Feature.MATH)) {
      for (int at = text.indexOf("$$", from); at >= 0 && at < to; at = text.indexOf("$$", at + 2)) {
        int close = text.indexOf('$', at + 2);
        if (close < 0) return Integer.MAX_VALUE / 2 + from;
        seen = Math.max(seen, close + MathBlock.LOOK_AHEAD);
      }
    }
    return seen;
  }

  private static int lineStart(String text, int at) {
    int start = Math.min(at, text.length());
    while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') start--;
    return start;
  }

  private static boolean isAfterBlankLine(String text, int at) {
    int end = at - 1;
    if (end > 0 && text.charAt(end) == '\n' && text.charAt(end - 1) == '\r') end--;
    int line = lineStart(text, end);
    return line > 0 && CharKinds.isBlank(text.substring(line, end));
  }

  private static int nextLine(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }

  /** Adds what this says that counts in all of the body. */
  void define(LinkDefinitions out) {
    for (Block block : blocks) define(block, out);
  }

  private void define(Block block, LinkDefinitions out) {
    if (block.is(NodeKind.LINK_DEFINITION)) {
      out.link(
          block.value,
          new LinkDefinitions.Link(
              codes.address(block.attributes.getOrDefault("href", "")),
              block.attributes.get("title")));
    } else if (block.is(NodeKind.FOOTNOTE_DEFINITION)) {
      out.footnote(block.value);
    }
    for (Block child : block.children) define(child, out);
  }

  /** The same as text: equal texts mean the same to other passages. */
  String meaning() {
    StringBuilder out = new StringBuilder();
    for (Block block : blocks) meaning(block, out);
    return out.toString();
  }

  private void meaning(Block block, StringBuilder out) {
    if (block.is(NodeKind.LINK_DEFINITION) || block.is(NodeKind.FOOTNOTE_DEFINITION)) {
      out.append(block.kind).append('\n').append(block.value).append('\n');
      block.attributes.forEach(
          (name, value) -> out.append(name).append('=').append(codes.address(value)).append('\n'));
    }
    for (Block child : block.children) meaning(child, out);
  }
}
