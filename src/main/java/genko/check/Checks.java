package genko.check;

import genko.frontmatter.FrontMatter;
import genko.text.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is wrong or doubtful about a post, and the ways out. A pure function of the text, the name
 * of its file and the moment; spans are UTF-16 offsets in the whole text.
 *
 * <p>Each check has a class of its own, which says where its rule comes from. They see one post:
 * what only the other posts or the site's configuration can tell is no matter of theirs.
 */
public final class Checks {
  /** What is always looked for. */
  private static final List<Check> ALWAYS =
      List.of(new FrontMatterCheck(), new FileNameCheck(), new DateCheck(), new LiquidCheck());

  private static final Map<CheckGroup, List<Check>> GROUPS =
      Map.of(
          CheckGroup.FIELDS,
          List.of(new TitleCheck(), new DescriptionCheck(), new ReadingTimes()),
          CheckGroup.GENERATED,
          List.of(new StrayCharacters(), new GeneratorApologies(), new EndMarkers(), new CutText()),
          CheckGroup.MARKDOWN,
          List.of(new BoldHeadings(), new HeadingLevels(), new FullWidthMarks(), new LineBreaks()),
          CheckGroup.LINKS,
          List.of(new LinkChecks()),
          CheckGroup.LANGUAGE,
          List.of(new GrammarSlips()));

  private Checks() {}

  /** The findings in {@code text}, in its order, but for its language; see the other one. */
  public static List<Diagnostic> of(
      Text text, FrontMatter head, String fileName, Instant now, ZoneId site) {
    return of(text, head, fileName, now, site, CheckGroup.FIRM);
  }

  /**
   * The findings in {@code text}, in its order.
   *
   * @param head the front matter of {@code text}
   * @param fileName the name of the file, with folders before it or without; empty when the post
   *     has none yet
   * @param now when the post would be built
   * @param site the time zone of the site, in which a date without offset is read
   * @param wanted what is looked for beside what is always
   */
  public static List<Diagnostic> of(
      Text text,
      FrontMatter head,
      String fileName,
      Instant now,
      ZoneId site,
      Set<CheckGroup> wanted) {
    List<Check> checks = new ArrayList<>(ALWAYS);
    // In the order of the groups, so that of two findings at one place the same is first.
    for (CheckGroup group : CheckGroup.values()) {
      if (wanted.contains(group)) checks.addAll(GROUPS.getOrDefault(group, List.of()));
    }
    return look(checks, CheckedPost.of(text, head, fileName, now, site));
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
