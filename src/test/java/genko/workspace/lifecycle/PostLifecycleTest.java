package genko.workspace.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.storage.files.Disk;
import genko.storage.files.FaultyDisk;
import genko.storage.files.PostFiles;
import genko.storage.files.Trash;
import genko.storage.journal.StepFolder;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Text;
import genko.workspace.TestWorkspace;
import genko.workspace.save.OpenPost;
import genko.workspace.step.FixStep;
import genko.workspace.step.PostFix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Actions on posts, open or not, whose worker works when the test says so. */
class PostLifecycleTest {
  @TempDir private Path root;
  private final Queue<Runnable> held = new ArrayDeque<>();
  private final List<Throwable> faults = new ArrayList<>();
  private final List<StepResult> told = new ArrayList<>();
  private TestBlog blog;
  private TestWorkspace test;
  private PostLifecycle lifecycle;
  private Path file;

  @BeforeEach
  void begin() throws IOException {
    blog = TestBlog.jekyll(root);
    file = blog.write("_posts/2025-11-01-a.md", TestBlog.POST);
    test = new TestWorkspace(root);
    TaskRunner writing = new TaskRunner(held::add, Runnable::run, faults::add);
    lifecycle = new PostLifecycle(test.workspace, test.files, writing);
    lifecycle.setTrash(
        Optional.of(new Trash(Disk.REAL, root.resolve("state/Trash"), TestBlog.CLOCK)));
    StepFolder steps = new StepFolder(Disk.REAL, root.resolve("state/steps"));
    lifecycle.keepSteps(new FixStep(test.files, steps, TestBlog.CLOCK));
  }

  private void work() {
    while (!held.isEmpty()) held.remove().run();
    test.work();
  }

  private StepResult perform(PostPlan plan, PostFix... links) {
    int before = told.size();
    lifecycle.perform(plan, List.of(links), "", told::add);
    work();
    assertThat(told).hasSize(before + 1);
    return told.getLast();
  }

  private StepResult undo() {
    int before = told.size();
    lifecycle.undo(told::add);
    work();
    assertThat(told).hasSize(before + 1);
    return told.getLast();
  }

  private PostPlan renamed(Path from, String name) {
    return blog.named(PostAction.RENAME, from, name);
  }

  private static String key(StepResult result) {
    return result.failure().map(StepResult.Failure::key).orElse("");
  }

  @Test
  void aPostThatIsNotOpenIsRenamedAndBack() {
    PostPlan plan = renamed(file, "2025-11-01-散歩.md");
    assertThat(key(perform(plan))).isEmpty();
    assertThat(plan.target()).hasContent(TestBlog.POST);
    assertThat(lifecycle.last().orElseThrow().plan()).isSameAs(plan);
    assertThat(lifecycle.formerNames(plan.target())).containsExactly(file);
    assertThat(key(undo())).isEmpty();
    assertThat(file).hasContent(TestBlog.POST);
    assertThat(lifecycle.last()).isEmpty();
    assertThat(lifecycle.formerNames(file)).isEmpty();
    assertThat(test.heard).isEmpty();
  }

  @Test
  void allNamesThatAPostHadAreKnownTheLastOneFirst() {
    PostPlan first = renamed(file, "2025-11-01-b.md");
    perform(first);
    PostPlan second = renamed(first.target(), "2025-11-01-c.md");
    perform(second);
    assertThat(lifecycle.formerNames(second.target())).containsExactly(first.target(), file);
    PostPlan again = renamed(second.target(), "2025-11-01-a.md");
    perform(again);
    assertThat(lifecycle.formerNames(file)).containsExactly(second.target(), first.target());
  }

