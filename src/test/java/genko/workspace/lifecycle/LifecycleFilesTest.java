package genko.workspace.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.Disk;
import genko.storage.files.FaultyDisk;
import genko.storage.files.FileEncoding;
import genko.storage.files.Trash;
import genko.storage.journal.StepFolder;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Text;
import genko.workspace.lifecycle.LifecycleStep.Moved;
import genko.workspace.step.FixStep;
import genko.workspace.step.PostFix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifecycleFilesTest {
  @TempDir private Path root;
  private TestBlog blog;
  private Path post;

  @BeforeEach
  void begin() throws IOException {
    blog = TestBlog.jekyll(root);
    post = blog.write("_posts/2025-11-01-a.md", TestBlog.POST);
  }

  private LifecycleFiles work() {
    Trash trash = new Trash(Disk.REAL, root.resolve("state/Trash"), TestBlog.CLOCK);
    return new LifecycleFiles(blog.files, Optional.of(trash), Optional.empty());
  }

  private LifecycleFiles without() {
    return new LifecycleFiles(blog.files, Optional.empty(), Optional.empty());
  }

  private LifecycleFiles withSteps(Disk disk) {
    StepFolder kept = new StepFolder(disk, root.resolve("state/steps"));
    FixStep steps = new FixStep(blog.files, kept, TestBlog.CLOCK);
    return new LifecycleFiles(blog.files, Optional.empty(), Optional.of(steps));
  }

  private static StepResult perform(LifecycleFiles work, PostPlan plan, PostFix... links) {
    return work.perform(plan, List.of(links), "名前を変える", true);
  }

  private static void refused(StepResult result, String key, Object... args) {
    assertThat(result.step()).isEmpty();
    StepResult.Failure why = result.failure().orElseThrow();
    assertThat(why.key()).isEqualTo(key);
    assertThat(why.args()).containsExactly(args);
  }

  private PostFix link() throws IOException {
    blog.write("_posts/2025-11-02-b.md", "犬\r\n");
    ChangeSet change = new ChangeSet(List.of(Change.of(0, 1, "猫")));
    return PostFix.of("_posts/2025-11-02-b.md", Text.of("犬\r\n"), change, Map.of());
  }

  @Test
  void aCopyIsAFileOfItsOwnAndGoesToTheTrashAgain() throws IOException {
    PostPlan plan = blog.plan(PostAction.DUPLICATE, post);
    StepResult done = perform(work(), plan);
    Path copy = root.resolve("_posts/2025-11-01-a-2.md");
    assertThat(copy).hasContent(TestBlog.POST);
    assertThat(post).hasContent(TestBlog.POST);
    assertThat(done.durable()).isTrue();
    LifecycleStep step = done.step().orElseThrow();
    refused(without().undo(step), "files.trash.none", "2025-11-01-a-2.md");
    Files.writeString(copy, "書いた\n");
    refused(work().undo(step), "lifecycle.changed", "2025-11-01-a-2.md");
    assertThat(copy).hasContent("書いた\n");
    Files.writeString(copy, TestBlog.POST);
    assertThat(work().undo(step).failure()).isEmpty();
    assertThat(copy).doesNotExist();
    assertThat(post).exists();
    refused(work().undo(step), "lifecycle.changed", "2025-11-01-a-2.md");
  }

  @Test
  void aCopyWritesOverNothing() throws IOException {
    PostPlan plan = blog.plan(PostAction.DUPLICATE, post);
    Path taken = blog.write("_posts/2025-11-01-a-2.md", "他の人の\n");
    refused(perform(work(), plan), "lifecycle.name.taken", "2025-11-01-a-2.md");
    assertThat(taken).hasContent("他の人の\n");
  }

  @Test
  void aFolderIsNotCopied() throws IOException {
    TestBlog hugo = TestBlog.hugo(root.resolve("hugo"));
    Path index = hugo.write("content/posts/a/index.md", TestBlog.POST);
    PostPlan plan = hugo.plan(PostAction.DUPLICATE, index);
    refused(perform(work(), plan), "lifecycle.copy-folder", plan.name());
  }

  @Test
  void aPostGoesToTheTrashAndBack() throws IOException {
    StepResult done = perform(work(), blog.plan(PostAction.DELETE, post));
    assertThat(post).doesNotExist();
    LifecycleStep.Trashed step = (LifecycleStep.Trashed) done.step().orElseThrow();
    assertThat(step.open()).isTrue();
    assertThat(step.put().at()).hasContent(TestBlog.POST);
    assertThat(work().undo(step).step()).contains(step);
    assertThat(post).hasContent(TestBlog.POST);
    refused(work().undo(step), "files.trash.gone", "2025-11-01-a.md");
  }

  @Test
  void aPostInAFolderOfItsOwnGoesWithAllThatIsInIt() throws IOException {
    TestBlog hugo = TestBlog.hugo(root.resolve("hugo"));
    Path index = hugo.write("content/posts/a/index.md", TestBlog.POST);
    Path picture = hugo.write("content/posts/a/図.png", "x");
    StepResult done = perform(work(), hugo.plan(PostAction.DELETE, index));
    assertThat(index.getParent()).doesNotExist();
    assertThat(work().undo(done.step().orElseThrow()).failure()).isEmpty();
    assertThat(index).exists();
    assertThat(picture).hasContent("x");
  }

  @Test
  void whatSomebodyElseWroteSinceIsNotDeletedUnseen() throws IOException {
    PostPlan plan = blog.plan(PostAction.DELETE, post);
    refused(perform(without(), plan), "files.trash.none", "2025-11-01-a.md");
    Files.writeString(post, TestBlog.POST + "追記\n");
    refused(perform(work(), plan), "lifecycle.changed", "2025-11-01-a.md");
    assertThat(post).exists();
    Files.delete(post);
    refused(perform(work(), plan), "lifecycle.changed", "2025-11-01-a.md");
  }

  @Test
  void neitherIsItMovedNorMovedBack() throws IOException {
    PostPlan plan = blog.named(PostAction.RENAME, post, "2025-11-01-b.md");
    Files.writeString(post, "他の人の\n");
    refused(perform(work(), plan), "lifecycle.changed", "2025-11-01-a.md");
    Files.writeString(post, TestBlog.POST);
    LifecycleStep done = perform(work(), plan).step().orElseThrow();
    Files.writeString(plan.target(), "他の人の\n");
    assertThat(work().undo(done).failure().orElseThrow().key()).isEqualTo("lifecycle.changed");
    assertThat(post).doesNotExist();
    assertThat(plan.target()).hasContent("他の人の\n");
  }

  @Test
  void aNameThatWasTakenMeanwhileLeavesAllAsItWas() throws IOException {
    PostPlan plan = blog.named(PostAction.RENAME, post, "2025-11-01-b.md");
    Path taken = blog.write("_posts/2025-11-01-b.md", "他の人の\n");
    PostFix link = link();
    refused(perform(withSteps(Disk.REAL), plan, link), "lifecycle.name.taken", "2025-11-01-b.md");
    assertThat(post).hasContent(TestBlog.POST);
    assertThat(taken).hasContent("他の人の\n");
    assertThat(root.resolve(link.path())).hasContent("犬\r\n");
  }

  @Test
  void linksAreChangedAfterThePostMovedAndBackBeforeItMovesBack() throws IOException {
    PostFix link = link();
    PostPlan plan = blog.named(PostAction.RENAME, post, "2025-11-01-b.md");
    LifecycleFiles work = withSteps(Disk.REAL);
    StepResult done = perform(work, plan, link);
    assertThat(Files.readString(root.resolve(link.path()))).isEqualTo("猫\r\n");
    assertThat(done.left()).isZero();
    Moved moved = (Moved) done.step().orElseThrow();
    assertThat(moved.now().path()).isEqualTo(plan.target());
    assertThat(moved.links()).isPresent();
    assertThat(work.undo(moved).failure()).isEmpty();
    assertThat(Files.readString(root.resolve(link.path()))).isEqualTo("犬\r\n");
    assertThat(post).hasContent(TestBlog.POST);
  }

  @Test
  void linksThatCannotBeChangedAreToldAndThePostMovesAllTheSame() throws IOException {
    PostFix link = link();
    PostPlan plan = blog.named(PostAction.RENAME, post, "2025-11-01-b.md");
    StepResult kept = perform(without(), plan, link);
    assertThat(kept.left()).isOne();
    assertThat(without().undo(kept.step().orElseThrow()).failure()).isEmpty();
    FaultyDisk full =
        new FaultyDisk(
            (number, call) -> {
              throw new IOException("No space left on device");
            });
    StepResult refused = perform(withSteps(full), plan, link);
    assertThat(refused.failure()).isEmpty();
    assertThat(refused.left()).isOne();
    assertThat(plan.target()).exists();
    assertThat(root.resolve(link.path())).hasContent("犬\r\n");
  }

  @Test
  void whatAnEncodingCannotHoldIsNamed() throws IOException {
    Path sjis = root.resolve("_posts/2025-11-03-c.md");
    Files.write(sjis, "---\ntitle: 表示\n---\n本文\n".getBytes(FileEncoding.SHIFT_JIS));
    PostPlan plan = blog.named(PostAction.RENAME, sjis, "2025-11-03-d.md");
    PostPlan odd =
        plan.with(AddressChange.NONE, Optional.of(new HeadChange.Redirect("redirect_from", "/𠮷/")))
            .redirected();
    refused(perform(work(), odd), "lifecycle.unencodable", "𠮷", "2025-11-03-c.md");
    assertThat(sjis).exists();
    assertThat(plan.target()).doesNotExist();
  }
}
