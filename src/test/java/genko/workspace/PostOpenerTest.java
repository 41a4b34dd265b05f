package genko.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import genko.frontmatter.FrontMatter;
import genko.post.Origin;
import genko.post.Transaction;
import genko.storage.files.Disk;
import genko.text.ChangeSet;
import genko.text.Span;
import genko.text.Text;
import genko.workspace.notice.Notice;
import genko.workspace.save.OpenPost;
import genko.workspace.save.PostView;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostOpenerTest {
  @TempDir private Path folder;

  private TestWorkspace test;
  private Workspace workspace;

  @BeforeEach
  void begin() {
    test = new TestWorkspace(folder);
    workspace = test.workspace;
  }

  @Test
  void aFileThatIsOpenIsSelectedAndNotOpenedTwice() throws IOException {
    Path one = test.file("1.md", "一\n");
    OpenPost post = test.open(one);
    test.open(test.file("2.md", "二\n"));
    workspace.open(List.of(folder.resolve("sub/../1.md")));
    assertThat(test.disk).as("nothing is read").isEmpty();
    assertThat(workspace.current()).contains(post);
    assertThat(workspace.open()).hasSize(2);
  }

  @Test
  void aFileThatIsAskedForTwiceWhileItIsReadIsOpenedOnce() throws IOException {
    Path one = test.file("1.md", "一\n");
    workspace.open(List.of(one, one));
    test.work();
    assertThat(workspace.open()).hasSize(1);
  }

  @Test
  void filesAreShownInTheOrderInWhichTheyWereAskedFor() throws IOException {
    workspace.open(List.of(test.file("1.md", "一\n"), test.file("2.md", "二\n")));
    Runnable first = test.disk.remove();
    test.work();
    assertThat(workspace.open()).as("the second waits for the first").isEmpty();
    first.run();
    assertThat(test.heard)
        .as("the first is not in front on the way")
        .containsExactly("opened 1.md", "opened 2.md", "selected 2.md");
  }

  @Test
  void ofSeveralFilesTheOneThatIsToBeInFrontIsSelectedAlone() throws IOException {
    Path two = test.file("2.md", "二\n");
    workspace.open(List.of(test.file("1.md", "一\n"), two, test.file("3.md", "三\n")));
    workspace.selectWhenOpen(two);
    test.work();
    assertThat(test.heard)
        .containsExactly("opened 1.md", "opened 2.md", "selected 2.md", "opened 3.md");
  }

  @Test
  void whereTheFileThatIsToBeInFrontIsGoneTheOneBeforeItIs() throws IOException {
    workspace.open(
        List.of(test.file("1.md", "一\n"), test.file("2.md", "二\n"), folder.resolve("gone.md")));
    test.work();
    assertThat(test.heard).startsWith("opened 1.md", "opened 2.md").endsWith("selected 2.md");
    test.open(test.file("3.md", "三\n"));
    assertThat(test.heard).endsWith("opened 3.md", "selected 3.md");
  }

  @Test
  void aLongHeadIsReadWhereTheFileIsRead() throws IOException {
    Queue<Runnable> owner = new ArrayDeque<>();
    test = new TestWorkspace(folder, Disk.REAL, owner::add);
    StringBuilder head = new StringBuilder("---\ntags:\n");
    for (int at = 0; head.length() < 255_000; at++) head.append("- 語").append(at).append('\n');
    Path file = test.file("1.md", head + "---\n本文\n");
    double reading = millis(() -> FrontMatter.of(Text.of(head + "---\n")));
    test.workspace.open(List.of(file));
    test.work();
    assertThat(test.workspace.open()).isEmpty();
    double shown = millis(() -> owner.forEach(Runnable::run));
    assertThat(test.workspace.open()).hasSize(1);
    assertThat(shown).as("beside %s ms for the head", reading).isLessThan(reading / 3);
  }

  /** Processor time, so that a busy machine spoils nothing. */
  private static double millis(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - begin) / 1e6;
  }

  @Test
  void thePostThatWasCurrentIsSelectedWhenAllAreOpen() throws IOException {
    Path one = test.file("1.md", "一\n");
    workspace.open(List.of(one, test.file("2.md", "二\n")));
    workspace.selectWhenOpen(one);
    test.work();
    assertThat(workspace.current().flatMap(OpenPost::path)).contains(one);
  }

  @Test
  void aFileThatIsNotThereIsRefusedWithItsName() {
    workspace.open(List.of(folder.resolve("none.md")));
    test.work();
    assertThat(workspace.open()).isEmpty();
    assertThat(test.heard).singleElement().asString().startsWith("refused").contains("none.md");
  }

  @Test
  void bytesThatAreNoTextAreShownAndCannotBeWritten() throws IOException {
    Path file = folder.resolve("bytes.md");
    Files.write(file, HexFormat.of().parseHex("e9a18ce5908de381afe30a81"));
    workspace.open(List.of(file));
    test.work();
    OpenPost post = workspace.current().orElseThrow();
    assertThat(post.session().isReadOnly()).isTrue();
    assertThat(post.path()).isEmpty();
    assertThat(post.name()).contains("bytes.md");
    assertThat(TestWorkspace.said(post).bad()).isTrue();
  }

  @Test
  void aNewPostHasItsDateInTheZoneOfTheBlog() {
    workspace.newPost();
    OpenPost post = workspace.current().orElseThrow();
    assertThat(TestWorkspace.text(post)).contains("date: 2025-11-18 01:00:00 +0900");
    assertThat(post.session().isDirty()).as("nobody wrote anything yet").isFalse();
    assertThat(test.heard).last().asString().startsWith("begun");
  }

  @Test
  void aCopyIsCleanAndARestoredTextIsNot() {
    workspace.openCopy("控え\n");
    assertThat(workspace.current().orElseThrow().session().isDirty()).isFalse();
    workspace.openUnsaved("書きかけ\n");
    assertThat(workspace.current().orElseThrow().session().isDirty()).isTrue();
    assertThat(workspace.recent()).isEmpty();
  }

  @Test
  void whatIsChosenInTheDialogIsOpened() throws IOException {
    test.chosen = List.of(test.file("1.md", "一\n"));
    workspace.chooseAndOpen();
    test.work();
    assertThat(workspace.current().flatMap(OpenPost::name)).contains("1.md");
  }

  private Path inBlog(String name, String text) throws IOException {
    Files.writeString(folder.resolve("_config.yml"), "title: 日記\n");
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void aTextOfTheBlogIsOpenForReadingUntilItsWriterWantsToChangeIt() throws IOException {
    Path layout = inBlog("_layouts/post.html", "---\nlayout: base\n---\n{{ content }}\n");
    OpenPost post = test.open(layout);
    assertThat(post.isPost()).isFalse();
    assertThat(post.session().isReadOnly()).isTrue();
    assertThat(workspace.recent()).doesNotContain(layout);
    Notice bar = post.notices().all().getFirst();
    assertThat(bar.choices())
        .singleElement()
        .extracting(Notice.Choice::label)
        .isEqualTo("Edit anyway");
    bar.choices().getFirst().work().run();
    assertThat(post.session().isReadOnly()).isFalse();
    assertThat(post.session().become("{{ content }}!\n", Origin.TYPE)).isTrue();
    workspace.save(post, () -> {});
    test.work();
    assertThat(layout).hasContent("{{ content }}!\n");
  }

  @Test
  void whatIsWrittenForReadersIsAPost() throws IOException {
    for (String name : List.of("_posts/2025-11-17-a.md", "_posts/2025-11-17-b.html", "about.md")) {
      assertThat(test.open(inBlog(name, "本文\n")).isPost()).as(name).isTrue();
    }
    assertThat(test.open(inBlog("index.html", "---\n---\n<p>")).isPost()).isTrue();
    for (String name : List.of("_data/a.yml", "_includes/b.md", "style.css", "_config.yml")) {
      assertThat(test.open(inBlog(name, "a: 1\n")).isPost()).as(name).isFalse();
    }
  }

  @Test
  void aFileIsOpenedAtALineOrShownThereWhereItIsOpen() throws IOException {
    Path data = inBlog("_data/menu.yml", "a: 1\nb: [\n");
    List<Span> shown = new ArrayList<>();
    workspace.listen(
        new WorkspaceListener() {
          @Override
          public void opened(OpenPost post) {
            post.setView(
                new PostView() {
                  @Override
                  public boolean isComposing() {
                    return false;
                  }

                  @Override
                  public void finishComposition() {}

                  @Override
                  public void reveal(Span span) {
                    shown.add(span);
                  }
                });
          }
        });
    workspace.openAt(data, 1);
    test.work();
    assertThat(shown).containsExactly(Span.at(5));
    workspace.openAt(data, 99);
    assertThat(shown).last().isEqualTo(Span.at(10));
    assertThat(workspace.open()).hasSize(1);
  }

  private OpenPost look(Path file) {
    workspace.preview(file);
    test.work();
    return workspace.current().orElseThrow();
  }

  @Test
  void aLookTakesThePlaceOfTheLastOne() throws IOException {
    OpenPost kept = test.open(test.file("1.md", "一\n"));
    look(test.file("2.md", "二\n"));
    OpenPost second = look(test.file("3.md", "三\n"));
    assertThat(workspace.open()).containsExactly(kept, second);
    assertThat(second.isPreview()).isTrue();
    assertThat(workspace.recent()).containsExactly(folder.resolve("1.md"));
  }

  @Test
  void aPostThatIsLookedAtStaysOnceItIsEdited() throws IOException {
    OpenPost first = look(test.file("1.md", "一\n"));
    first
        .session()
        .dispatch(Transaction.of(first.session().post(), Origin.FORMAT, ChangeSet.insert(0, "あ")));
    assertThat(first.isPreview()).isFalse();
    OpenPost second = look(test.file("2.md", "二\n"));
    assertThat(workspace.open()).containsExactly(first, second);
  }

  @Test
  void aPostThatIsLookedAtStaysOnceItIsOpened() throws IOException {
    Path file = test.file("1.md", "一\n");
    OpenPost first = look(file);
    workspace.open(List.of(file));
    assertThat(first.isPreview()).isFalse();
    assertThat(workspace.recent()).containsExactly(file);
    assertThat(look(file)).isSameAs(first);
    assertThat(workspace.open()).containsExactly(first);
  }

  @Test
  void onlyTheLastOfSeveralLooksIsShown() throws IOException {
    workspace.preview(test.file("1.md", "一\n"));
    Path last = test.file("2.md", "二\n");
    workspace.preview(last);
    test.work();
    assertThat(workspace.open()).hasSize(1);
    assertThat(workspace.current().orElseThrow().path()).contains(last);
  }

  @Test
  void whatIsOpenedMeanwhileIsNotCoveredByALateLook() throws IOException {
    workspace.preview(test.file("1.md", "一\n"));
    Path opened = test.file("2.md", "二\n");
    workspace.open(List.of(opened));
    test.work();
    assertThat(workspace.current().orElseThrow().path()).contains(opened);
    assertThat(workspace.open()).hasSize(1);
  }
}
