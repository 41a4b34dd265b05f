package genko.workspace.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.workspace.blog.Blogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each kind of blog makes of the wish to publish, schedule, hide or name a post. */
class LifecyclePlannerTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-20T00:00:00Z"), ZoneId.of("Asia/Tokyo"));

  @TempDir private Path root;

  private Path write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private PlanResult ask(PlanRequest asked) {
    PostFiles files = new PostFiles(Disk.REAL, root.resolve("state/backups"));
    Blogs blogs = new Blogs(CLOCK, TaskRunner.of(Runnable::run, Runnable::run));
    PlanResult planned = new LifecyclePlanner(files, CLOCK, blogs::positionOf).plan(asked);
    blogs.end();
    return planned;
  }

  private PostPlan plan(PostAction action, Path file) {
    return (PostPlan) ask(PlanRequest.of(action, file));
  }

  /** Where the post lies then, and what it says. */
  private void check(PostAction action, Path file, String path, String text) {
    PostPlan plan = plan(action, file);
    assertThat(plan.troubles()).as(plan.troubles().toString()).isEmpty();
    assertThat(plan.shown(plan.target())).isEqualTo(path);
    assertThat(plan.text().toString()).isEqualTo(text);
  }

  private void checkRefused(PostAction action, Path file, String key) {
    assertThat(ask(PlanRequest.of(action, file)))
        .isInstanceOfSatisfying(
            PlanResult.Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }

  private PostPlan named(PostAction action, Path file, String name) {
    return (PostPlan)
        ask(new PlanRequest(action, file, Optional.of(name), Optional.empty(), false));
  }

  private void jekyll() throws IOException {
    write("_config.yml", "timezone: Asia/Tokyo\nurl: https://example.com\n");
  }

  @Test
  void aDraftOfJekyllGetsDateAndNameAndAPostLosesItsDayAgain() throws IOException {
    jekyll();
    Path draft =
        write("_drafts/sub/walk.md", "---\ntitle: '朝'   # 題\npublished: false\n---\n本文。\n");
    check(
        PostAction.PUBLISH,
        draft,
        "_posts/sub/2025-11-20-walk.md",
        "---\ntitle: '朝'   # 題\ndate: 2025-11-20 09:00:00 +0900\n---\n本文。\n");
    Path post = write("_posts/2025-11-01-walk.md", "---\ndate: 2025-11-01 07:00\n---\n本文。\n");
    String text = Files.readString(post);
    check(PostAction.DRAFT, post, "_drafts/walk.md", text);
    check(
        PostAction.HIDE,
        post,
        "_posts/2025-11-01-walk.md",
        text.replace("07:00\n", "07:00\npublished: false\n"));
  }

  @Test
  void theDateIsWrittenAndTheFileNamedAsTheBlogsOthersAre() throws IOException {
    jekyll();
    for (int day = 1; day < 5; day++) {
      write(
          "_posts/2025-11-0%d-1-a.md".formatted(day),
          "---\ntitle: a\ndate: '2025-11-0%d 08:00:00 +09:00'\n---\n".formatted(day));
    }
    write("_posts/2025-11-20-1-b.md", "---\ntitle: a\ndate: '2025-11-20 08:00:00 +09:00'\n---\n");
    Path draft = write("_drafts/c.md", "---\ntitle: c\n---\n");
    PostPlan plan = plan(PostAction.PUBLISH, draft);
    assertThat(plan.name()).isEqualTo("2025-11-20-2-c.md");
    assertThat(plan.text().toString()).contains("2025-11-20 09:00:00 +09:00");
    assertThat(plan.address().address()).contains("https://example.com/2025/11/20/2-c.html");
  }

  @Test
  void aScheduledPostOfJekyllGoesOutLaterAndInBlogsThatBuildTheFutureNotAtAll() throws IOException {
    jekyll();
    Path draft = write("_drafts/walk.md", "---\ntitle: a\n---\n");
    PostPlan plan =
        (PostPlan)
            ask(
                new PlanRequest(
                    PostAction.SCHEDULE,
                    draft,
                    Optional.empty(),
                    Optional.of(LocalDateTime.of(2025, 12, 24, 18, 30)),
                    false));
    assertThat(plan.name()).isEqualTo("2025-12-24-walk.md");
    assertThat(plan.text().toString()).contains("date: 2025-12-24 18:30:00 +0900");
    assertThat(plan.isPossible()).isTrue();
    write("_config.yml", "future: true\n");
    checkRefused(PostAction.SCHEDULE, draft, "lifecycle.cannot.schedule");
  }

  @Test
  void hugoTurnsItsFieldInEveryLanguageOfHeads() throws IOException {
    write("hugo.toml", "baseURL = 'https://example.com/'\ntimeZone = 'Asia/Tokyo'\n");
    Path toml =
        write(
            "content/posts/a.md",
            "+++\ntitle = 'a'\ndate = 2025-11-01T10:00:00+09:00\ndraft = true\n+++\n本文\n");
    check(
        PostAction.PUBLISH,
        toml,
        "content/posts/a.md",
        "+++\ntitle = 'a'\ndate = 2025-11-20T09:00:00+09:00\ndraft = false\n+++\n本文\n");
    Path json = write("content/posts/b.md", "{\n  \"title\": \"b\",\n  \"draft\": true\n}\n本文\n");
    assertThat(plan(PostAction.PUBLISH, json).text().toString())
        .contains("\"draft\": false")
        .contains("\"2025-11-20T09:00:00+09:00\"");
    checkRefused(PostAction.HIDE, toml, "lifecycle.cannot.hide");
  }

  @Test
  void aBundleOfHugoIsNamedByItsFolder() throws IOException {
    write("hugo.toml", "baseURL = 'https://example.com/'\n");
    Path index = write("content/posts/old/index.md", "---\ntitle: a\n---\n");
    write("content/posts/other/index.md", "---\ntitle: a\n---\n");
    PostPlan plan = named(PostAction.RENAME, index, "new");
    assertThat(plan.shown(plan.to())).isEqualTo("content/posts/new");
    assertThat(plan.shown(plan.target())).isEqualTo("content/posts/new/index.md");
    assertThat(plan.address().broken()).contains("https://example.com/posts/old/");
    assertThat(plan.address().address()).contains("https://example.com/posts/new/");
    assertThat(named(PostAction.RENAME, index, "other").isPossible()).isFalse();
    write("content/posts/old/a.png", "");
    PostFiles files = new PostFiles(Disk.REAL, root.resolve("state/backups"));
    LifecycleFiles work = new LifecycleFiles(files, Optional.empty(), Optional.empty());
    LifecycleStep step = work.perform(plan, List.of(), "", false).step().orElseThrow();
    assertThat(plan.to().resolve("a.png")).exists();
    assertThat(plan.target()).hasContent("---\ntitle: a\n---\n");
    assertThat(index.getParent()).doesNotExist();
    assertThat(work.undo(step).failure()).isEmpty();
    assertThat(index).hasContent("---\ntitle: a\n---\n");
    assertThat(plan.to()).doesNotExist();
  }

  @Test
  void zennSchedulesByItsOwnFieldAndTakesItBackWhenPublishedNow() throws IOException {
    write("package.json", "{\"dependencies\": {\"zenn-cli\": \"*\"}}");
    String head =
        "---\ntitle: \"a\"\nemoji: \"📝\"\ntype: \"tech\"\ntopics: []\npublished: false\n";
    Path article = write("articles/0123456789abcd.md", head + "---\n");
    check(
        PostAction.SCHEDULE,
        article,
        "articles/0123456789abcd.md",
        head.replace("false", "true") + "published_at: 2025-11-21 09:00\n---\n");
    Path later =
        write("articles/0123456789abce.md", head + "published_at: 2025-12-01 09:00\n---\n");
    check(
        PostAction.PUBLISH,
        later,
        "articles/0123456789abce.md",
        head.replace("false", "true") + "---\n");
    assertThat(named(PostAction.RENAME, article, "short.md").troubles())
        .anyMatch(trouble -> trouble.key().equals("kind.zenn.slug"));
  }

  @Test
  void qiitaKeepsWhatIsNotSentAndTakesNothingBack() throws IOException {
    write("qiita.config.json", "{}");
    Path sent =
        write("public/a.md", "---\ntitle: a\nprivate: false\nid: 1a\nignorePublish: false\n---\n");
    checkRefused(PostAction.HIDE, sent, "lifecycle.cannot.hide");
    checkRefused(PostAction.SCHEDULE, sent, "lifecycle.cannot.schedule");
    check(
        PostAction.DUPLICATE,
        sent,
        "public/a-2.md",
        "---\ntitle: a\nprivate: false\nid: null\nignorePublish: false\n---\n");
    check(
        PostAction.DRAFT,
        sent,
        "public/a.md",
        "---\ntitle: a\nprivate: false\nid: 1a\nignorePublish: true\n---\n");
  }

  @Test
  void hexoMovesBetweenItsFoldersAndPlainMarkdownTurnsAField() throws IOException {
    write("package.json", "{\"dependencies\": {\"hexo\": \"*\"}}");
    write("_config.yml", "timezone: Asia/Tokyo\nfuture: false\n");
    Path draft = write("source/_drafts/a.md", "---\ntitle: a\n---\n");
    check(
        PostAction.PUBLISH,
        draft,
        "source/_posts/a.md",
        "---\ntitle: a\ndate: 2025-11-20 09:00:00\n---\n");
    Path plain = write("astro/src/content/a.md", "---\npubDate: 2025-11-01\ndraft: true\n---\n");
    write("astro/astro.config.mjs", "");
    check(
        PostAction.PUBLISH,
        plain,
        "src/content/a.md",
        "---\npubDate: 2025-11-20\ndraft: false\n---\n");
  }

  @Test
  void aNameThatIsTakenOrNoNameIsSaidAtOnce() throws IOException {
    jekyll();
    Path post = write("_posts/2025-11-01-a.md", "---\ntitle: a\n---\n");
    write("_posts/2025-11-01-B.md", "---\ntitle: a\n---\n");
    for (String name : new String[] {"2025-11-01-b.md", "", "a/b.md", "..", "2025-11-01-a.txt"}) {
      assertThat(named(PostAction.RENAME, post, name).isPossible()).as(name).isFalse();
    }
    assertThat(named(PostAction.RENAME, post, "2025-11-01-con.md").isPossible()).isTrue();
    assertThat(named(PostAction.RENAME, post, "2025-11-01-A.md").isPossible()).isTrue();
    assertThat(named(PostAction.RENAME, post, "c.md").troubles()).isNotEmpty();
    assertThat(plan(PostAction.DUPLICATE, post).name()).isEqualTo("2025-11-01-a-2.md");
    Path own = write("_posts/2025-11-03-a.md", "---\npermalink: /x/\n---\n");
    assertThat(plan(PostAction.DUPLICATE, own).troubles())
        .extracting(PostPlan.Trouble::key)
        .containsExactly("lifecycle.rival");
  }
}
