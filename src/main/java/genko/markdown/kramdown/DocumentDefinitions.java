package genko.markdown.kramdown;

import genko.markdown.kramdown.source.AttributeList;
import genko.markdown.kramdown.source.CharClasses;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What crosses blocks: definitions anywhere in a body that count everywhere in it. */
final class DocumentDefinitions {
  /** Where a name leads; {@code given} are the attributes of its definition, null for none. */
  record Link(String address, @Nullable String title, @Nullable AttributeList given) {}

  final KramdownOptions settings;
  final Map<String, AttributeList> attributeLists = new LinkedHashMap<>();
  final Map<String, Link> links = new LinkedHashMap<>();
  final Set<String> footnotes = new HashSet<>();
  final Abbreviations abbreviations = new Abbreviations();
  int longestLinkName;

  DocumentDefinitions(KramdownOptions settings) {
    this.settings = settings;
    settings.linkDefinitions.forEach(
        (name, link) ->
            define(name, new Link(link.getFirst(), link.size() > 1 ? link.get(1) : null, null)));
  }

  /** What {@code said}, the passages of a body in order, say together. */
  static DocumentDefinitions of(KramdownOptions settings, List<PassageDefinitions> said) {
    DocumentDefinitions out = new DocumentDefinitions(settings);
    for (PassageDefinitions one : said) out.add(one);
    for (PassageDefinitions one : said) {
      for (PassageDefinitions.Abbreviation abbreviation : one.abbreviations) {
        Map<String, String> attributes = new LinkedHashMap<>();
        AttributeList given = abbreviation.line().given;
        if (given != null) given.applyTo(attributes, out.attributeLists);
        out.abbreviations.define(abbreviation.name(), abbreviation.title(), attributes);
      }
    }
    return out;
  }

  private void add(PassageDefinitions said) {
    for (PassageDefinitions.Attributes one : said.attributes) {
      attributeLists.computeIfAbsent(one.name(), key -> new AttributeList()).addAll(one.list());
    }
    for (PassageDefinitions.Link one : said.links) {
      define(one.name(), new Link(one.address(), one.title(), one.line().given));
    }
    for (PassageDefinitions.Footnote one : said.footnotes) footnotes.add(one.name());
  }

  private void define(String name, Link link) {
    String key = linkName(name);
    links.put(key, link);
    longestLinkName = Math.max(longestLinkName, key.length());
  }

  /** Link names compare without case, and any white space in them is one space. */
  static String linkName(String written) {
    StringBuilder out = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (!CharClasses.isSpace(c)) out.append(c);
      else if (out.isEmpty()
          || out.charAt(out.length() - 1) != ' '
          || !CharClasses.isSpace(written.charAt(i - 1))) {
        out.append(' ');
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
