package genko.workspace.page;

import genko.check.CertainFixes;
import genko.check.CheckGroup;
import genko.check.Checks;
import genko.check.Diagnostic;
import genko.check.LiteralEmphasis;
import genko.jekyll.rules.ReadingTime;
import genko.markdown.Counts;
import genko.post.Post;
import genko.text.LineEnds;
import genko.text.Span;
import genko.workspace.position.BlogPosition;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What is looked through in a pause of the typing: how long the body is, in minutes and in
 * characters, how its lines end, what is doubtful about the post and what of that can be mended
 * without asking. A pure function of the post, computed on a worker.
 */
public record Diagnostics(
    Post post,
    ReadingTime length,
    Counts counts,
    LineEnds lineEnds,
    List<Diagnostic> findings,
    CertainFixes certain) {
  /**
   * Looks through the post that was read, saved under {@code fileName}, or none when empty, for
   * what is {@code wanted}. The time is {@code now}, in the zone of the blog.
   */
  public static Diagnostics of(
      ParsedPost reading, String fileName, ZonedDateTime now, Set<CheckGroup> wanted) {
    return of(reading, fileName, now, wanted, BlogPosition.NOWHERE);
  }

  /** The same for a post that is at {@code position}, by the rules of its kind of blog. */
  static Diagnostics of(
      ParsedPost reading,
      String fileName,
      ZonedDateTime now,
      Set<CheckGroup> wanted,
      BlogPosition position) {
    Post post = reading.post();
    List<Diagnostic> findings = findings(reading, fileName, now, wanted, position);
    return new Diagnostics(
        post,
        ReadingTime.of(post.body()),
        Counts.of(reading.body()),
        LineEnds.of(post.text()),
        findings,
        CertainFixes.of(findings, post.text(), post.head()));
  }

  /** What is doubtful about the post alone: who looks through a blog shows no figures of it. */
  static List<Diagnostic> findings(
      ParsedPost reading,
      String fileName,
      ZonedDateTime now,
      Set<CheckGroup> wanted,
      BlogPosition position) {
    Post post = reading.post();
    Instant moment = now.toInstant();
    List<Diagnostic> findings =
        KindDiagnostics.of(
            position.site(),
            position.placed(post.head()),
            Checks.of(post.text(), post.head(), fileName, moment, now.getZone(), wanted));
    return wanted.contains(CheckGroup.MARKDOWN) ? withEmphasis(findings, reading) : findings;
  }

  private static List<Diagnostic> withEmphasis(List<Diagnostic> findings, ParsedPost reading) {
    Post post = reading.post();
    List<Diagnostic> literal = LiteralEmphasis.of(post.text(), post.bodyStart(), reading.body());
    return literal.isEmpty() ? findings : sorted(findings, literal);
  }

  /** Both, in the order of the text. */
  static List<Diagnostic> sorted(List<Diagnostic> some, List<Diagnostic> more) {
    List<Diagnostic> all = new ArrayList<>(some);
    all.addAll(more);
    all.sort(Comparator.comparingInt(finding -> finding.problem().span().from()));
    return all;
  }

  public Diagnostics {
    findings = List.copyOf(findings);
  }

  /** This of a text in which no problem is one. */
  Diagnostics withNone() {
    CertainFixes none = CertainFixes.of(List.of(), post.text(), post.head());
    return new Diagnostics(post, length, counts, lineEnds, List.of(), none);
  }

  /** This with what else was found. */
  public Diagnostics with(List<Diagnostic> more) {
    return new Diagnostics(post, length, counts, lineEnds, sorted(findings, more), certain);
  }

  /** This with {@code found} in the place of all problems whose key begins with {@code kind}. */
  public Diagnostics with(String kind, List<Diagnostic> found) {
    List<Diagnostic> others =
        findings.stream().filter(one -> !one.problem().key().startsWith(kind)).toList();
    return new Diagnostics(post, length, counts, lineEnds, others, certain).with(found);
  }

  /** How many characters a reader sees: no markup, no white space. */
  public int characters() {
    return counts.characters();
  }

  /** Whether this is about {@code other}'s very text, so that its offsets hold there. */
  public boolean isOf(Post other) {
    return post.text() == other.text();
  }

  /** Where words stand that no dictionary knows. */
  public List<Span> unknownWords() {
    return findings.stream()
        .filter(one -> one.word().isPresent())
        .map(one -> one.problem().span())
        .toList();
  }
}
