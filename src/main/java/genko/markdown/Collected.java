package genko.markdown;

import genko.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What crosses blocks: definitions anywhere in a body that count everywhere in it. */
final class Collected {
  record Link(String address, String title, Element at) {}

  record Abbreviation(String title, Element at) {}

  /** A footnote's text; {@code at} is the line of its definition, which can carry attributes. */
  record Footnote(Element content, Element at) {}

  final Settings settings;
  final Map<String, AttributeList> attributeLists = new LinkedHashMap<>();
  final Map<String, Link> links = new LinkedHashMap<>();
  final Map<String, Footnote> footnotes = new LinkedHashMap<>();
  final Map<String, Abbreviation> abbreviations = new LinkedHashMap<>();

  /** Lines and stretches that give attributes, for whoever colours them. */
  final List<Span> attributeSpans = new ArrayList<>();

  int longestLinkName;

  Collected(Settings settings) {
    this.settings = settings;
    settings.linkDefinitions.forEach(
        (name, link) ->
            define(name, new Link(link.getFirst(), link.size() > 1 ? link.get(1) : null, null)));
  }

  void define(String name, Link link) {
    String key = linkName(name);
    links.put(key, link);
    longestLinkName = Math.max(longestLinkName, key.length());
  }

  /** Link names compare without case, and any white space in them is one space. */
  static String linkName(String written) {
    StringBuilder out = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (!Chars.isSpace(c)) out.append(c);
      else if (out.isEmpty()
          || out.charAt(out.length() - 1) != ' '
          || !Chars.isSpace(written.charAt(i - 1))) {
        out.append(' ');
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
