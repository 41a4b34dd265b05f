package genko.markdown.kramdown;

import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.markdown.kramdown.source.CharClasses;
import genko.markdown.kramdown.source.Entities;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PrimitiveIterator;

/**
 * The ids that headings get of themselves: with GFM input all letters of any script stay, inside
 * HTML and with kramdown's own input only ASCII does. An id that is there already gets the number
 * of its repetition, which takes a look at the whole body: {@link Numbers}.
 */
final class HeadingIds {
  /** A heading whose id is made of its words: {@code id}, before it is known to be a repetition. */
  record Slot(String id, boolean gfm) {
    String repeated(int number) {
      return number == 0 ? id : id + "-" + number;
    }
  }

  /** Counts ids in the order in which they are met. */
  static final class Numbers {
    private final Map<String, Integer> gfm = new HashMap<>();
    private final Map<String, Integer> plain = new HashMap<>();

    /** Which repetition {@code slot} is; 0 for the first of its id. */
    int next(Slot slot) {
      return (slot.gfm() ? gfm : plain).merge(slot.id(), 0, (old, more) -> old + 1);
    }
  }

  private final KramdownOptions settings;

  HeadingIds(KramdownOptions settings) {
    this.settings = settings;
  }

  /** Gives each heading that has no id one of its words; the headings that got one, in order. */
  List<Slot> assign(Element element, boolean inHtml) {
    List<Slot> out = new ArrayList<>(0);
    assign(element, inHtml, out);
    return List.copyOf(out);
  }

  private void assign(Element element, boolean inHtml, List<Slot> out) {
    for (Element child : element.children) {
      if (child.kind == NodeKind.HEADING) {
        if (settings.autoIds && !child.attributes.containsKey("id")) {
          boolean asGfm = settings.gfm && !inHtml;
          String words =
              settings.stripIds ? words(child, new StringBuilder()).toString() : child.value();
          Slot slot = new Slot(settings.idPrefix + (asGfm ? gfmId(words) : plainId(words)), asGfm);
          child.attributes.put("id", slot.id());
          child.flag = true;
          out.add(slot);
        }
      } else if (child.block) {
        assign(child, inHtml || child.kind == NodeKind.HTML_ELEMENT, out);
      }
    }
  }

  /** The same nodes with the ids of the repetitions that come next in {@code numbers}. */
  static List<Node> rename(List<Node> nodes, List<Slot> slots, PrimitiveIterator.OfInt numbers) {
    return slots.isEmpty() ? nodes : rename(nodes, slots.iterator(), numbers);
  }

  private static List<Node> rename(
      List<Node> nodes, Iterator<Slot> slots, PrimitiveIterator.OfInt numbers) {
    return nodes.stream().map(node -> rename(node, slots, numbers)).toList();
  }

  private static Node rename(Node node, Iterator<Slot> slots, PrimitiveIterator.OfInt numbers) {
    if (node.is(NodeKind.HEADING)) {
      if (!node.traits().flag()) return node;
      Map<String, String> attributes = new LinkedHashMap<>(node.attributes());
      attributes.put("id", slots.next().repeated(numbers.nextInt()));
      return node.withAttributes(attributes);
    }
    if (!node.traits().block() || node.children().isEmpty()) return node;
    return node.withChildren(rename(node.children(), slots, numbers));
  }

  private static StringBuilder words(Element element, StringBuilder out) {
    for (Element child : element.children) {
      switch (child.kind) {
        case TEXT, CODE, MATH, ABBREVIATION -> out.append(child.value());
        case ENTITY -> {
          // A mark that stays a reference is no word either.
          String shown = Entities.shown(child.value());
          if (!shown.equals(child.value())) out.append(shown);
        }
        default -> words(child, out);
      }
    }
    return out;
  }

  private static String gfmId(String words) {
    StringBuilder out = new StringBuilder(words.length());
    words
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (c == ' ' || c == '\t') out.append('-');
              else if (c == '-' || CharClasses.isUnicodeWord(c)) out.appendCodePoint(c);
            });
    return out.toString();
  }

  private String plainId(String words) {
    StringBuilder out = new StringBuilder(words.length());
    String from = settings.transliterate ? withoutMarks(words) : words;
    for (int i = 0; i < from.length(); i++) {
      char c = from.charAt(i);
      if (out.isEmpty() && !CharClasses.isAsciiLetter(c)) continue;
      if (c == ' ' || c == '-') out.append('-');
      else if (CharClasses.isAsciiLetter(c) || CharClasses.isDigit(c))
        out.append(Character.toLowerCase(c));
    }
    return out.isEmpty() ? "section" : out.toString();
  }

  private static String withoutMarks(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFD).replace('đ', 'd').replace('Đ', 'D');
  }
}
