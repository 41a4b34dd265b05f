package genko.edit.paste;

import genko.text.PercentEncoding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The footnotes and endnotes of a page, whichever program made it: a short mark that leads to a
 * place further down from which a link leads back to the mark. What such a place says is taken out
 * of the page, with its way back.
 */
final class FootnoteReader {
  /** A page with more is read without them. */
  private static final int MOST = 1000;

  /** What raises a mark holds little else. */
  private static final int FEW = 8;

  private static final String BRACKETS = "[\\[\\]()（）［］〔〕【】\\s\u00a0]+";
  private static final Pattern MARK =
      Pattern.compile(
          "[0-9０-９]{1,4}|[ivxlcdmIVXLCDM]{1,6}|[a-zA-Z]|[*＊†‡§※¶]{1,3}"
              + "|(?:脚注|注釈|原注|訳注|注|註|※|fn\\.?|note)\\p{Zs}?[0-9０-９]{1,4}");
  private static final Pattern BOX =
      Pattern.compile("(?i)\\b(?:ftn|edn|fn)\\d+|(?:foot|end)note(?!s|-list)");
  private static final Pattern LIST = Pattern.compile("(?i)foot|end-?note|notes?\\b|reference");

  private final IdentityHashMap<Element, Integer> calls = new IdentityHashMap<>();
  private final List<Note> notes = new ArrayList<>();

  /** The number of the note at each place. */
  private final IdentityHashMap<Element, Integer> numbers = new IdentityHashMap<>();

  private final Map<String, Element> places = new HashMap<>();
  private final IdentityHashMap<Element, Integer> order = new IdentityHashMap<>();

  /** What one note says, and the names of the places that it may lead back to. */
  private record Note(Element box, Set<String> calls) {}

  private FootnoteReader() {}

  /** The notes in {@code body}, which are taken out of it. */
  static FootnoteReader take(Element body) {
    FootnoteReader found = new FootnoteReader();
    List<Element> links = new ArrayList<>();
    int at = 0;
    for (Element element : body.getAllElements()) {
      found.order.put(element, at++);
      for (String name : names(element)) found.places.putIfAbsent(name, element);
      if (element.normalName().equals("a") && !fragment(element).isEmpty()) links.add(element);
    }
    for (Element link : links) found.look(link);
    Set<Element> left = new LinkedHashSet<>();
    for (Note note : found.notes) left.add(takeOut(note));
    left.stream().filter(Objects::nonNull).forEach(FootnoteReader::dropRule);
    return found;
  }

  /** What the notes say, in the order in which they are called. */
  List<Element> boxes() {
    return notes.stream().map(Note::box).toList();
  }

  /** The number, from zero, of the note that {@code element} calls. */
  Optional<Integer> calledBy(Element element) {
    return Optional.ofNullable(calls.get(element));
  }

  private void look(Element link) {
    if (notes.size() >= MOST || !MARK.matcher(bare(link)).matches()) return;
    Element place = places.get(fragment(link));
    if (place == null || at(place) < at(link)) return;
    int known = numbers.getOrDefault(place, notes.size());
    Set<String> own = namesAround(link);
    if (known == notes.size()) {
      Optional<Element> box = box(place);
      boolean leadsBack =
          box.isPresent()
              && !isInside(link, box.get())
              && links(box.get()).anyMatch(back -> own.contains(fragment(back)));
      if (!leadsBack || notes.stream().anyMatch(note -> note.box == box.get())) return;
      if (!saysAnything(box.get())) return;
      numbers.put(place, known);
      notes.add(new Note(box.get(), new HashSet<>()));
    }
    notes.get(known).calls.addAll(own);
    calls.put(wrapper(link), known);
  }

  /** Where {@code element} stands in the page; every element has its place. */
  private int at(Element element) {
    return order.getOrDefault(element, -1);
  }

  private static Stream<Element> links(Element box) {
    return box.getElementsByTag("a").stream();
  }

  private static boolean saysAnything(Element box) {
    String marks = String.join("", links(box).map(Element::text).toList());
    return box.text().replaceAll(BRACKETS, "").length() > marks.replaceAll(BRACKETS, "").length();
  }

  private static boolean isInside(Element element, Element box) {
    return element == box || element.parents().contains(box);
  }

  /** The element that is the call and nothing else: the link, and what raises it. */
  private static Element wrapper(Element link) {
    Element at = link;
    Element around = at.parent();
    while (around != null && isWrapper(around) && bare(around).equals(bare(link))) {
      at = around;
      around = at.parent();
    }
    return at;
  }

  private static boolean isWrapper(Element element) {
    return !PageElements.isBlock(element) && element.childNodeSize() <= FEW;
  }

