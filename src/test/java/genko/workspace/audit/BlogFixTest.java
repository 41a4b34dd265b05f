package genko.workspace.audit;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.Progress;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.text.ChangeSet;
import genko.text.Text;
import genko.words.Words;
import genko.workspace.step.PostFix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is proposed to be mended in the posts of a blog, and what of it comes to nothing. */
class BlogFixTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2025-11-20T03:00:00Z"), ZoneId.of("Asia/Tokyo"));

  private static final FixKinds WORDS = new FixKinds(Set.of("word"));

  @TempDir private Path folder;

  private void post(String name, String text) throws IOException {
    Path posts = Files.createDirectories(folder.resolve("_posts"));
    Files.writeString(posts.resolve(name), "---\ntitle: " + name + "\n---\n\n" + text);
  }

  /** Three places of one word, and as many of its other way as are said. */
  private void server(String... posts) throws IOException {
    post("2024-01-01-usual.md", "サーバーとサーバーとサーバーとサーバー。\n");
    for (int i = 0; i < posts.length; i++) post("2024-02-0" + (i + 1) + "-p.md", posts[i]);
  }

  private BlogAudit audit() throws IOException {
    PostFiles files = new PostFiles(Disk.REAL, folder.resolve("_backups"));
    return BlogAudit.of(
        AuditScope.ofFolder(folder, NOW), files, NOW, Words.of(Locale.JAPANESE), Optional.empty());
  }

  private List<PostFix> propose(FixKinds kinds) throws IOException {
    BlogAudit audit = audit();
    return new BlogFix(audit, kinds).propose(audit.run());
  }

  private String mended(PostFix fix) throws IOException {
    Text text = Text.of(Files.readString(folder.resolve(fix.path())));
    return fix.changes().apply(text).toString();
  }

  @Test
  void aBlogWithoutPostsHasNothingToMend() throws IOException {
    Files.createDirectories(folder.resolve("_posts"));
    assertThat(propose(WORDS)).isEmpty();
  }

  @Test
  void eachPostThatHasSomethingToMendIsProposedInOrder() throws IOException {
    server("サーバ。\n", "川。\n", "サーバとサーバ。\r\n");
    List<PostFix> fixes = propose(WORDS);
    assertThat(fixes)
        .extracting(PostFix::path)
        .containsExactly("_posts/2024-02-01-p.md", "_posts/2024-02-03-p.md");
    assertThat(mended(fixes.getLast()))
        .isEqualTo("---\ntitle: 2024-02-03-p.md\n---\n\nサーバーとサーバー。\r\n");
    assertThat(BlogFix.counts(fixes)).isEqualTo(Map.of("word.spelling", 3));
  }

  @Test
  void nothingIsWrittenByAProposal() throws IOException {
    server("サーバ。\n");
    String before = Files.readString(folder.resolve("_posts/2024-02-01-p.md"));
    assertThat(propose(WORDS)).hasSize(1);
    assertThat(folder.resolve("_posts/2024-02-01-p.md")).content().isEqualTo(before);
  }

  @Test
  void onlyTheKindThatIsWantedIsMended() throws IOException {
    server("サーバ。\n");
    assertThat(propose(new FixKinds(Set.of("title")))).isEmpty();
    assertThat(propose(new FixKinds(Set.of("word"), List.of("ユーザ", "ユーザー")))).isEmpty();
    assertThat(propose(new FixKinds(Set.of("word"), List.of("サーバ", "サーバー")))).hasSize(1);
  }

  @Test
  void whatAWriterDecidesIsNotCertain() throws IOException {
    server("サーバ。\n");
    assertThat(propose(FixKinds.CERTAIN)).isEmpty();
  }

  @Test
  void aPostThatWasChangedOrIsGoneSinceIsLeft() throws IOException {
    server("サーバ。\n", "サーバ。\n", "サーバ。\n");
    BlogAudit audit = audit();
    BlogAudit.Result found = audit.run();
    post("2024-02-01-p.md", "サーバと川。\n");
    Files.delete(folder.resolve("_posts/2024-02-02-p.md"));
    assertThat(new BlogFix(audit, WORDS).propose(found))
        .extracting(PostFix::path)
        .containsExactly("_posts/2024-02-03-p.md");
  }

  @Test
  void mendingTwiceIsMendingOnce() throws IOException {
    server("サーバとユーザーとユーザーとユーザ。\n");
    for (PostFix fix : propose(WORDS)) {
      Files.writeString(folder.resolve(fix.path()), mended(fix));
    }
    assertThat(folder.resolve("_posts/2024-02-01-p.md"))
        .content()
        .endsWith("サーバーとユーザーとユーザーとユーザー。\n");
    assertThat(propose(WORDS)).isEmpty();
  }

  /** Counts what is told, and wants no more after so many posts. */
  private static final class Stopping implements Progress {
    private final List<Integer> told = Collections.synchronizedList(new ArrayList<>());
    private final int most;

    private Stopping(int most) {
      this.most = most;
    }

    @Override
    public void at(int done, int all) {
      told.add(all);
    }

    @Override
    public boolean isUnwanted() {
      return told.size() >= most;
    }
  }

  @Test
  void howFarItIsIsToldOfThePostsThatHaveSomething() throws IOException {
    server("サーバ。\n", "川。\n", "サーバ。\n");
    BlogAudit audit = audit();
    Stopping progress = new Stopping(99);
    assertThat(new BlogFix(audit, WORDS).propose(audit.run(), progress).orElseThrow()).hasSize(2);
    assertThat(progress.told).containsExactly(2, 2);
  }

  @Test
  void whatIsStoppedProposesNothing() throws IOException {
    server("サーバ。\n", "サーバ。\n");
    BlogAudit audit = audit();
    BlogAudit.Result found = audit.run();
    assertThat(new BlogFix(audit, WORDS).propose(found, new Stopping(0))).isEmpty();
    assertThat(new BlogFix(audit, WORDS).propose(found, new Stopping(1))).isEmpty();
  }

  @Test
  void countsOfAllPostsAreAdded() {
    Text text = Text.of("川");
    ChangeSet none = ChangeSet.EMPTY;
    assertThat(
            BlogFix.counts(
                List.of(
                    PostFix.of("a", text, none, Map.of("word", 2)),
                    PostFix.of("b", text, none, Map.of("title", 1, "word", 3)))))
        .isEqualTo(Map.of("title", 1, "word", 5));
    assertThat(BlogFix.counts(List.of())).isEmpty();
  }
}
