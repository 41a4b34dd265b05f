package genko.markdown.kramdown;

import genko.markdown.NodeKind;
import genko.markdown.kramdown.source.CharClasses;
import genko.markdown.kramdown.source.SourceText;
import genko.markdown.kramdown.source.TrackedText;
import genko.text.Span;
import org.jspecify.annotations.Nullable;

/** Words between asterisks, underscores or tildes. */
final class EmphasisParser {
  private final InlineParser spans;

  EmphasisParser(InlineParser spans) {
    this.spans = spans;
  }

  /** Between asterisks or underscores. */
  boolean parse() {
    TrackedText text = spans.text;
    int start = spans.pos;
    char mark = text.charAt(spans.pos);
    int length = CharClasses.charAt(text, spans.pos + 1) == mark ? 2 : 1;
    NodeKind kind = length == 2 ? NodeKind.STRONG : NodeKind.EMPHASIS;
    if ((mark == '_' && isInsideWord(start))
        || (start + length < text.length() && CharClasses.isSpace(text.charAt(start + length)))
        || spans.isAround(kind)
        || spans.tooDeep()) {
      return spans.text(start + length);
    }
    Element out = emphasised(kind, mark, start, length);
    if (out == null && kind == NodeKind.STRONG && spans.tree.kind != NodeKind.EMPHASIS) {
      out = emphasised(NodeKind.EMPHASIS, mark, start, 1);
    }
    if (out == null) {
      spans.pos = start;
      return spans.text(start + length);
    }
    spans.tree.children.add(out);
    return true;
  }

  private @Nullable Element emphasised(NodeKind kind, char mark, int start, int length) {
    TrackedText text = spans.text;
    String delimiter = String.valueOf(mark).repeat(length);
    spans.pos = start + length;
    if (text.lastIndexOf(delimiter) < spans.pos) return null;
    Element out = new Element(kind, 0, 0);
    InlineParser.Stop stop =
        new InlineParser.Stop() {
          @Override
          public int length(int at) {
            return text.startsWith(delimiter, at) ? length : 0;
          }

          @Override
          public boolean accept(int at, Element into) {
            if (at == 0 || CharClasses.isSpace(text.charAt(at - 1)) || into.children.isEmpty())
              return false;
            char third = CharClasses.charAt(text, at + 2);
            if (length == 1 && CharClasses.charAt(text, at + 1) == mark && third != mark)
              return false;
            return mark != '_' || !alnumAt(at + length);
          }
        };
    if (!spans.inside(out, stop)) {
      spans.exhausted(text.length() - start);
      return null;
    }
    spans.pos += length;
    Span span = spans.source.span(start, spans.pos);
    out.from = span.from();
    out.to = span.to();
    return out;
  }

  private boolean alnumAt(int at) {
    TrackedText text = spans.text;
    return at < text.length() && Character.isLetterOrDigit(text.codePointAt(at));
  }

  /** An underscore after a letter, or after a letter and a hyphen, is part of the word. */
  private boolean isInsideWord(int start) {
    TrackedText text = spans.text;
    int at = start;
    while (at > 0 && text.charAt(at - 1) == '_') at--;
    if (at == 0) return false;
    if (Character.isLetter(text.codePointBefore(at))) return true;
    return text.charAt(at - 1) == '-' && at > 1 && Character.isLetter(text.codePointBefore(at - 1));
  }

  /** Between two tildes on either side. */
  boolean strike() {
    TrackedText text = spans.text;
    if (!spans.settings.gfm || !text.startsWith("~~", spans.pos)) return false;
    char first = CharClasses.charAt(text, spans.pos + 2);
    if (first == '\0' || first == '~' || CharClasses.isSpace(first)) return false;
    int close = spans.finder.indexOf("~~", spans.pos + 2);
    while (close >= 0
        && (text.charAt(close - 1) == '~' || CharClasses.isSpace(text.charAt(close - 1)))) {
      close = spans.finder.indexOf("~~", close + 1);
    }
    if (close < 0) {
      spans.exhausted(text.length() - spans.pos);
      return false;
    }
    Element out = spans.add(NodeKind.STRIKE, spans.pos, close + 2);
    SourceText inner = spans.source.slice(spans.pos + 2, close);
    if (spans.hasRoom()) {
      spans.readApart(out, inner);
    } else {
      out.children.add(
          new Element(NodeKind.TEXT, spans.source.span(spans.pos + 2, close))
              .value(inner.toString()));
    }
    spans.pos = close + 2;
    return true;
  }
}
