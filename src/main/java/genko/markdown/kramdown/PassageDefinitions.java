package genko.markdown.kramdown;

import genko.markdown.kramdown.source.AttributeList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the blocks of one passage say that counts everywhere in the body, in the order in which it
 * is written. Grows while the passage is parsed; {@link DocumentDefinitions} puts all of them
 * together.
 */
final class PassageDefinitions {
  record Attributes(String name, AttributeList list) {}

  record Link(String name, String address, @Nullable String title, Element line) {}

  record Abbreviation(String name, String title, Element line) {}

  record Footnote(String name, Element content) {}

  final List<Attributes> attributes = new ArrayList<>(0);
  final List<Link> links = new ArrayList<>(0);
  final List<Abbreviation> abbreviations = new ArrayList<>(0);
  final List<Footnote> footnotes = new ArrayList<>(0);

  /**
   * The same without the words of footnotes, as text: equal texts mean the same to other blocks.
   */
  String meaning() {
    if (attributes.isEmpty() && links.isEmpty() && abbreviations.isEmpty() && footnotes.isEmpty()) {
      return "";
    }
    List<Object> parts = new ArrayList<>();
    for (Attributes one : attributes) parts.add(List.of("attributes", one.name(), one.list()));
    for (Link one : links) {
      parts.add(List.of("link", one.name(), one.address(), title(one.title()), given(one.line())));
    }
    for (Abbreviation one : abbreviations) {
      parts.add(List.of("abbreviation", one.name(), title(one.title()), given(one.line())));
    }
    for (Footnote one : footnotes) parts.add(List.of("footnote", one.name()));
    return parts.toString();
  }

  /** A title may be empty, which is not the same as none. */
  private static String title(@Nullable String title) {
    return title == null ? "" : "=" + title;
  }

  private static String given(Element line) {
    return line.given == null ? "" : line.given.toString();
  }
}
