package genko.edit.find;

import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.SizeLimit;
import genko.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Something that is sought, ready to be looked for in any text. All spans are those of the text
 * itself, whatever was folded to find them. A match never begins or ends inside a line end, a pair
 * of surrogates, or, folded, between a kana and its voicing mark.
 */
public final class Search {
  /** In UTF-16 units: what is put in by one command, all together. */
  private static final long MOST_INSERTED = 4L * SizeLimit.MOST_BYTES;

  private final Pattern pattern;
  private final SearchOptions options;

  private Search(Pattern pattern, SearchOptions options) {
    this.pattern = pattern;
    this.options = options;
  }

  /** What became of the writer's words. */
  public sealed interface Sought {
    /** Nothing is sought. */
    record Nothing() implements Sought {}

    /** The pattern is none. */
    record Wrong(InvalidPattern bad) implements Sought {}

    record Ready(Search search) implements Sought {}
  }

  /** What {@code words} seek. */
  public static Sought of(String words, SearchOptions options) {
    if (words.isEmpty()) return new Sought.Nothing();
    int flags = Pattern.MULTILINE | Pattern.UNIX_LINES;
    if (!options.matchCase()) flags |= Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    try {
      if (!options.pattern()) {
        String literal = options.fold() ? FoldedText.literal(words) : words;
        return new Sought.Ready(
            new Search(Pattern.compile(literal, flags | Pattern.LITERAL), options));
      }
      String folded = options.fold() ? FoldedText.pattern(words) : words;
      int unicode = flags | Pattern.UNICODE_CHARACTER_CLASS;
      return new Sought.Ready(new Search(Pattern.compile(folded, unicode), options));
    } catch (PatternSyntaxException wrong) {
      return new Sought.Wrong(PatternFault.of(wrong));
    } catch (StackOverflowError _) {
      // java.util.regex compiles groups within groups by recursion; the pattern is the writer's.
      return new Sought.Wrong(new InvalidPattern("find.bad.deep", ""));
    }
  }

  boolean isPattern() {
    return options.pattern();
  }

  Pattern pattern() {
    return pattern;
  }

  /** Every match that lies in {@code scope}; what stands around it may be looked at. */
  public SearchOutcome in(String text, Span scope, SearchLimit stop) {
    Matches.Gathered found = new Matches.Gathered();
    boolean whole = walk(text, scope, stop, match -> found.add(match));
    return whole ? new SearchOutcome.Found(found.done()) : new SearchOutcome.GivenUp();
  }

  /** Replaces every match in {@code scope}. */
  public SearchOutcome replaceAll(
      String text, Span scope, Replacement replacement, SearchLimit stop) {
    Replacing all = new Replacing(replacement);
    if (!walk(text, scope, stop, all)) return new SearchOutcome.GivenUp();
    return new SearchOutcome.Replaced(new ChangeSet(all.changes), all.changes.size());
  }

  /** Replaces what it takes, up to as much as a post holds. */
  private static final class Replacing implements Taker {
    private final Replacement replacement;
    private final List<Change> changes = new ArrayList<>();
    private long inserted;

    private Replacing(Replacement replacement) {
      this.replacement = replacement;
    }

    @Override
    public boolean take(Match match) {
      Change change = replacement.change(match);
      inserted += change.inserted().length();
      // More than a post holds is not put together only to be refused.
      if (inserted > MOST_INSERTED) throw new SearchLimit.Stopped();
      return changes.add(change);
    }
  }

  /** Replaces the match that is {@code span}; changes nothing when no match in {@code scope} is. */
  public SearchOutcome replaceOne(
      String text, Span scope, Span span, Replacement replacement, SearchLimit stop) {
    List<Change> changes = new ArrayList<>();
    Span rest = new Span(span.from(), Math.max(span.from(), scope.to()));
    boolean whole =
        walk(
            text,
            rest,
            stop,
            match -> {
              if (match.from() == span.from() && match.to() == span.to()) {
                changes.add(replacement.change(match));
              }
              return false;
            });
    if (!whole) return new SearchOutcome.GivenUp();
    return new SearchOutcome.Replaced(new ChangeSet(changes), changes.size());
  }

  /** What to do with a match; whether to go on. */
  private interface Taker {
    boolean take(Match match);
  }

  private boolean walk(String text, Span scope, SearchLimit stop, Taker taker) {
    FoldedText folded = FoldedText.of(text, options.fold());
    int from = folded.firstFrom(Math.min(scope.from(), text.length()));
    int to = Math.max(from, folded.lastTo(Math.min(scope.to(), text.length())));
    Matcher matcher = pattern.matcher(stop.watch(folded.text()));
    matcher.useAnchoringBounds(false).useTransparentBounds(true).region(from, to);
    try {
      while (matcher.find()) {
        Match match = new Match(text, folded, matcher);
        if (isWhole(match)) {
          if (!taker.take(match)) return true;
        } else if (matcher.start() < to) {
          // Another match may begin inside the one that is none.
          matcher.region(matcher.start() + 1, to);
        }
      }
      return true;
    } catch (SearchLimit.Stopped | StackOverflowError _) {
      // java.util.regex goes one call deeper for each round of a group, whatever the pattern is.
      return false;
    }
  }

  private boolean isWhole(Match match) {
    return !match.isInsidePair()
        && (!options.wholeWord() || WordEdges.around(match.text(), match.from(), match.to()));
  }
}
