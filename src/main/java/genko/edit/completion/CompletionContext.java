package genko.edit.completion;

import genko.post.Post;
import genko.text.Span;
import genko.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What could be completed at the caret: the kind, what has been typed of it, and the span that an
 * offer replaces. Looks at the caret's line alone, and at no more than its last {@value #REACH}
 * characters, so that every key may ask.
 */
public record CompletionContext(Kind kind, String query, Span span) {
  private static final int REACH = 300;

  /** What is offered. */
  public enum Kind {
    HEADING("\\]\\(#([^()\\s`]*)$"),
    IMAGE("!\\[[^\\[\\]]*\\]\\(([^()<>\"`]*)$"),
    LINK("\\]\\((/[^()\\s`]*)$"),
    /** A whole link to another post, from two brackets on. */
    POST("(?<![!\\[\\\\])\\[\\[([^\\[\\]`]*)$"),
    /** What another link is to lead to, by the title of a post; an address is typed by itself. */
    POST_TARGET("\\]\\(((?![#/.?{]|\\w+:)[^()<>/\"`]*)$"),
    FOOTNOTE("\\[\\^([^\\[\\]\\s]*)$"),
    REFERENCE("\\]\\[([^\\[\\]]*)$"),
    EMOJI("(?<![A-Za-z0-9:/]):([a-z0-9_+-]{2,})$"),
    SNIPPET("([^\\s\\p{Punct}、。「」『』（）]*)$");

    private final Pattern before;

    Kind(String before) {
      this.before = Pattern.compile(before);
    }

    /** How many characters before what was typed go with it. */
    private int before() {
      return switch (this) {
        case EMOJI -> ":".length();
        case POST -> "[[".length();
        default -> 0;
      };
    }
  }

  /** What is typed at the caret, where offers come by themselves. */
  public static Optional<CompletionContext> typed(Post post) {
    return find(post, false);
  }

  /** What could be completed at the caret when a writer asks. */
  public static Optional<CompletionContext> asked(Post post) {
    return find(post, true);
  }

  private static Optional<CompletionContext> find(Post post, boolean asked) {
    int caret = post.selection().caret();
    if (!post.selection().span().isEmpty() || caret < post.bodyStart()) return Optional.empty();
    Text text = post.text();
    int start = Math.max(text.lineStart(text.lineAt(caret)), caret - REACH);
    String before = text.slice(start, caret);
    for (Kind kind : Kind.values()) {
      if (kind == Kind.SNIPPET && !asked) continue;
      Matcher found = kind.before.matcher(before);
      if (!found.find()) continue;
      int from = start + found.start(1) - kind.before();
      return Optional.of(new CompletionContext(kind, found.group(1), new Span(from, caret)));
    }
    return Optional.empty();
  }

  /** The longest end of what was typed with which one of {@code offers} begins; maybe nothing. */
  public CompletionContext ending(List<CompletionItem> offers) {
    int cut = 0;
    while (cut < query.length() && !begins(offers, query.substring(cut))) cut++;
    return new CompletionContext(
        kind, query.substring(cut), new Span(span.from() + cut, span.to()));
  }

  /** Whether {@code offer} stands there already. */
  public boolean isDone(CompletionItem offer) {
    return offer.inserted().equals(query.strip());
  }

  private static boolean begins(List<CompletionItem> offers, String name) {
    return offers.stream().anyMatch(offer -> offer.label().startsWith(name));
  }

  /** Whether this goes on with what {@code before} began. */
  public boolean goesOn(CompletionContext before) {
    return kind == before.kind && span.from() == before.span.from();
  }
}
