package genko.markdown.kramdown;

import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.markdown.kramdown.source.CharClasses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Marks every abbreviation that stands as a word of its own; the longest one wins. */
final class Abbreviations {
  private record Meaning(String name, String title, Map<String, String> attributes) {}

  private final Map<String, Meaning> defined = new HashMap<>();

  /** The names by their first character, longer ones first. */
  private final Map<Character, List<String>> byFirst = new HashMap<>();

  /** Defines {@code name}, which the last definition of it says. */
  void define(String name, String title, Map<String, String> attributes) {
    if (defined.put(name, new Meaning(name, title, attributes)) != null) return;
    List<String> names = byFirst.computeIfAbsent(name.charAt(0), key -> new ArrayList<>());
    names.add(name);
    names.sort(Comparator.comparingInt(String::length).reversed());
  }

  void mark(Element element) {
    if (defined.isEmpty()) return;
    List<Element> out = new ArrayList<>(element.children.size());
    boolean raw = element.kind == NodeKind.HTML_ELEMENT && element.content == Node.Content.RAW;
    for (Element child : element.children) {
      if (child.kind == NodeKind.TEXT && !raw) {
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
      boolean begins = at == 0 || !CharClasses.isWord(text.charAt(at - 1));
      Meaning meaning = begins ? meaningAt(text, at) : null;
      if (meaning == null) continue;
      if (at > done) out.add(part(words, done, at));
      int end = at + meaning.name().length();
      Element marked = part(words, at, end);
      marked.kind = NodeKind.ABBREVIATION;
      marked.attributes.putAll(meaning.attributes());
      if (!meaning.title().isEmpty()) marked.attributes.put("title", meaning.title());
      out.add(marked);
      done = end;
      at = done - 1;
    }
    if (done == 0) out.add(words);
    else if (done < text.length()) out.add(part(words, done, text.length()));
  }

  private @Nullable Meaning meaningAt(String text, int at) {
    List<String> names = byFirst.get(text.charAt(at));
    if (names == null) return null;
    for (String name : names) {
      int end = at + name.length();
      if (text.startsWith(name, at)
          && (end >= text.length() || !CharClasses.isWord(text.charAt(end)))) {
        return defined.get(name);
      }
    }
    return null;
  }

  /** Text is one with its source unless an escape was in it; then spans are as near as may be. */
  private static Element part(Element words, int from, int to) {
    int start = Math.min(words.from + from, words.to);
    Element out = new Element(NodeKind.TEXT, start, Math.min(words.from + to, words.to));
    return out.value(words.value().substring(from, to));
  }
}