  @Test
  void anOpenPostFollowsItsFileWithWhatIsUnsaved() throws IOException {
    Path draft = blog.write("_drafts/a.md", TestBlog.POST);
    OpenPost open = test.open(draft);
    TestWorkspace.write(open, TestBlog.POST + "まだ\n");
    PostPlan plan = blog.plan(PostAction.PUBLISH, draft);
    assertThat(key(perform(plan))).isEmpty();
    assertThat(open.path()).contains(plan.target());
    assertThat(open.session().isDirty()).isTrue();
    assertThat(TestWorkspace.text(open)).isEqualTo(plan.text() + "まだ\n").contains("date:");
    assertThat(plan.target()).hasContent(plan.text().toString());
    assertThat(key(undo())).isEmpty();
    assertThat(open.path()).contains(draft);
    assertThat(TestWorkspace.text(open)).isEqualTo(TestBlog.POST + "まだ\n");
    assertThat(draft).hasContent(TestBlog.POST);
  }

  @Test
  void aHeadThatSomebodyWroteInSinceIsNotTakenBackInTheOpenText() throws IOException {
    Path draft = blog.write("_drafts/a.md", TestBlog.POST);
    OpenPost open = test.open(draft);
    PostPlan plan = blog.plan(PostAction.PUBLISH, draft);
    perform(plan);
    String written = plan.text().toString().replace("title: 題", "title: 別の題");
    TestWorkspace.write(open, written);
    assertThat(key(undo())).isEmpty();
    assertThat(TestWorkspace.text(open)).isEqualTo(written);
    assertThat(open.session().isDirty()).isTrue();
  }

  @Test
  void nothingIsSavedWhileAFileMovesAndThenWhereItIs() {
    OpenPost open = test.open(file);
    PostPlan plan = renamed(file, "2025-11-01-b.md");
    lifecycle.perform(plan, List.of(), "", told::add);
    TestWorkspace.write(open, TestBlog.POST + "まだ\n");
    test.workspace.save(open, () -> test.heard.add("saved"));
    test.work();
    assertThat(file).hasContent(TestBlog.POST);
    work();
    assertThat(file).doesNotExist();
    assertThat(plan.target()).hasContent(TestBlog.POST + "まだ\n");
    assertThat(test.heard).endsWith("saved");
    assertThat(open.session().isDirty()).isFalse();
  }

  @Test
  void oneActionComesAfterTheOther() {
    lifecycle.perform(renamed(file, "2025-11-01-b.md"), List.of(), "", told::add);
    assertThat(lifecycle.isBusy()).isTrue();
    assertThat(lifecycle.last()).isEmpty();
    lifecycle.perform(renamed(file, "2025-11-01-c.md"), List.of(), "", told::add);
    lifecycle.undo(told::add);
    assertThat(held).hasSize(1);
    work();
    assertThat(told).hasSize(1);
    assertThat(lifecycle.isBusy()).isFalse();
    assertThat(lifecycle.last()).isPresent();
  }

  @Test
  void aDeletedPostGoesWithItsTabAndComesBackWithIt() {
    OpenPost open = test.open(file);
    PostPlan plan = blog.plan(PostAction.DELETE, file);
    TestWorkspace.write(open, "まだ\n");
    assertThat(key(perform(plan))).isEqualTo("lifecycle.unsaved");
    assertThat(file).exists();
    open.session().undo();
    assertThat(key(perform(plan))).isEmpty();
    assertThat(file).doesNotExist();
    assertThat(test.workspace.open()).isEmpty();
    assertThat(test.workspace.recent()).isEmpty();
    assertThat(key(undo())).isEmpty();
    assertThat(test.workspace.postOf(file)).isPresent();
  }

  @Test
  void withoutATrashNothingIsDeleted() {
    lifecycle.setTrash(Optional.empty());
    assertThat(lifecycle.hasTrash()).isFalse();
    assertThat(key(perform(blog.plan(PostAction.DELETE, file)))).isEqualTo("files.trash.none");
    assertThat(file).exists();
    assertThat(lifecycle.last()).isEmpty();
  }

  @Test
  void aCopyIsOpenedAndGoesAgainUnlessSomebodyWroteInIt() {
    perform(blog.plan(PostAction.DUPLICATE, file));
    Path copy = root.resolve("_posts/2025-11-01-a-2.md");
    OpenPost open = test.workspace.postOf(copy).orElseThrow();
    TestWorkspace.write(open, "書いた\n");
    assertThat(key(undo())).isEqualTo("lifecycle.unsaved");
    assertThat(lifecycle.last()).isPresent();
    open.session().undo();
    assertThat(key(undo())).isEmpty();
    assertThat(copy).doesNotExist();
    assertThat(test.workspace.postOf(copy)).isEmpty();
  }

