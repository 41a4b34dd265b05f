package genko.workspace.lifecycle;

import genko.blog.PlacedPost;
import genko.frontmatter.FrontMatter;
import genko.kinds.WrittenAddress;
import genko.storage.files.FolderWalk;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.text.PercentEncoding;
import genko.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Looks through the files of a blog for those that may link to one of its posts: they hold the name
 * of its file or the end of its address. That does not depend on what is to become of it, so the
 * files are kept until another post is asked about. Reaches the disk and takes its time: a
 * worker's.
 */
public final class LinkSearch {
  /** Of a longer file in bytes all is read. */
  private static final int LONGEST = 1 << 20;

  /** Stands for what is not in UTF-8. */
  private static final char UNREAD = '\uFFFD';

  private final PostFiles files;
  private Asked last = new Asked(Path.of(""), Set.of());
  private List<Candidate> found = List.of();

  public LinkSearch(PostFiles files) {
    this.files = files;
  }

  private record Asked(Path file, Set<String> words) {}

  /** A file that may have such a link, looked at as its kind of blog looks at a post. */
  public record Candidate(PlacedPost post, Opened file) {}

  /** Looks at the files anew, from now on. */
  public synchronized void refresh() {
    last = new Asked(Path.of(""), Set.of());
  }

  /** Whether {@code plan} can break a link at all. */
  public static boolean isWanted(PostPlan plan) {
    if (plan.action() == PostAction.DUPLICATE || !plan.folder().blog()) return false;
    boolean gone = plan.action() == PostAction.DELETE;
    return gone || !plan.unit().equals(plan.to()) || plan.address().broken().isPresent();
  }

  /** The files that may link to the one of {@code plan}, as they are on the disk. */
  public synchronized List<Candidate> candidates(PostPlan plan) throws IOException {
    Asked asked = new Asked(plan.was().path(), words(plan));
    if (asked.equals(last)) return found;
    found =
        LinkSources.list(plan.folder()).parallelStream()
            .filter(path -> !plan.folder().file(path).equals(plan.was().path()))
            .flatMap(path -> candidate(plan, path, asked.words).stream())
            .toList();
    last = asked;
    return found;
  }

  private List<Candidate> candidate(PostPlan plan, String path, Set<String> words) {
    if (!mayHold(plan.folder().root(), path, words)) return List.of();
    if (!(files.open(plan.folder().file(path)) instanceof Opened opened)) return List.of();
    Text text = opened.text();
    String said = text.toString();
    if (words.stream().noneMatch(said::contains)) return List.of();
    return List.of(new Candidate(new PlacedPost(path, FrontMatter.of(text)), opened));
  }

  /** Opening a post costs more than looking into it, and few of a large blog are meant. */
  private static boolean mayHold(Path root, String path, Set<String> words) {
    return FolderWalk.start(root, path, LONGEST)
        .filter(
            start ->
                !start.whole()
                    || start.text().indexOf(UNREAD) >= 0
                    || words.stream().anyMatch(start.text()::contains))
        .isPresent();
  }

  /** What a link to the post holds, in every way in which it may be written. */
  private static Set<String> words(PostPlan plan) {
    List<String> names = new ArrayList<>();
    String path = plan.shown(plan.was().path());
    String stem = path.replaceFirst("\\.[^./]*$", "").replaceFirst("/_?index$", "");
    names.add(stem.substring(stem.lastIndexOf('/') + 1));
    plan.address()
        .before()
        .map(PercentEncoding::decode)
        .map(one -> WrittenAddress.withoutEnd(one.replaceFirst("(?:/index)?\\.html$", "")))
        .map(one -> one.substring(one.lastIndexOf('/') + 1))
        .filter(one -> !one.isEmpty())
        .ifPresent(names::add);
    Set<String> words = new LinkedHashSet<>();
    for (String name : names) {
      String escaped = PercentEncoding.encodePath(name);
      words.add(name);
      words.add(escaped);
      words.add(escaped.toLowerCase(Locale.ROOT));
      words.add(PercentEncoding.escapeTarget(name));
    }
    return words;
  }
}
