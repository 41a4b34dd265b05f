package genko.edit.paste;

import genko.edit.paste.InlineText.Break;
import genko.edit.paste.MarkdownBlock.Shape;
import genko.edit.paste.TextRun.Kind;
import genko.edit.paste.TextStyle.Mark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the tree of a page into blocks. What runs, asks or hides is left out. */
final class PageReader {
  private final Set<Element> blocky = Collections.newSetFromMap(new IdentityHashMap<>());
  private final FootnoteReader notes;

  private PageReader(FootnoteReader notes) {
    this.notes = notes;
  }

  /** What {@code body} says; changes it. */
  static CopiedMarkdown read(Element body) {
    for (Element pre : body.getElementsByTag("pre")) CodeReader.dropBar(pre);
    FootnoteReader notes = FootnoteReader.take(body);
    PageReader reader = new PageReader(notes);
    reader.findBlocks(body);
    notes.boxes().forEach(reader::findBlocks);
    List<String> lines = MarkdownBlock.join(reader.inside(body, TextStyle.PLAIN));
    List<List<String>> said =
        notes.boxes().stream()
            .map(box -> MarkdownBlock.join(reader.inside(box, TextStyle.PLAIN)))
            .toList();
    return new CopiedMarkdown(lines, said);
  }

  /** Notes every element that is or holds a block. */
  private void findBlocks(Element body) {
    for (Element element : body.getAllElements()) {
      boolean display = FormulaReader.of(element).filter(FormulaReader::display).isPresent();
      if (!PageElements.isBlock(element) && !display) continue;
      for (Element up = element; up != null && blocky.add(up); up = up.parent()) {}
    }
  }

  /** The blocks in {@code parent}; words between them are paragraphs of their own. */
  List<MarkdownBlock> inside(Element parent, TextStyle look) {
    Flow flow = new Flow();
    flow.readAll(parent.childNodes(), look);
    return flow.end();
  }

  /** The words in {@code parent} as one line, whatever blocks there are. */
  InlineText line(Element parent, TextStyle look) {
    InlineText line = new InlineText();
    for (Node child : parent.childNodes()) inline(child, look, line);
    return line;
  }

  private void inline(Node node, TextStyle look, InlineText line) {
    if (node instanceof TextNode text) {
      line.words(cleaned(text.getWholeText()), look);
      return;
    }
    if (!(node instanceof Element element)) return;
    Optional<Integer> note = notes.calledBy(element);
    if (note.isPresent()) {
      line.add(new TextRun(Kind.READY, CopiedMarkdown.call(note.get()), look));
      return;
    }
    Optional<FormulaReader> formula = FormulaReader.of(element);
    if (formula.isPresent() && !FormulaReader.isShownTwice(element)) {
      boolean inCell = element.closest("td, th") != null;
      line.add(new TextRun(Kind.READY, formula.get().inLine(inCell), look));
      return;
    }
    if (PageElements.isHidden(element)) return;
    TextStyle inside = look.inside(element);
    if (isBareAddress(element) && !look.has(Mark.LINK)) {
      line.add(new TextRun(Kind.READY, "<" + element.attr("href").strip() + ">", look));
      return;
    }
    switch (element.normalName()) {
      case "br" -> line.add(new TextRun(Kind.BREAK, "", look));
      case "img" -> image(element, look, line);
      case "input" -> box(element, look, line);
      case "code", "tt", "samp" -> code(element, inside, line);
      default -> {
        String name = element.normalName();
        boolean block = PageElements.isBlock(element);
        boolean linked = name.equals("u") && look.has(Mark.LINK);
        boolean kept = PageElements.isKept(element) && !linked && element.hasText();
        if (block) line.add(new TextRun(Kind.BREAK, "", look));
        if (kept) line.add(new TextRun(Kind.READY, "<" + name + ">", look));
        for (Node child : element.childNodes()) inline(child, inside, line);
        if (kept) line.add(new TextRun(Kind.READY, "</" + name + ">", look));
        if (block) line.add(new TextRun(Kind.BREAK, "", look));
      }
    }
  }

  /** Whether a link shows its address and nothing else. */
  private static boolean isBareAddress(Element element) {
    if (!element.normalName().equals("a")) return false;
    String address = element.attr("href").strip();
    return address.matches("https?://[\\w./?=&%#:~+,;@-]+")
        && element.wholeText().strip().equals(address);
  }

