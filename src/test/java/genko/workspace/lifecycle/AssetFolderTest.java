package genko.workspace.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.Disk;
import genko.storage.files.FaultyDisk;
import genko.storage.files.PostFiles;
import genko.storage.journal.StepFolder;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Text;
import genko.workspace.lifecycle.PostPlan.Trouble;
import genko.workspace.position.BlogPosition;
import genko.workspace.step.FixStep;
import genko.workspace.step.PostFix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of a post's own files beside it, which goes where the post goes. */
class AssetFolderTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-20T00:00:00Z"), ZoneId.of("Asia/Tokyo"));

  @TempDir private Path root;

  private LifecycleFiles work;
  private LifecyclePlanner planner;

  private Path write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @BeforeEach
  void begin() throws IOException {
    write("package.json", "{\"dependencies\": {\"hexo\": \"*\"}}");
    write("_config.yml", "post_asset_folder: true\n");
    PostFiles files = new PostFiles(Disk.REAL, root.resolve("state/backups"));
    work = new LifecycleFiles(files, Optional.empty(), Optional.empty());
    planner = new LifecyclePlanner(files, CLOCK, (file, head) -> BlogPosition.NOWHERE);
  }

  private PostPlan plan(PostAction action, Path file, Optional<String> name) {
    PlanRequest asked = new PlanRequest(action, file, name, Optional.empty(), false);
    return (PostPlan) planner.plan(asked);
  }

  private StepResult perform(PostPlan plan) {
    assertThat(plan.isPossible()).as(plan.troubles().toString()).isTrue();
    return work.perform(plan, List.of(), "", false);
  }

  @Test
  void itGoesAlongWhenThePostIsRenamedAndBack() throws IOException {
    Path post = write("source/_posts/old.md", "---\ntitle: 題\n---\n![](a.png)\n");
    Path picture = write("source/_posts/old/a.png", "x");
    StepResult done = perform(plan(PostAction.RENAME, post, Optional.of("new.md")));
    assertThat(root.resolve("source/_posts/new.md")).exists();
    assertThat(root.resolve("source/_posts/new/a.png")).hasContent("x");
    assertThat(picture.getParent()).doesNotExist();
    assertThat(work.undo(done.step().orElseThrow()).failure()).isEmpty();
    assertThat(post).exists();
    assertThat(picture).hasContent("x");
    assertThat(root.resolve("source/_posts/new")).doesNotExist();
  }

  @Test
  void itGoesAlongWhenADraftIsPublished() throws IOException {
    Path draft = write("source/_drafts/deep/walk.md", "---\ntitle: 題\n---\n");
    write("source/_drafts/deep/walk/a.png", "x");
    perform(plan(PostAction.PUBLISH, draft, Optional.empty()));
    assertThat(root.resolve("source/_posts/deep/walk.md")).exists();
    assertThat(root.resolve("source/_posts/deep/walk/a.png")).hasContent("x");
  }

  /** On a disk that does nothing more once it has given something another name. */
  private LifecycleFiles stopped() {
    AtomicInteger renamed = new AtomicInteger();
    FaultyDisk disk =
        new FaultyDisk(
            (number, call) -> {
              boolean first = call.equals("rename") && renamed.get() == 0;
              if (first) renamed.incrementAndGet();
              else if (renamed.get() > 0) throw new IOException("Input/output error");
            });
    PostFiles files = new PostFiles(disk, root.resolve("state/backups"));
    return new LifecycleFiles(files, Optional.empty(), Optional.empty());
  }

  @Test
  void aFolderThatCannotBeMovedBackIsNamed() throws IOException {
    Path post = write("source/_posts/old.md", "---\ntitle: 題\n---\n");
    write("source/_posts/old/a.png", "x");
    PostPlan plan = plan(PostAction.RENAME, post, Optional.of("new.md"));
    StepResult result = stopped().perform(plan, List.of(), "", false);
    assertThat(result.failure().orElseThrow().parted()).contains("source/_posts/new");
    assertThat(post).exists();
    assertThat(root.resolve("source/_posts/new/a.png")).exists();
  }

  @Test
  void thatOfABundleIsNamedToo() throws IOException {
    write("site/hugo.toml", "baseURL = 'https://example.com/'\n");
    Path post = write("site/content/posts/old/index.md", "---\ntitle: 題\n---\n");
    PostPlan plan = plan(PostAction.RENAME, post, Optional.of("new"));
    StepResult result = stopped().perform(plan, List.of(), "", false);
    assertThat(result.failure().orElseThrow().parted()).contains("content/posts/new");
    assertThat(plan.target()).exists();
  }

  @Test
  void aBundleThatCannotMoveBackKeepsItsTextAndTheLinksToIt() throws IOException {
    write("site/hugo.toml", "baseURL = 'https://example.com/'\n");
    Path blog = root.resolve("site");
    Path post = write("site/content/posts/old/index.md", "---\ntitle: 題\n---\n");
    Path other = write("site/content/posts/b.md", "古い題");
    PostFiles files = new PostFiles(Disk.REAL, root.resolve("state/backups"));
    StepFolder kept = new StepFolder(Disk.REAL, root.resolve("state/steps"));
    work =
        new LifecycleFiles(files, Optional.empty(), Optional.of(new FixStep(files, kept, CLOCK)));
    PostPlan plan = plan(PostAction.RENAME, post, Optional.of("new"));
    ChangeSet change = new ChangeSet(List.of(Change.of(0, 2, "新しい")));
    PostFix link = PostFix.of("content/posts/b.md", Text.of("古い題"), change, Map.of());
    LifecycleStep done = work.perform(plan, List.of(link), "", false).step().orElseThrow();
    String renamed = Files.readString(plan.target());
    write("site/content/posts/old/in-the-way.md", "");
    StepResult refused = work.undo(done);
    assertThat(refused.failure().orElseThrow().key()).isEqualTo("lifecycle.name.taken");
    assertThat(refused.left()).isZero();
    assertThat(plan.target()).hasContent(renamed);
    assertThat(other).hasContent("新しい題");
    Files.delete(root.resolve("site/content/posts/old/in-the-way.md"));
    Files.delete(root.resolve("site/content/posts/old"));
    assertThat(work.undo(done).failure()).isEmpty();
    assertThat(post).hasContent("---\ntitle: 題\n---\n");
    assertThat(other).hasContent("古い題");
    assertThat(blog.resolve("content/posts/new")).doesNotExist();
  }

  @Test
  void linksThatSomebodyHasChangedSinceKeepAllAsItIs() throws IOException {
    Path post = write("source/_posts/old.md", "---\ntitle: 題\n---\n");
    Path one = write("source/_posts/b.md", "犬");
    Path two = write("source/_posts/c.md", "犬");
    PostFiles files = new PostFiles(Disk.REAL, root.resolve("state/backups"));
    StepFolder kept = new StepFolder(Disk.REAL, root.resolve("state/steps"));
    work =
        new LifecycleFiles(files, Optional.empty(), Optional.of(new FixStep(files, kept, CLOCK)));
    PostPlan plan = plan(PostAction.RENAME, post, Optional.of("new.md"));
    ChangeSet change = new ChangeSet(List.of(Change.of(0, 1, "猫")));
    List<PostFix> links =
        Stream.of("b", "c")
            .map(
                name -> PostFix.of("source/_posts/" + name + ".md", Text.of("犬"), change, Map.of()))
            .toList();
    LifecycleStep done = work.perform(plan, links, "", false).step().orElseThrow();
    Files.writeString(two, "鳥");
    assertThat(work.undo(done).failure().orElseThrow().key()).isEqualTo("lifecycle.undo.links");
    assertThat(one).hasContent("猫");
    assertThat(post).doesNotExist();
  }

  @Test
  void aPostThatCannotMoveKeepsItWhereItIs() throws IOException {
    Path post = write("source/_posts/old.md", "---\ntitle: 題\n---\n");
    Path picture = write("source/_posts/old/a.png", "x");
    PostPlan plan = plan(PostAction.RENAME, post, Optional.of("new.md"));
    write("source/_posts/new.md", "somebody else's");
    assertThat(perform(plan).failure().orElseThrow().parted()).isEmpty();
    assertThat(picture).exists();
    Files.delete(root.resolve("source/_posts/new.md"));
    write("source/_posts/new/b.png", "x");
    assertThat(plan(PostAction.RENAME, post, Optional.of("new.md")).troubles())
        .contains(Trouble.bad("lifecycle.name.taken", "source/_posts/new"));
  }
}
