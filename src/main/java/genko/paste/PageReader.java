package genko.paste;

import genko.paste.Block.Shape;
import genko.paste.Line.Break;
import genko.paste.Look.Mark;
import genko.paste.Run.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the tree of a page into blocks. What runs, asks or hides is left out. */
final class PageReader {
  private static final Set<String> DROPPED =
      Set.of(
          "script",
          "style",
          "head",
          "title",
          "meta",
          "link",
          "template",
          "noscript",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "video",
          "audio",
          "button",
          "select",
          "textarea",
          "datalist",
          "colgroup",
          "col",
          "map",
          "area",
          "math",
          "dialog",
          "noframes",
          "xml");
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "html",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul",
          "caption",
          "legend",
          "dir",
          "menu",
          "listing",
          "xmp");

  /** Tags of a line that Markdown has no mark for and kramdown reads inside of. */
  private static final Set<String> KEPT =
      Set.of("sup", "sub", "kbd", "mark", "u", "ins", "ruby", "rt", "rp");

  private static final Pattern HIDDEN =
      Pattern.compile("(?i)display\\s*:\\s*none|mso-hide\\s*:\\s*all|mso-list\\s*:\\s*ignore");
  private final Set<Element> blocky = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Notes notes;

  private PageReader(Notes notes) {
    this.notes = notes;
  }

  /** What {@code body} says; changes it. */
  static Copied read(Element body) {
    for (Element pre : body.getElementsByTag("pre")) CodeReader.dropBar(pre);
    Notes notes = Notes.take(body);
    PageReader reader = new PageReader(notes);
    reader.findBlocks(body);
    notes.boxes().forEach(reader::findBlocks);
    List<String> lines = Block.join(reader.inside(body, Look.PLAIN));
    List<List<String>> said =
        notes.boxes().stream().map(box -> Block.join(reader.inside(box, Look.PLAIN))).toList();
    return new Copied(lines, said);
  }

  /** Notes every element that is or holds a block. */
  private void findBlocks(Element body) {
    for (Element element : body.getAllElements()) {
      boolean display = Formula.of(element).filter(Formula::display).isPresent();
      if (!isBlock(element) && !display) continue;
      for (Element up = element; up != null && blocky.add(up); up = up.parent()) {}
    }
  }

  /** The blocks in {@code parent}; words between them are paragraphs of their own. */
  List<Block> inside(Element parent, Look look) {
    Flow flow = new Flow();
    flow.readAll(parent.childNodes(), look);
    return flow.end();
  }

  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  static boolean isHidden(Element element) {
    return DROPPED.contains(element.normalName())
        || HIDDEN.matcher(element.attr("style")).find()
        || CodeReader.isControl(element)
        || Formula.isShownTwice(element);
  }

  /** The words in {@code parent} as one line, whatever blocks there are. */
  Line line(Element parent, Look look) {
    Line line = new Line();
    for (Node child : parent.childNodes()) inline(child, look, line);
    return line;
  }

  private void inline(Node node, Look look, Line line) {
    if (node instanceof TextNode text) {
      line.words(cleaned(text.getWholeText()), look);
      return;
    }
    if (!(node instanceof Element element)) return;
    Optional<Integer> note = notes.calledBy(element);
    if (note.isPresent()) {
      line.add(new Run(Kind.READY, Copied.call(note.get()), look));
      return;
    }
    Optional<Formula> formula = Formula.of(element);
    if (formula.isPresent() && !Formula.isShownTwice(element)) {
      boolean inCell = element.closest("td, th") != null;
      line.add(new Run(Kind.READY, formula.get().inLine(inCell), look));
      return;
    }
    if (isHidden(element)) return;
    Look inside = look.inside(element);
    if (isBareAddress(element) && !look.has(Mark.LINK)) {
      line.add(new Run(Kind.READY, "<" + element.attr("href").strip() + ">", look));
      return;
    }
    switch (element.normalName()) {
      case "br" -> line.add(new Run(Kind.BREAK, "", look));
      case "img" -> image(element, look, line);
      case "input" -> box(element, look, line);
      case "code", "tt", "samp" -> code(element, inside, line);
      default -> {
        String name = element.normalName();
        boolean block = BLOCKS.contains(name);
        boolean linked = name.equals("u") && look.has(Mark.LINK);
        boolean kept = KEPT.contains(name) && !linked && element.hasText();
        if (block) line.add(new Run(Kind.BREAK, "", look));
        if (kept) line.add(new Run(Kind.READY, "<" + name + ">", look));
        for (Node child : element.childNodes()) inline(child, inside, line);
        if (kept) line.add(new Run(Kind.READY, "</" + name + ">", look));
        if (block) line.add(new Run(Kind.BREAK, "", look));
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
              || unit == Copied.OPEN
              || unit < ' ' && "\n\t\r\f".indexOf(unit) < 0;
      if (invisible && out == null) out = new StringBuilder(text.substring(0, at));
      if (out != null && !invisible) out.append(unit);
    }
    return out == null ? text : out.toString();
  }

  private static void image(Element image, Look look, Line line) {
    String address = Addresses.image(image.attr("src"));
    String alt = cleaned(image.attr("alt")).replaceAll("\\s+", " ").strip();
    if (address.isEmpty()) {
      line.words(alt, look);
    } else {
      String words = Escapes.words(alt, false, true);
      line.add(new Run(Kind.READY, "![" + words + "](" + address + ")", look));
    }
  }

  private static void box(Element input, Look look, Line line) {
    boolean first = input.closest("li") != null && input.previousElementSibling() == null;
    if (!first || !input.attr("type").equalsIgnoreCase("checkbox")) return;
    line.add(new Run(Kind.READY, input.hasAttr("checked") ? "[x]" : "[ ]", Look.PLAIN));
    line.add(new Run(Kind.SPACE, " ", look));
  }

  private static void code(Element element, Look look, Line line) {
    String code = cleaned(element.wholeText()).replaceAll("\\s+", " ").strip();
    if (!code.isEmpty()) line.add(new Run(Kind.CODE, code, look));
  }

  /** Gathers blocks in order; words that stand between them become paragraphs. */
  private final class Flow {
    private final List<Block> blocks = new ArrayList<>();
    private Line line = new Line();

    List<Block> end() {
      flush();
      return blocks;
    }

    private void flush() {
      for (Line paragraph : line.paragraphs()) {
        blocks.add(Block.text(paragraph.markdown(Break.HARD)));
      }
      line = new Line();
    }

    void readAll(List<Node> nodes, Look look) {
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

    private void read(Node node, Look look) {
      if (!(node instanceof Element element) || !blocky.contains(element)) {
        inline(node, look, line);
        return;
      }
      Optional<Formula> formula = Formula.of(element).filter(Formula::display);
      if (formula.isPresent() && !Formula.isShownTwice(element)) {
        flush();
        blocks.add(formula.get().block());
        return;
      }
      if (isHidden(element)) return;
      Look inside = look.inside(element);
      String name = element.normalName();
      if (!BLOCKS.contains(name)) {
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
        case "hr" -> blocks.add(Block.other(List.of(blocks.isEmpty() ? "* * *" : "---")));
        case "table" -> blocks.addAll(new TableReader(PageReader.this).read(element, inside));
        case "dl" -> terms(element, inside);
        default -> readAll(element.childNodes(), inside);
      }
      flush();
    }

    private void heading(Element element, int level, Look look) {
      Line words = line(element, look);
      words.dropWhereEverywhere(Mark.BOLD);
      String markdown = words.markdown(Break.SPACE);
      if (!markdown.isEmpty()) blocks.add(Block.other(List.of("#".repeat(level) + " " + markdown)));
    }

    private void list(Element element, Look look) {
      List<String> lines = new ListReader(PageReader.this).read(element, look);
      if (!lines.isEmpty()) blocks.add(new Block(Shape.LIST, lines));
    }

    private void quote(Element element, Look look) {
      List<String> lines = Block.join(inside(element, look));
      if (lines.isEmpty()) return;
      blocks.add(new Block(Shape.QUOTE, Block.behind("> ", "> ", lines)));
    }

    private void terms(Element list, Look look) {
      List<String> lines = new ArrayList<>();
      boolean described = false;
      for (Element child : list.select("> dt, > dd, > div > dt, > div > dd")) {
        Look inside = look.inside(child);
        if (child.normalName().equals("dt")) {
          String term = line(child, inside).markdown(Break.SPACE);
          if (term.isEmpty()) continue;
          if (described) lines.add("");
          lines.add(term);
          described = false;
        } else {
          List<String> told = Block.join(inside(child, inside));
          if (told.isEmpty() || lines.isEmpty()) continue;
          lines.addAll(Block.behind(": ", "  ", told));
          described = true;
        }
      }
      if (described) blocks.add(new Block(Shape.TERMS, lines));
      else lines.forEach(term -> blocks.add(Block.text(term)));
    }
  }
}
