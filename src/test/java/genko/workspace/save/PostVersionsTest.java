package genko.workspace.save;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import genko.async.TaskRunner;
import genko.markdown.kramdown.Kramdown;
import genko.post.Origin;
import genko.post.Post;
import genko.storage.files.Disk;
import genko.storage.files.GuardedDisk;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.storage.versions.Version;
import genko.storage.versions.VersionArchive;
import genko.storage.versions.VersionReason;
import genko.text.Text;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The versions of open posts; their worker is the test itself. */
class PostVersionsTest {
  @TempDir private Path folder;

  private final List<Optional<IOException>> trouble = new ArrayList<>();
  private final List<Throwable> faults = new ArrayList<>();
  private Throwable refusal;
  private Instant now = Instant.parse("2025-11-17T00:00:00Z");
  private PostFiles files;
  private PostVersions versions;

  @BeforeEach
  void begin() {
    files = new PostFiles(Disk.REAL, folder.resolve("backups"));
    VersionArchive archive =
        new VersionArchive(disk(), folder.resolve("versions"), () -> now, VersionArchive.CAP);
    versions = new PostVersions(archive, new TaskRunner(Runnable::run, Runnable::run, faults::add));
    versions.setOnTrouble(trouble::add);
  }

  private Disk disk() {
    return GuardedDisk.of(
        () -> {
          if (refusal != null) throw refusal;
        });
  }

  private OpenPost open(String name, String text) throws IOException {
    Path path = Files.writeString(folder.resolve(name), text);
    OpenPost post = OpenPost.of((Opened) files.open(path), () -> now);
    versions.watch(post);
    return post;
  }

  private OpenPost untitled(String text) {
    OpenPost post = OpenPost.untitled(Post.of("", Kramdown.JEKYLL), () -> now);
    versions.watch(post);
    write(post, text);
    return post;
  }

  private void write(OpenPost post, String text) {
    now = now.plusSeconds(1);
    post.session().become(text, Origin.TYPE);
  }

  private void save(OpenPost post, Path path) throws IOException {
    Text text = post.session().post().text();
    Files.writeString(path, text.toString());
    post.saved((Opened) files.open(path), post.session().state());
    versions.saved(post, text);
  }

  private List<Version> listed(OpenPost post) {
    List<Version> found = new ArrayList<>();
    versions.list(post, found::addAll);
    return found;
  }

  private String text(Version version) {
    List<String> found = new ArrayList<>();
    versions.read(version, text -> text.ifPresent(one -> found.add(one.toString())));
    return String.join("", found);
  }

  @Test
  void aFaultOfTheArchiveKeepsNobodyWaiting() throws IOException {
    OpenPost post = open("1.md", "一\n");
    List<List<Version>> told = new ArrayList<>();
    refusal = new IllegalStateException("fault");
    versions.list(post, told::add);
    assertThat(told).containsExactly(List.of());
    assertThat(faults).containsExactly(refusal);
    refusal = null;
    write(post, "二\n");
    save(post, folder.resolve("1.md"));
    assertThat(listed(post)).isNotEmpty();
  }

  @Test
  void whatWasOpenedAndWhatWasSavedIsListedTheNewestFirst() throws IOException {
    OpenPost post = open("1.md", "一\n");
    write(post, "二\n");
    save(post, folder.resolve("1.md"));
    assertThat(listed(post))
        .extracting(this::text, Version::why)
        .containsExactly(tuple("二\n", VersionReason.SAVED), tuple("一\n", VersionReason.OPENED));
  }

  @Test
  void underAnotherNameBothFilesHaveTheVersions() throws IOException {
    OpenPost post = open("1.md", "一\n");
    write(post, "二\n");
    save(post, folder.resolve("2.md"));
    assertThat(listed(post)).extracting(this::text).containsExactly("二\n", "一\n");
    OpenPost old = open("1.md", "一\n");
    assertThat(listed(old)).extracting(this::text).containsExactly("一\n");
  }

  @Test
  void anUntitledTextThatIsClosedIsFoundByItsTitleUntilItIsOpenedAgain() throws IOException {
    OpenPost post = untitled("---\ntitle: 雨の日\n---\n本文\n");
    OpenPost other = untitled("最初の行\n二行目\n");
    List<PostVersions.LostText> lost = new ArrayList<>();
    versions.closed(post);
    versions.listLost(lost::addAll);
    assertThat(lost).extracting(PostVersions.LostText::title).containsExactly("雨の日");
    now = now.plusSeconds(1);
    versions.closed(other);
    lost.clear();
    versions.listLost(lost::addAll);
    assertThat(lost).extracting(PostVersions.LostText::title).containsExactly("最初の行", "雨の日");
  }

  @Test
  void anUntitledTextThatIsSavedTakesItsVersionsAlong() throws IOException {
    OpenPost post = untitled("本文\n");
    versions.keep(post, Text.of("途中\n"), VersionReason.WORK);
    save(post, folder.resolve("3.md"));
    assertThat(listed(post)).extracting(this::text).containsExactly("本文\n", "途中\n");
    List<PostVersions.LostText> lost = new ArrayList<>();
    versions.closed(post);
    versions.listLost(lost::addAll);
    assertThat(lost).isEmpty();
  }

  @Test
  void whatTheDiskRefusedIsKeptAsSoonAsItCanBe() throws IOException {
    OpenPost post = open("1.md", "一\n");
    write(post, "二\n");
    refusal = new AccessDeniedException("versions");
    save(post, folder.resolve("1.md"));
    assertThat(trouble).singleElement().satisfies(one -> assertThat(one).isPresent());
    refusal = null;
    write(post, "三\n");
    save(post, folder.resolve("1.md"));
    assertThat(trouble).last().satisfies(one -> assertThat(one).isEmpty());
    assertThat(listed(post)).extracting(this::text).contains("二\n", "三\n");
  }

  /** It would fail again and again at the head of the queue. */
  @Test
  void whatThrowsKeepsTheOthersFromNothing() throws IOException {
    OpenPost post = open("1.md", "一\n");
    write(post, "二\n");
    StackOverflowError broken = new StackOverflowError();
    refusal = broken;
    try {
      save(post, folder.resolve("1.md"));
    } catch (StackOverflowError thrown) {
      assertThat(thrown).isSameAs(broken);
    }
    refusal = null;
    write(post, "三\n");
    save(post, folder.resolve("1.md"));
    assertThat(listed(post)).extracting(this::text).contains("三\n");
  }

  @Test
  void aPostThatNobodyWatchesHasNone() throws IOException {
    OpenPost post = open("1.md", "一\n");
    versions.end();
    write(post, "二\n");
    versions.saved(post, Text.of("二\n"));
    assertThat(listed(post)).isEmpty();
  }
}
