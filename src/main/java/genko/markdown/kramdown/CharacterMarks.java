package genko.markdown.kramdown;

import genko.markdown.NodeKind;
import genko.markdown.kramdown.source.CharClasses;
import genko.markdown.kramdown.source.Entities;
import genko.markdown.kramdown.source.SmartQuotes;
import genko.markdown.kramdown.source.TrackedText;
import genko.markdown.kramdown.source.Typography;
import java.util.List;

/**
 * Characters that show as others, or as nothing: quotation marks, dashes, entities, escapes,
 * breaks.
 */
final class CharacterMarks {
  private final InlineParser spans;

  CharacterMarks(InlineParser spans) {
    this.spans = spans;
  }

  boolean quotation() {
    TrackedText text = spans.text;
    SmartQuotes.Found found = SmartQuotes.read(text, spans.pos);
    if (found.text() > 0) spans.text(spans.pos + found.text());
    mark(found.first());
    if (found.second() >= 0) mark(found.second());
    return true;
  }

  private void mark(int which) {
    spans
        .add(NodeKind.QUOTATION_MARK, spans.pos, spans.pos + 1)
        .value(spans.settings.quotes.get(which));
    spans.pos++;
  }

  boolean entity() {
    TrackedText text = spans.text;
    int end = Entities.end(text, spans.pos);
    if (end < 0) return false;
    spans.add(NodeKind.ENTITY, spans.pos, end).value(text.substring(spans.pos, end));
    spans.pos = end;
    return true;
  }

  boolean typographic() {
    TrackedText text = spans.text;
    if (!spans.settings.typographic) return false;
    String found = Typography.at(text, spans.pos);
    if (found == null) return false;
    int end = spans.pos + found.length();
    if (found.charAt(0) == '\\') {
      spans.addText(spans.tree, found.substring(1), spans.pos, end);
    } else {
      List<String> own = spans.settings.typography.get(Typography.name(found));
      spans
          .add(NodeKind.TYPOGRAPHIC, spans.pos, end)
          .value(own == null ? Typography.of(found) : own.getFirst());
    }
    spans.pos = end;
    return true;
  }

  /** A break of the line; {@code backslashBreaks} says whether a single backslash makes one. */
  boolean lineBreak(boolean backslashBreaks) {
    TrackedText text = spans.text;
    boolean spaces = text.startsWith("  \n", spans.pos);
    boolean one =
        backslashBreaks
            && text.startsWith("\\\n", spans.pos)
            && !spans.isAround(NodeKind.HTML_ELEMENT)
            && !spans.isAround(NodeKind.STRIKE);
    if (!spaces && !one && !text.startsWith("\\\\\n", spans.pos)) return false;
    int end = spans.pos + (one ? 1 : 2);
    if (!one || end + 1 < text.length()) spans.add(NodeKind.HARD_BREAK, spans.pos, end);
    spans.pos = end;
    return true;
  }

  boolean escaped() {
    TrackedText text = spans.text;
    char next = CharClasses.charAt(text, spans.pos + 1);
    boolean escapes = "\\.*_+`<>()[]{}#!:|\"'$=-".indexOf(next) >= 0;
    if (next == '\0' || (!escapes && !(spans.settings.gfm && next == '~'))) {
      return false;
    }
    spans.addText(spans.tree, String.valueOf(next), spans.pos, spans.pos + 2);
    spans.pos += 2;
    return true;
  }
}
