package genko.edit.completion;

import genko.edit.completion.CompletionContext.Kind;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.ChangeSet;
import genko.text.Span;
import genko.text.Text;
import java.util.List;

/**
 * An offer that was taken: the edit that puts it, and the places to fill in then, in offsets of the
 * text after, each with the spans that repeat it. The last of them ends the walk.
 */
public record CompletionEdit(Transaction edit, List<List<Span>> stops) {
  private static final String CLOSING = "]]";

  /** Puts {@code offer} where {@code situation} stands. */
  public static CompletionEdit of(Post post, CompletionContext situation, CompletionItem offer) {
    Text text = post.text();
    Span span = whole(text, situation);
    SnippetTemplate template =
        situation.kind() == Kind.SNIPPET
            ? SnippetTemplate.of(offer.inserted())
                .in(lineEnd(text, span.from()), indent(text, span.from()))
            : new SnippetTemplate(
                offer.inserted(), List.of(List.of(Span.at(offer.inserted().length()))));
    String close = close(situation.kind());
    boolean closed =
        span.to() < text.length() && text.slice(span.to(), span.to() + 1).equals(close);
    String put = template.text() + (closed ? "" : close);
    List<List<Span>> stops =
        template.stops().stream()
            .map(spans -> spans.stream().map(stop -> stop.shift(span.from())).toList())
            .toList();
    Selection after =
        close.isEmpty()
            ? Selection.of(stops.getFirst().getFirst())
            : Selection.at(span.from() + template.text().length() + 1);
    return new CompletionEdit(
        new Transaction(ChangeSet.of(span, put), after, Origin.FORMAT, ""), stops);
  }

  /** What goes: where a link takes the place of two brackets, those that close them as well. */
  private static Span whole(Text text, CompletionContext situation) {
    Span span = situation.span();
    int end = span.to() + CLOSING.length();
    boolean closed =
        situation.kind() == Kind.POST
            && end <= text.length()
            && text.slice(span.to(), end).equals(CLOSING);
    return closed ? new Span(span.from(), end) : span;
  }

  private static String close(Kind kind) {
    return switch (kind) {
      case HEADING, IMAGE, LINK, POST_TARGET -> ")";
      case FOOTNOTE, REFERENCE -> "]";
      case POST, EMOJI, SNIPPET -> "";
    };
  }

  private static String lineEnd(Text text, int at) {
    int line = text.lineAt(at);
    String here = text.lineBreak(line);
    if (!here.isEmpty()) return here;
    return line > 0 ? text.lineBreak(line - 1) : "\n";
  }

  /** The marks of a quote and the white space before the words of the line. */
  private static String indent(Text text, int at) {
    int start = text.lineStart(text.lineAt(at));
    int end = start;
    while (end < at && " \t>".indexOf(text.charAt(end)) >= 0) end++;
    return text.slice(start, end);
  }
}
