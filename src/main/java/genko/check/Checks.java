package genko.check;

import genko.frontmatter.FrontMatter;
import genko.text.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is wrong or doubtful about a post, and the ways out. A pure function of the text, the name
 * of its file and the moment; spans are UTF-16 offsets in the whole text.
 *
 * <p>Each check has a class of its own, which says where its rule comes from. They see one post:
 * what only the other posts or the site's configuration can tell is no matter of theirs.
 */
public final class Checks {
  private static final List<Check> ALL =
      List.of(
          new FrontMatterCheck(),
          new FileNameCheck(),
          new DateCheck(),
          new TitleCheck(),
          new StrayCharacters(),
          new LiquidCheck(),
          new GeneratorApologies(),
          new EndMarkers(),
          new CutText(),
          new BoldHeadings(),
          new HeadingLevels(),
          new FullWidthMarks(),
          new LinkChecks(),
          new ReadingTimes(),
          new LineBreaks());

  /** What may be wrong with the language, and is a matter of taste more than the rest. */
  private static final List<Check> LANGUAGE = List.of(new GrammarSlips());

  private Checks() {}

  /** The findings about the language of {@code text}, in its order. */
  public static List<Diagnostic> ofLanguage(Text text, FrontMatter head, Instant now) {
    return look(LANGUAGE, CheckedPost.of(text, head, "", now, ZoneId.systemDefault()));
  }

  /**
   * The findings in {@code text}, in its order.
   *
   * @param head the front matter of {@code text}
   * @param fileName the name of the file, with folders before it or without; empty when the post
   *     has none yet
   * @param now when the post would be built
   * @param site the time zone of the site, in which a date without offset is read
   */
  public static List<Diagnostic> of(
      Text text, FrontMatter head, String fileName, Instant now, ZoneId site) {
    return look(ALL, CheckedPost.of(text, head, fileName, now, site));
  }

  private static List<Diagnostic> look(List<Check> checks, CheckedPost post) {
    List<Diagnostic> all = new ArrayList<>();
    for (Check check : checks) {
      DiagnosticList found = new DiagnosticList();
      check.look(post, found);
      all.addAll(found.list());
    }
    all.sort(Comparator.comparingInt(finding -> finding.problem().span().from()));
    return List.copyOf(all);
  }
}
