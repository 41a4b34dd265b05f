package genko.workspace.audit;

import static org.assertj.core.api.Assertions.assertThat;

import genko.check.Diagnostic;
import genko.corpus.Corpus;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.text.Change;
import genko.text.QuickFix;
import genko.text.Span;
import genko.text.Text;
import genko.words.Words;
import genko.workspace.step.PostFix;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind that is certain, mended in all posts of one blog. */
class CertainFixesLawTest {
  /** So many posts of the corpus stand for each that is mended. */
  private static final int EACH = Integer.getInteger("genko.fixes", 8);

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-20T00:00:00Z"), ZoneOffset.ofHours(9));

  @TempDir private Path folder;

  private final PostFiles files = new PostFiles(Disk.REAL, Path.of("unused"));

  private BlogAudit audit() throws Exception {
    AuditScope scope = AuditScope.ofFolder(folder, CLOCK);
    return BlogAudit.of(scope, files, CLOCK, Words.of(Locale.ENGLISH), Optional.empty());
  }

  /** The blog of {@code posts}, each under a name of its own. */
  private void fill(List<Path> posts) throws Exception {
    Path home = Files.createDirectories(folder.resolve("_posts"));
    Files.writeString(folder.resolve("_config.yml"), "title: x\n");
    for (int i = 0; i < posts.size(); i++) {
      String name = "2025-%02d-%02d-p%d.md".formatted(i / 28 % 12 + 1, i % 28 + 1, i);
      Files.copy(posts.get(i), home.resolve(name));
    }
  }

  private static Optional<QuickFix> certain(AuditFinding finding) {
    Diagnostic diagnostic = finding.diagnostic();
    return diagnostic.fixes().stream().findFirst().filter(QuickFix::certain);
  }

  private void law(List<Path> posts) throws Exception {
    fill(posts);
    BlogAudit.Result before = audit().run();
    Set<String> kinds =
        before.findings().stream()
            .filter(finding -> certain(finding).isPresent())
            .map(AuditFinding::rule)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(kinds).isNotEmpty();
    Map<String, Integer> mended = new TreeMap<>();
    for (String kind : kinds) {
      BlogAudit audit = audit();
      BlogAudit.Result found = audit.run();
      FixKinds wished = new FixKinds(Set.of(kind));
      List<PostFix> fixes = new BlogFix(audit, wished).propose(found);
      for (PostFix fix : fixes) {
        touchesOnlyItsSpans(kind, fix, found);
        Text text = audit.content(fix.path()).orElseThrow().text();
        Files.writeString(folder.resolve(fix.path()), fix.changes().apply(text).toString());
      }
      mended.put(kind, fixes.size());
      BlogAudit again = audit();
      assertThat(new BlogFix(again, wished).propose(again.run())).as("twice " + kind).isEmpty();
    }
    Corpus.report("certain kinds mended " + mended, posts.size());
  }

  private static void touchesOnlyItsSpans(String kind, PostFix fix, BlogAudit.Result found) {
    List<Span> spans = new ArrayList<>();
    for (AuditFinding finding : found.findings()) {
      boolean meant = finding.path().equals(fix.path()) && finding.rule().equals(kind);
      if (!meant) continue;
      for (QuickFix way : finding.diagnostic().fixes()) spans.add(way.changes().reach());
    }
    for (Change change : fix.changes().changes()) {
      assertThat(spans)
          .as(kind + " in " + fix.path() + ": " + change)
          .anyMatch(span -> span.contains(change.span()));
    }
  }

  private Path own(String name, String text) throws Exception {
    return Files.writeString(Files.createDirectories(folder.resolve("own")).resolve(name), text);
  }

  @Test
  void eachCertainKindChangesItsSpansAloneAndTwiceIsOnce() throws Exception {
    String minutes = "---\r\ntitle: 題 # 注\r\nreading_time: 40\r\n---\r\n短い文。\r\n";
    law(
        List.of(
            own("a.md", minutes),
            own("b.md", "---\ntitle: 題\n---\n前\u00a0後\u200bと\u0007鐘\u00a0。"),
            own("c.md", "---\ntitle: a: b\nreading_time: 3\n---\n\n文。\n"),
            own("d.md", minutes + "終わりのない行")));
  }

  @Test
  @Tag("long")
  void theSameForEveryPostOfTheCorpus() throws Exception {
    List<Path> posts = Corpus.posts();
    law(
        IntStream.range(0, posts.size())
            .filter(at -> at % EACH == 0)
            .mapToObj(posts::get)
            .toList());
  }
}