  static String cleaned(String text) {
    StringBuilder out = null;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      boolean invisible =
          unit == '\u200b'
              || unit == '\ufeff'
              || unit == '\u00ad'
              || unit == CopiedMarkdown.OPEN
              || unit < ' ' && "\n\t\r\f".indexOf(unit) < 0;
      if (invisible && out == null) out = new StringBuilder(text.substring(0, at));
      if (out != null && !invisible) out.append(unit);
    }
    return out == null ? text : out.toString();
  }

  private static void image(Element image, TextStyle look, InlineText line) {
    String address = Addresses.image(image.attr("src"));
    String alt = cleaned(image.attr("alt")).replaceAll("\\s+", " ").strip();
    if (address.isEmpty()) {
      line.words(alt, look);
    } else {
      String words = MarkdownEscapes.words(alt, false, true);
      line.add(new TextRun(Kind.READY, "![" + words + "](" + address + ")", look));
    }
  }

  private static void box(Element input, TextStyle look, InlineText line) {
    boolean first = input.closest("li") != null && input.previousElementSibling() == null;
    if (!first || !input.attr("type").equalsIgnoreCase("checkbox")) return;
    line.add(new TextRun(Kind.READY, input.hasAttr("checked") ? "[x]" : "[ ]", TextStyle.PLAIN));
    line.add(new TextRun(Kind.SPACE, " ", look));
  }

  private static void code(Element element, TextStyle look, InlineText line) {
    String code = cleaned(element.wholeText()).replaceAll("\\s+", " ").strip();
    if (!code.isEmpty()) line.add(new TextRun(Kind.CODE, code, look));
  }

  /** Gathers blocks in order; words that stand between them become paragraphs. */
  private final class Flow {
    private final List<MarkdownBlock> blocks = new ArrayList<>();
    private InlineText line = new InlineText();

    List<MarkdownBlock> end() {
      flush();
      return blocks;
    }

    private void flush() {
      for (InlineText paragraph : line.paragraphs()) {
        blocks.add(MarkdownBlock.text(paragraph.markdown(Break.HARD)));
      }
      line = new InlineText();
    }

    void readAll(List<Node> nodes, TextStyle look) {
      for (int at = 0; at < nodes.size(); at++) {
        Node node = nodes.get(at);
        if (node instanceof Element element && WordList.isItem(element)) {
          List<Element> items = new ArrayList<>();
          for (; at < nodes.size(); at++) {
            if (nodes.get(at) instanceof Element next) {
              if (!WordList.isItem(next)) break;
              items.add(next);
            } else if (nodes.get(at) instanceof TextNode text && !text.isBlank()) {
              break;
            }
          }
          at--;
          flush();
          blocks.addAll(WordList.read(items, PageReader.this, look));
        } else {
          read(node, look);
        }
      }
    }

    private void read(Node node, TextStyle look) {
      if (!(node instanceof Element element) || !blocky.contains(element)) {
        inline(node, look, line);
        return;
      }
      Optional<FormulaReader> formula = FormulaReader.of(element).filter(FormulaReader::display);
      if (formula.isPresent() && !FormulaReader.isShownTwice(element)) {
        flush();
        blocks.add(formula.get().block());
        return;
      }
      if (PageElements.isHidden(element)) return;
      TextStyle inside = look.inside(element);
      String name = element.normalName();
      if (!PageElements.isBlock(element)) {
        readAll(element.childNodes(), inside);
        return;
      }
      flush();
      switch (name) {
        case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) - '0', inside);
        case "p" -> {
          if (element.hasClass("MsoTitle")) heading(element, 1, inside);
          else readAll(element.childNodes(), inside);
        }
        case "ul", "ol", "dir", "menu" -> list(element, inside);
        case "li" -> blocks.addAll(new ListReader(PageReader.this).lone(element, inside));
        case "blockquote" -> quote(element, inside);
        case "pre", "listing", "xmp" -> blocks.addAll(new CodeReader(element).read());
        case "hr" -> blocks.add(MarkdownBlock.other(List.of(blocks.isEmpty() ? "* * *" : "---")));
        case "table" -> blocks.addAll(new TableReader(PageReader.this).read(element, inside));
        case "dl" -> terms(element, inside);
        default -> readAll(element.childNodes(), inside);
      }
      flush();
    }

    private void heading(Element element, int level, TextStyle look) {
      InlineText words = line(element, look);
      words.dropWhereEverywhere(Mark.BOLD);
      String markdown = words.markdown(Break.SPACE);
      if (!markdown.isEmpty())
        blocks.add(MarkdownBlock.other(List.of("#".repeat(level) + " " + markdown)));
    }

    private void list(Element element, TextStyle look) {
      List<String> lines = new ListReader(PageReader.this).read(element, look);
      if (!lines.isEmpty()) blocks.add(new MarkdownBlock(Shape.LIST, lines));
    }

    private void quote(Element element, TextStyle look) {
      List<String> lines = MarkdownBlock.join(inside(element, look));
      if (lines.isEmpty()) return;
      blocks.add(new MarkdownBlock(Shape.QUOTE, MarkdownBlock.behind("> ", "> ", lines)));
    }

    private void terms(Element list, TextStyle look) {
      List<String> lines = new ArrayList<>();
      boolean described = false;
      for (Element child : list.select("> dt, > dd, > div > dt, > div > dd")) {
        TextStyle inside = look.inside(child);
        if (child.normalName().equals("dt")) {
          String term = line(child, inside).markdown(Break.SPACE);
          if (term.isEmpty()) continue;
          if (described) lines.add("");
          lines.add(term);
          described = false;
        } else {
          List<String> told = MarkdownBlock.join(inside(child, inside));
          if (told.isEmpty() || lines.isEmpty()) continue;
          lines.addAll(MarkdownBlock.behind(": ", "  ", told));
          described = true;
        }
      }
      if (described) blocks.add(new MarkdownBlock(Shape.TERMS, lines));
      else lines.forEach(term -> blocks.add(MarkdownBlock.text(term)));
    }
  }
}