  /** The names of places at the link: its own, and those of what it stands in or holds. */
  private static Set<String> namesAround(Element link) {
    Set<String> names = new HashSet<>();
    for (Element at = link; at != null; at = at.parent()) {
      if (at != link && (at.childNodeSize() > FEW || !bare(at).equals(bare(link)))) break;
      names.addAll(names(at));
    }
    for (Element inner : link.getAllElements()) names.addAll(names(inner));
    Element before = link.previousElementSibling();
    if (before != null && before.text().isEmpty()) names.addAll(names(before));
    return names;
  }

  /** What holds all of the note at {@code place}; empty when that is no place for one. */
  private static Optional<Element> box(Element place) {
    Element box = place;
    while (box != null && !PageElements.isBlock(box)) box = box.parent();
    if (box == null) return Optional.empty();
    while (!box.normalName().equals("li")
        && box.parent() != null
        && (box.parent().normalName().equals("li") || isBox(box.parent()))
        && box.parent().text().startsWith(box.text())) {
      box = box.parent();
    }
    return switch (box.normalName()) {
      case "p", "li", "div", "aside", "section", "dd", "blockquote" -> Optional.of(box);
      default -> Optional.empty();
    };
  }

  private static boolean isBox(Element element) {
    String said = element.id() + " " + element.className() + " " + element.attr("style");
    return element.normalName().equals("div") && BOX.matcher(said).find();
  }

  /** Takes the note out of the page, and returns what it stood in. */
  private static @Nullable Element takeOut(Note note) {
    for (Element back : List.copyOf(note.box.getElementsByTag("a"))) {
      if (note.calls.contains(fragment(back))) dropBack(back, note.box);
    }
    for (Element back : note.box.getElementsByClass("mw-cite-backlink")) back.remove();
    Element parent = note.box.parent();
    note.box.remove();
    while (parent != null && !parent.normalName().equals("body") && isSpent(parent)) {
      Element spent = parent;
      parent = parent.parent();
      spent.remove();
    }
    return parent;
  }

  /** Takes the way back out, with the brackets or the dot that a mark before the note has. */
  private static void dropBack(Element back, Element box) {
    Element whole = wrapper(back);
    if (whole == box) whole = back;
    boolean lead = box.text().strip().startsWith(whole.text().strip());
    Node before = whole.previousSibling();
    Node after = whole.nextSibling();
    boolean bracket = false;
    if (before instanceof TextNode text && text.text().strip().matches("[\\[(（［]")) {
      bracket = true;
      text.text("");
    }
    if ((lead || bracket) && after instanceof TextNode text) {
      text.text(text.getWholeText().replaceFirst("^[\\s\u00a0]*[\\])）］]?[.．:：)]?[\\s\u00a0]*", ""));
    }
    whole.remove();
  }

  /** Whether nothing is left of a list of notes but its heading and its rule. */
  private static boolean isSpent(Element list) {
    if (list.selectFirst("img, table, pre, input") != null) return false;
    String headings = String.join("", list.select("h1, h2, h3, h4, h5, h6").eachText());
    String said = list.id() + " " + list.className() + " " + list.attr("role");
    boolean named = list.hasAttr("data-footnotes") || LIST.matcher(said).find();
    return list.text().isBlank()
        || named && list.text().replaceAll("\\s", "").equals(headings.replaceAll("\\s", ""));
  }

  /** The rule that stood above the notes, when nothing else is left below it. */
  private static void dropRule(Element parent) {
    List<Element> children = parent.children();
    for (int at = children.size() - 1; at >= 0; at--) {
      Element child = children.get(at);
      if (child.normalName().equals("hr")) {
        boolean last = true;
        for (Node next = child.nextSibling(); next != null; next = next.nextSibling()) {
          boolean empty =
              next instanceof TextNode text
                  ? text.isBlank()
                  : !(next instanceof Element element) || !element.hasText();
          last &= empty;
        }
        if (last) child.remove();
        return;
      }
      if (child.hasText() || child.selectFirst("img") != null) return;
    }
  }

  private static List<String> names(Element element) {
    List<String> names = new ArrayList<>();
    if (!element.id().isEmpty()) names.add(element.id());
    String name = element.normalName().equals("a") ? element.attr("name") : "";
    if (!name.isEmpty()) names.add(name);
    return names;
  }

  /** Where a link leads in its page; the browser may have put the page's address before it. */
  private static String fragment(Element link) {
    String address = link.attr("href");
    int mark = address.indexOf('#');
    if (mark < 0) return "";
    return PercentEncoding.decode(address.substring(mark + 1));
  }

  private static String bare(Element element) {
    return element.text().replaceAll(BRACKETS, "");
  }
}
