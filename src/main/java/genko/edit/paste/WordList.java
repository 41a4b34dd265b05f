package genko.edit.paste;

import genko.edit.paste.InlineText.Break;
import genko.edit.paste.ListReader.Item;
import genko.edit.paste.MarkdownBlock.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The lists of a word processor, which writes each item as a paragraph with its level in the style
 * and its bullet or number as words.
 */
final class WordList {
  private static final Pattern LEVEL =
      Pattern.compile("mso-list\\s*:\\s*l\\d+\\s+level(\\d+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER =
      Pattern.compile("[(（]?(?:[0-9０-９]+|[a-zA-Z]|[ivxIVX]+|[①-⑳]|[一二三四五六七八九十]+)[.)）．、]?");

  private WordList() {}

  private record Entry(int level, boolean numbered, String words) {}

  static boolean isItem(Element element) {
    boolean paragraph = element.normalName().equals("p") || element.normalName().equals("li");
    return paragraph && LEVEL.matcher(element.attr("style")).find();
  }

  static List<MarkdownBlock> read(List<Element> items, PageReader page, TextStyle look) {
    List<Entry> entries = new ArrayList<>();
    for (Element item : items) {
      Matcher level = LEVEL.matcher(item.attr("style"));
      int depth = level.find() ? Math.min(9, Integer.parseInt(level.group(1))) : 1;
      Element sign = item.selectFirst("[style*=mso-list:Ignore], [style*=mso-list: Ignore]");
      String marker = sign == null ? "" : sign.text().replace('\u00a0', ' ').strip();
      String words = page.line(item, look.inside(item)).markdown(Break.HARD);
      if (words.isEmpty()) continue;
      // A bullet in a symbol font is a letter or two; only those with a mark behind are numbers.
      boolean letter = marker.length() == 1 && !Character.isDigit(marker.charAt(0));
      entries.add(new Entry(depth, !letter && NUMBER.matcher(marker).matches(), words));
    }
    List<MarkdownBlock> out = new ArrayList<>();
    Deque<Entry> left = new ArrayDeque<>(entries);
    while (!left.isEmpty()) out.add(list(left));
    return out;
  }

  /** The list that begins with the first entry of {@code left}, from which it takes its own. */
  private static MarkdownBlock list(Deque<Entry> left) {
    Entry first = left.getFirst();
    List<Item> items = new ArrayList<>();
    while (!left.isEmpty()) {
      Entry entry = left.getFirst();
      if (entry.level() < first.level()) break;
      if (entry.level() == first.level()) {
        if (entry.numbered() != first.numbered()) break;
        List<MarkdownBlock> blocks = new ArrayList<>();
        blocks.add(MarkdownBlock.text(entry.words()));
        items.add(new Item(entry.numbered(), blocks));
        left.removeFirst();
      } else {
        items.getLast().blocks().add(list(left));
      }
    }
    return new MarkdownBlock(Shape.LIST, ListReader.write(items));
  }
}