  private PostFix link(String name) throws IOException {
    blog.write("_posts/" + name, "犬\n");
    ChangeSet change = new ChangeSet(List.of(Change.of(0, 1, "猫")));
    return PostFix.of("_posts/" + name, Text.of("犬\n"), change, Map.of());
  }

  @Test
  void linksOfUnsavedPostsStayAndOpenOnesShowTheirs() throws IOException {
    PostFix one = link("2025-11-02-b.md");
    PostFix two = link("2025-11-03-c.md");
    OpenPost unsaved = test.open(root.resolve(one.path()));
    OpenPost open = test.open(root.resolve(two.path()));
    TestWorkspace.write(unsaved, "犬と\n");
    StepResult done = perform(renamed(file, "2025-11-01-b.md"), one, two);
    assertThat(done.left()).isOne();
    assertThat(TestWorkspace.text(unsaved)).isEqualTo("犬と\n");
    assertThat(root.resolve(one.path())).hasContent("犬\n");
    assertThat(TestWorkspace.text(open)).isEqualTo("猫\n");
    assertThat(open.session().isDirty()).isFalse();
    assertThat(key(undo())).isEmpty();
    assertThat(TestWorkspace.text(open)).isEqualTo("犬\n");
  }

  @Test
  void whatElseIsOpenOfAFolderGoesAlong() throws IOException {
    blog = TestBlog.hugo(Files.createDirectory(root.resolve("hugo")));
    Path index = blog.write("content/posts/old/index.md", TestBlog.POST);
    Path english = blog.write("content/posts/old/index.en.md", TestBlog.POST);
    OpenPost open = test.open(english);
    TestWorkspace.write(open, "まだ\n");
    perform(renamed(index, "new"));
    Path then = blog.root.resolve("content/posts/new/index.en.md");
    assertThat(open.path()).contains(then);
    assertThat(TestWorkspace.text(open)).isEqualTo("まだ\n");
    undo();
    assertThat(open.path()).contains(english);
  }

  @Test
  void aWorkerThatThrowsIsAFailureAndAFaultAndSavesGoOn() {
    OpenPost open = test.open(file);
    PostPlan plan = renamed(file, "2025-11-01-b.md");
    FaultyDisk broken =
        new FaultyDisk(
            (number, call) -> {
              throw new IllegalStateException("no disk");
            });
    PostFiles files = new PostFiles(broken, root.resolve("state/backups"));
    TaskRunner writing = new TaskRunner(held::add, Runnable::run, faults::add);
    lifecycle = new PostLifecycle(test.workspace, files, writing);
    assertThat(key(perform(plan))).isEqualTo("lifecycle.failed");
    assertThat(faults).hasSize(1);
    assertThat(lifecycle.isBusy()).isFalse();
    assertThat(lifecycle.last()).isEmpty();
    TestWorkspace.write(open, "書いた\n");
    test.workspace.save(open, () -> {});
    test.work();
    assertThat(file).hasContent("書いた\n");
  }

  @Test
  void aTakerThatThrowsKeepsNoSaveAndNoOtherActionWaiting() {
    OpenPost open = test.open(file);
    PostPlan plan = renamed(file, "2025-11-01-b.md");
    lifecycle.perform(
        plan,
        List.of(),
        "",
        result -> {
          throw new IllegalStateException("no window");
        });
    work();
    assertThat(faults).hasSize(1);
    assertThat(lifecycle.isBusy()).isFalse();
    TestWorkspace.write(open, "書いた\n");
    test.workspace.save(open, () -> {});
    test.work();
    assertThat(plan.target()).hasContent("書いた\n");
  }

  @Test
  void whereNothingWasDoneNothingIsTakenBack() {
    lifecycle.undo(told::add);
    assertThat(told).isEmpty();
    assertThat(held).isEmpty();
    assertThat(lifecycle.isBusy()).isFalse();
  }
}
