package genko.edit.completion;

import genko.edit.completion.CompletionContext.Kind;
import genko.markdown.Document;
import genko.markdown.Heading;
import genko.markdown.Outline;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a post itself defines and can point to: headings, footnotes, references. */
public final class LinkTargets {
  private static final Pattern REFERENCE =
      Pattern.compile("^ {0,3}\\[([^\\]^\\n][^\\]\\n]*)\\]:", Pattern.MULTILINE);

  private LinkTargets() {}

  /** The offers of {@code kind} in {@code body}; looks through all of it. */
  public static List<CompletionItem> of(Kind kind, Document body) {
    return switch (kind) {
      case HEADING -> headings(body);
      case FOOTNOTE -> names(body.footnotes().keySet());
      case REFERENCE -> references(body);
      case IMAGE, LINK, POST, POST_TARGET, EMOJI, SNIPPET -> List.of();
    };
  }

  private static List<CompletionItem> headings(Document body) {
    List<CompletionItem> out = new ArrayList<>();
    for (Heading heading : Outline.of(body)) {
      if (heading.id().isEmpty()) continue;
      out.add(new CompletionItem(heading.text(), "#" + heading.id(), heading.id()));
    }
    return out;
  }

  private static List<CompletionItem> references(Document body) {
    Set<String> names = new LinkedHashSet<>();
    Matcher found = REFERENCE.matcher(body.body());
    while (found.find()) names.add(found.group(1));
    return names(names);
  }

  private static List<CompletionItem> names(Set<String> names) {
    return names.stream().map(name -> new CompletionItem(name, "", name)).toList();
  }
}
