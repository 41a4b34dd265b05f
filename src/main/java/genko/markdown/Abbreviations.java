package genko.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Marks every abbreviation that stands as a word of its own; the longest one wins. */
final class Abbreviations {
  private final Map<String, Collected.Abbreviation> defined;
  private final Map<Character, List<String>> byFirst = new HashMap<>();

  Abbreviations(Collected collected) {
    defined = collected.abbreviations;
    List<String> names = new ArrayList<>(defined.keySet());
    names.sort(Comparator.comparingInt(String::length).reversed());
    for (String name : names) {
      byFirst.computeIfAbsent(name.charAt(0), key -> new ArrayList<>()).add(name);
    }
    defined.forEach(
        (name, abbreviation) -> {
          AttributeList given = abbreviation.at().given;
          if (given != null) given.applyTo(abbreviation.at().attributes, collected.attributeLists);
        });
  }

  void mark(Element element) {
    if (defined.isEmpty()) return;
    List<Element> out = new ArrayList<>(element.children.size());
    boolean raw = element.kind == Kind.HTML_ELEMENT && element.content == Element.Content.RAW;
    for (Element child : element.children) {
      if (child.kind == Kind.TEXT && !raw) {
        split(child, out);
      } else {
        mark(child);
        out.add(child);
      }
    }
    element.children = out;
  }

  private void split(Element words, List<Element> out) {
    String text = words.value();
    int done = 0;
    for (int at = 0; at < text.length(); at++) {
      String name = at == 0 || !Chars.isWord(text.charAt(at - 1)) ? nameAt(text, at) : null;
      if (name == null) continue;
      if (at > done) out.add(part(words, done, at));
      Element marked = part(words, at, at + name.length());
      marked.kind = Kind.ABBREVIATION;
      marked.attributes.putAll(defined.get(name).at().attributes);
      String title = defined.get(name).title();
      if (!title.isEmpty()) marked.attributes.put("title", title);
      out.add(marked);
      done = at + name.length();
      at = done - 1;
    }
    if (done == 0) out.add(words);
    else if (done < text.length()) out.add(part(words, done, text.length()));
  }

  private String nameAt(String text, int at) {
    List<String> names = byFirst.get(text.charAt(at));
    if (names == null) return null;
    for (String name : names) {
      int end = at + name.length();
      if (text.startsWith(name, at) && (end >= text.length() || !Chars.isWord(text.charAt(end)))) {
        return name;
      }
    }
    return null;
  }

  /** Text is one with its source unless an escape was in it; then spans are as near as may be. */
  private static Element part(Element words, int from, int to) {
    int start = Math.min(words.from + from, words.to);
    Element out = new Element(Kind.TEXT, start, Math.min(words.from + to, words.to));
    return out.value(words.value().substring(from, to));
  }
}
