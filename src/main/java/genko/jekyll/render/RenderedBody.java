package genko.jekyll.render;

import genko.jekyll.liquid.run.Fault;
import genko.jekyll.liquid.run.RenderedTemplate;
import genko.jekyll.liquid.run.SourceMap;
import genko.markdown.Document;
import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.text.Change;
import genko.text.Span;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A body with its Liquid run, read as Markdown. A body without Liquid is the very document that was
 * read of it; whether it has any is found out at the cost of the edit. Words that are typed between
 * the tags of another are taken over as they are; after any other edit all of it is run anew, and
 * only the passage that came out otherwise is read again. Immutable.
 */
public final class RenderedBody {
  private static final String MARKS = "{}%";

  /** So much white space is looked through. */
  private static final int FAR = 100;

  private static final Set<NodeKind> CODE =
      Set.of(NodeKind.CODE, NodeKind.CODE_BLOCK, NodeKind.MATH);

  private final Text text;
  private final int start;
  private final boolean isRun;

  /** Who ran it, if what stands between its tags could stand there without having been run. */
  private final @Nullable PublishedPost plain;

  private final Document document;
  private final @Nullable Text expanded;
  private final SourceMap map;
  private final List<Fault> faults;

  private RenderedBody(
      Text text,
      int start,
      @Nullable PublishedPost plain,
      Document document,
      @Nullable Text expanded,
      SourceMap map,
      List<Fault> faults) {
    this.text = text;
    this.start = start;
    this.isRun = expanded != null;
    this.plain = plain;
    this.document = document;
    this.expanded = expanded;
    this.map = map;
    this.faults = List.copyOf(faults);
  }

  /**
   * The body that begins at {@code start} of {@code text} and was read as {@code raw}.
   *
   * @param before that of an earlier state of the body, for an edition in the same dialect, or null
   */
  public static RenderedBody of(
      Text text, int start, Document raw, PublishedPost edition, @Nullable RenderedBody before) {
    Optional<RenderedBody> quick =
        before == null ? Optional.empty() : before.typed(text, start, edition);
    if (quick.isPresent()) return quick.get();
    boolean has =
        edition.hasLiquid() && (edition.changesSource() || hasLiquid(text, start, before));
    if (!has) {
      boolean usual = edition.dialect().equals(raw.dialect());
      Document read = usual ? raw : read(text, start, edition, before);
      return new RenderedBody(text, start, null, read, null, SourceMap.IDENTITY, List.of());
    }
    RenderedTemplate rendered = rendered(text.slice(start, text.length()), raw, edition);
    Document document;
    Text now;
    if (before == null || before.expanded == null) {
      now = Text.of(rendered.text());
      document = edition.dialect().parse(now, 0);
    } else {
      Change change = Change.between(before.expanded.toString(), rendered.text());
      now = before.expanded.replace(change.span(), change.inserted());
      document = change.isEmpty() ? before.document : before.document.edit(now, 0, change);
    }
    boolean simple =
        rendered.faults().isEmpty() && !edition.isOfItself() && !edition.changesSource();
    PublishedPost plain = simple && !isIn(text, start, "raw") ? edition : null;
    return new RenderedBody(text, start, plain, document, now, rendered.map(), rendered.faults());
  }

  private static RenderedTemplate rendered(String body, Document raw, PublishedPost edition) {
    RenderedTemplate rendered = edition.body(body);
    if (rendered.faults().isEmpty()) return rendered;
    List<Span> code = new ArrayList<>();
    for (Node block : raw.blocks()) addCode(block, code);
    IntPredicate inCode = at -> code.stream().anyMatch(one -> one.from() <= at && at < one.to());
    boolean any =
        rendered.faults().stream().anyMatch(fault -> inCode.test(fault.problem().span().from()));
    return any ? edition.body(body, inCode) : rendered;
  }

  private static void addCode(Node node, List<Span> code) {
    if (CODE.contains(node.kind())) code.add(node.span());
    for (Node child : node.children()) addCode(child, code);
  }

  /** The body in the dialect of its blog. */
  private static Document read(
      Text text, int start, PublishedPost edition, @Nullable RenderedBody before) {
    if (before != null && !before.isRun && before.start == start) {
      Change change = before.text.changeTo(text);
      if (change.span().from() >= start) {
        Change inBody = new Change(change.span().shift(-start), change.inserted());
        return before.document.edit(text, start, inBody);
      }
    }
    return edition.dialect().parse(text, start);
  }

  /**
   * The body after an edit of words between its tags, which come out as they are written: nothing
   * has to be run again. Empty after any other edit.
   */
  private Optional<RenderedBody> typed(Text now, int nowStart, PublishedPost edition) {
    if (expanded == null || edition != plain || nowStart != start) return Optional.empty();
    Change change = text.changeTo(now);
    if (change.span().from() < start || !areWords(now, change)) return Optional.empty();
    Span source = change.span().shift(-start);
    OptionalInt at = map.only(source, expanded.length());
    if (at.isEmpty()) return Optional.empty();
    Change shown = Change.of(at.getAsInt(), at.getAsInt() + source.length(), change.inserted());
    Text next = expanded.replace(shown.span(), shown.inserted());
    Document edited = document.edit(next, 0, shown);
    SourceMap grown = map.grown(source.from(), at.getAsInt(), change.growth());
    return Optional.of(new RenderedBody(now, start, plain, edited, next, grown, faults));
  }

  /**
   * Whether the edit puts no mark of Liquid in, brings none about, and has words at either side of
   * it, so that no tag trims it away.
   */
  private boolean areWords(Text now, Change change) {
    int from = change.span().from();
    int to = from + change.inserted().length();
    return change.inserted().chars().noneMatch(c -> MARKS.indexOf(c) >= 0)
        && isWord(now, from - 1, -1)
        && isWord(now, to, 1);
  }

  /** Whether what is next to {@code at} is a word, or the end of the text. */
  private boolean isWord(Text now, int at, int step) {
    int next = at;
    for (int looked = 0; looked < FAR; looked++, next += step) {
      if (next < start) return false;
      if (next >= now.length()) return true;
      char c = now.charAt(next);
      if (!Character.isWhitespace(c)) return MARKS.indexOf(c) < 0;
    }
    return false;
  }

  /** Whether the body has a tag or an output; looks only at what changed where it can. */
  private static boolean hasLiquid(Text text, int start, @Nullable RenderedBody before) {
    if (before == null || before.isRun || before.start != start) return isIn(text, start);
    Change change = before.text.changeTo(text);
    if (change.span().from() < start) return isIn(text, start);
    int to = change.span().from() + change.inserted().length();
    int from = Math.max(start, change.span().from() - 1);
    String around = text.slice(from, Math.min(text.length(), to + 1));
    return around.contains("{{") || around.contains("{%");
  }

  private static boolean isIn(Text text, int start) {
    String body = text.slice(start, text.length());
    return body.contains("{{") || body.contains("{%");
  }

  private static boolean isIn(Text text, int start, String word) {
    return text.slice(start, text.length()).contains(word);
  }

  /** The body as it is published. */
  public Document document() {
    return document;
  }

  /** Leads from the offsets of {@link #document} to those of the body. */
  public SourceMap map() {
    return map;
  }

  /** What is wrong with the Liquid, in offsets of the body. */
  public List<Fault> faults() {
    return faults;
  }

  /** Whether Liquid was run. */
  public boolean isRun() {
    return isRun;
  }
}
