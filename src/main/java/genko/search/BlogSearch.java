package genko.search;

import genko.edit.find.SearchForm;
import genko.edit.find.SearchLimit;
import genko.search.Segment.Entry;
import genko.storage.files.OpenResult.Opened;
import genko.text.Span;
import genko.text.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * One search of a blog. The index says in which posts something is found, and how often; the lines
 * come from the post itself, so that what is shown stands there, whatever the index says.
 *
 * @param posts those of the blog as they are now
 * @param unsaved the texts of posts that are being edited, which count in place of their files
 */
public record BlogSearch(
    BlogIndex index, BlogQuery query, List<BlogFile> posts, Map<Path, Text> unsaved) {
  /** No post takes longer. */
  private static final Duration LIMIT = Duration.ofSeconds(2);

  public BlogSearch {
    posts = List.copyOf(posts);
    unsaved = Map.copyOf(unsaved);
  }

  /** Gets what is found while it is being looked for: a few posts at a time, in no order. */
  @FunctionalInterface
  public interface Taker {
    /** Called by one worker at a time. */
    void found(List<PostMatch> matches);
  }

  /**
   * What a post has: how often the terms stand in it, and the first of its lines.
   *
   * @param text tells one text of the post from another
   */
  public record PostLines(int count, List<MatchedLine> lines, int text) {
    public static final PostLines NONE = new PostLines(0, List.of(), 0);

    public PostLines {
      lines = List.copyOf(lines);
    }
  }

  /** Looks through all posts; whether it came to the end before it was {@code unwanted}. */
  public boolean run(Taker taker, BooleanSupplier unwanted) {
    if (query.isEmpty()) return true;
    TermCounts counts = new TermCounts(query);
    Map<Path, BlogFile> sought = new HashMap<>();
    for (BlogFile post : posts) sought.put(post.path(), post);
    List<PostMatch> edited = new ArrayList<>();
    for (BlogFile post : posts) {
      Text text = unsaved.get(post.path());
      if (text == null) continue;
      sought.remove(post.path());
      match(post.path(), text, counts, unwanted).ifPresent(edited::add);
    }
    give(edited, taker, unwanted);
    Set<Path> known = new HashSet<>();
    index.segments().parallelStream()
        .filter(segment -> !unwanted.getAsBoolean())
        .forEach(
            segment -> {
              List<Entry> wanted =
                  segment.entries().stream()
                      .filter(entry -> entry.file().equals(sought.get(entry.file().path())))
                      .toList();
              if (wanted.isEmpty()) return;
              Optional<byte[]> bytes = index.read(segment);
              if (bytes.isEmpty()) return;
              synchronized (known) {
                wanted.forEach(entry -> known.add(entry.file().path()));
              }
              give(matches(bytes.get(), wanted, counts, unwanted), taker, unwanted);
            });
    posts.parallelStream()
        .filter(post -> sought.containsKey(post.path()) && !known.contains(post.path()))
        .filter(post -> !unwanted.getAsBoolean())
        .forEach(post -> give(match(post.path(), counts, unwanted), taker, unwanted));
    return !unwanted.getAsBoolean();
  }

  private static void give(List<PostMatch> matches, Taker taker, BooleanSupplier unwanted) {
    if (matches.isEmpty() || unwanted.getAsBoolean()) return;
    synchronized (taker) {
      taker.found(matches);
    }
  }

  /** What is found in those posts of a segment that are {@code wanted}. */
  private List<PostMatch> matches(
      byte[] bytes, List<Entry> wanted, TermCounts counts, BooleanSupplier unwanted) {
    String units = new String(bytes, StandardCharsets.ISO_8859_1);
    int[] sums = new int[wanted.size()];
    int[] terms = new int[wanted.size()];
    for (int number = 0; number < counts.terms(); number++) {
      if (unwanted.getAsBoolean()) return List.of();
      int entry = 0;
      int at = counts.next(units, number, 0);
      while (at >= 0 && entry < wanted.size()) {
        while (entry < wanted.size() && end(wanted.get(entry)) <= at) entry++;
        if (entry == wanted.size()) break;
        if (at >= wanted.get(entry).from()) {
          sums[entry]++;
          if (terms[entry] == number) terms[entry]++;
          at = counts.next(units, number, at + counts.length(number));
        } else {
          at = counts.next(units, number, wanted.get(entry).from());
        }
      }
    }
    List<PostMatch> found = new ArrayList<>();
    for (int at = 0; at < sums.length; at++) {
      if (terms[at] < counts.terms()) continue;
      Entry entry = wanted.get(at);
      match(
              entry.file().path(),
              entry.title(),
              sums[at],
              counts.inTitle(entry.titleForm()),
              unwanted)
          .ifPresent(found::add);
    }
    return found;
  }

  private static int end(Entry entry) {
    return entry.from() + entry.length();
  }

  private List<PostMatch> match(Path post, TermCounts counts, BooleanSupplier unwanted) {
    FoldedPost folded = index.fold(post);
    boolean titled = counts.inTitle(SearchForm.of(folded.title()));
    return match(post, folded.title(), counts.in(folded.units()), titled, unwanted).stream()
        .toList();
  }

  /** A post with {@code count} places, those inside of words taken off where they do not count. */
  private Optional<PostMatch> match(
      Path post, String title, int count, boolean inTitle, BooleanSupplier unwanted) {
    if (count == 0) return Optional.empty();
    int sure = query.needsText() ? lines(post, 0, unwanted).count() : count;
    if (sure == 0) return Optional.empty();
    return Optional.of(new PostMatch(post, title, sure, inTitle));
  }

  private Optional<PostMatch> match(
      Path post, Text text, TermCounts counts, BooleanSupplier unwanted) {
    int count = places(text, unwanted).size();
    if (count == 0) return Optional.empty();
    String title = HeadTitle.of(text.toString());
    return Optional.of(new PostMatch(post, title, count, counts.inTitle(SearchForm.of(title))));
  }

  /** What {@code post} has as it is now, with its first {@code most} lines. */
  public PostLines lines(Path post, int most, BooleanSupplier unwanted) {
    Optional<Text> text = text(post);
    if (text.isEmpty()) return PostLines.NONE;
    List<Span> places = places(text.get(), unwanted);
    return new PostLines(
        places.size(), MatchedLine.of(text.get(), places, most), text.get().toString().hashCode());
  }

  /** The text of {@code post} as it is now, if it can be read. */
  private Optional<Text> text(Path post) {
    Text edited = unsaved.get(post);
    if (edited != null) return Optional.of(edited);
    return index.files().open(post) instanceof Opened opened
        ? Optional.of(opened.text())
        : Optional.empty();
  }

  private List<Span> places(Text text, BooleanSupplier unwanted) {
    return MatchedLine.places(text, query, SearchLimit.after(LIMIT, unwanted));
  }
}
