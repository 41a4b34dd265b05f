package genko.markdown.flexmark;

import genko.markdown.NodeKind;
import genko.markdown.flexmark.inline.Lines;
import genko.markdown.flexmark.inline.LinkScanner;
import genko.markdown.flexmark.option.DialectOptions;
import genko.markdown.flexmark.option.Feature;
import genko.markdown.flexmark.option.Flavor;
import java.util.List;

/** What flexmark takes for a paragraph: link definitions, a table, or words. */
final class ParagraphReader {
  private final DialectOptions options;
  private final String text;
  private final PipeTableReader tables;
  private final DefinitionReader definitions = new DefinitionReader();

  ParagraphReader(DialectOptions options, String text) {
    this.options = options;
    this.text = text;
    this.tables = new PipeTableReader(text, options.is(Flavor.HUGO));
  }

  void read(Lines lines, int from, int to, List<Block> out) {
    int done = definitions(lines, out);
    Lines words = lines.slice(done, lines.text.length()).strip();
    if (words.isEmpty()) return;
    int begin = done == 0 ? from : words.offset(0);
    if (isAfterBareUnderline(out, begin)) {
      Block before = out.removeLast();
      Lines.Builder both = new Lines.Builder(text);
      Lines first = before.words == null ? Lines.EMPTY : before.words;
      both.add(first.text, first.offset(0)).add("\n", first.end(first.text.length()));
      append(both, words);
      out.add(new Block(NodeKind.PARAGRAPH, before.from, to).words(both.build()));
      return;
    }
    boolean defined =
        options.has(Feature.DEFINITION_LISTS) && definitions.read(words, begin, to, out);
    if (defined) return;
    if (options.has(Feature.TABLES) && tables.read(words, begin, to, out)) return;
    out.add(new Block(NodeKind.PARAGRAPH, begin, to).words(words));
  }

  private static void append(Lines.Builder out, Lines lines) {
    for (int at = 0; at < lines.text.length(); ) {
      int end = lines.text.indexOf('\n', at) + 1;
      if (end == 0) end = lines.text.length();
      out.add(lines.text.substring(at, end), lines.offset(at));
      at = end;
    }
  }

  /** Whether the block before is the underline of a heading that was all definitions. */
  private static boolean isAfterBareUnderline(List<Block> out, int begin) {
    if (out.isEmpty()) return false;
    Block last = out.getLast();
    return last.is(NodeKind.PARAGRAPH) && last.flag && last.to == begin;
  }

  /** A heading with an underline; when it is all definitions the underline is text. */
  void setext(Block heading, Lines lines, List<Block> out) {
    int done = definitions(lines, out);
    Lines words = lines.slice(done, lines.text.length()).strip();
    if (done > 0) heading.from = words.isEmpty() ? heading.from : words.offset(0);
    if (!words.isEmpty()) {
      out.add(heading.words(words));
      return;
    }
    if (heading.marker == null) return;
    int from = heading.marker.from();
    Block underline = new Block(NodeKind.PARAGRAPH, from, heading.to);
    underline.flag = true;
    out.add(underline.words(new Lines.Builder(text).add(from, heading.marker.to()).build()));
  }

  /** Adds the definitions at the start of {@code lines}; the offset after them. */
  private static int definitions(Lines lines, List<Block> out) {
    int at = 0;
    if (!lines.text.startsWith("[")) return 0;
    LinkScanner scanner = new LinkScanner(lines.text);
    while (at < lines.text.length()) {
      LinkScanner.Definition found = scanner.definition(at);
      if (found == null) return at;
      Block made = new Block(NodeKind.LINK_DEFINITION, lines.offset(at), lines.end(found.end()));
      made.value(found.label()).attribute("href", found.address());
      if (found.title() != null) made.attribute("title", found.title());
      out.add(made);
      at = found.end();
    }
    return at;
  }
}
