package genko.workspace.audit;

import static genko.async.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.storage.files.Stamp;
import genko.text.Text;
import genko.workspace.library.PostFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which posts others have changed, in a file system that tells of nothing, where every fourth
 * question is answered by a look, and in the real one.
 */
class PostWatchTest {
  private static final int ASKED = 4;

  @TempDir private Path temp;
  private FileSystem silent;
  private Path blog;
  private PostFiles files;
  private PostWatch watch;

  @BeforeEach
  void begin() throws Exception {
    URI zip = URI.create("jar:" + temp.resolve("blog.zip").toUri());
    silent = FileSystems.newFileSystem(zip, Map.of("create", "true"));
    begin(silent.getPath("/blog"));
  }

  /** A blog with one post. */
  private void begin(Path folder) throws IOException {
    if (watch != null) watch.close();
    blog = folder;
    files = new PostFiles(Disk.REAL, temp.resolve("backups"));
    write("a.md", "川\n");
    watch = PostWatch.begin(PostFolder.at(blog, Clock.systemUTC()), files);
  }

  @AfterEach
  void end() throws Exception {
    watch.close();
    silent.close();
  }

  private void write(String name, String text) throws IOException {
    Path posts = Files.createDirectories(blog.resolve("_posts"));
    Files.writeString(posts.resolve("2025-11-01-" + name), text);
  }

  private static String path(String name) {
    return "_posts/2025-11-01-" + name;
  }

  private void delete() throws Exception {
    List<Path> all;
    try (var found = Files.walk(blog)) {
      all = new ArrayList<>(found.toList());
    }
    for (Path one : all.reversed()) Files.delete(one);
  }

  /** What was found when the posts of these names held these texts. */
  private BlogAudit.Result looked(Map<String, String> texts) {
    List<AuditedPost> posts =
        texts.entrySet().stream()
            .map(
                one ->
                    new AuditedPost(
                        path(one.getKey()),
                        Optional.of(Stamp.of(Text.of(one.getValue()))),
                        List.of(),
                        Optional.empty()))
            .toList();
    AuditScope scope =
        new AuditScope(PostFolder.at(blog, Clock.systemUTC()), List.of(path("a.md")), true);
    return new BlogAudit.Result(scope, posts, List.of(), Habits.NONE, List.of());
  }

  /** What the next look says; those before it have to say nothing. */
  private Set<String> changed(Map<String, String> texts) throws IOException {
    for (int i = 1; i < ASKED; i++) assertThat(watch.changed(looked(texts))).isEmpty();
    return watch.changed(looked(texts));
  }

  /** What is said as soon as the system has told of a change. */
  private Set<String> told(Map<String, String> texts) throws Exception {
    Set<String> changed = new HashSet<>();
    eventually(() -> changed.addAll(watch.changed(looked(texts))));
    return changed;
  }

  @Test
  void whatStaysIsNotChanged() throws Exception {
    assertThat(changed(Map.of("a.md", "川\n"))).isEmpty();
    assertThat(changed(Map.of("a.md", "川\n"))).isEmpty();
  }

  @Test
  void newChangedAndLostPostsAreTold() throws Exception {
    write("b.md", "山\n");
    write("a.md", "川と橋\n");
    assertThat(changed(Map.of("a.md", "川\n")))
        .containsExactlyInAnyOrder(path("a.md"), path("b.md"));
    Files.delete(blog.resolve(path("a.md")));
    assertThat(changed(Map.of("a.md", "川と橋\n", "b.md", "山\n"))).containsExactly(path("a.md"));
  }

  @Test
  void aChangeIsToldOnce() throws Exception {
    write("a.md", "川と橋\n");
    assertThat(changed(Map.of("a.md", "川\n"))).containsExactly(path("a.md"));
    assertThat(changed(Map.of("a.md", "川\n"))).isEmpty();
  }

  @Test
  void whatHoldsWhatWasLookedAtIsNotChangedThoughItWasWritten() throws Exception {
    write("a.md", "川と橋\n");
    assertThat(changed(Map.of("a.md", "川と橋\n"))).isEmpty();
  }

  @Test
  void aFileThatIsNoPostIsPassedOver() throws Exception {
    Files.writeString(blog.resolve("_posts/notes.txt"), "覚え");
    Files.writeString(blog.resolve("about.md"), "此処");
    assertThat(changed(Map.of("a.md", "川\n"))).isEmpty();
  }

  @Test
  void aPostThatNobodyCouldReadIsToldWhenItCanBeRead() throws Exception {
    assertThat(changed(Map.of())).isEmpty();
    write("a.md", "読める\n");
    assertThat(changed(Map.of())).containsExactly(path("a.md"));
  }

  @Test
  void whatTheSystemTellsIsSeen() throws Exception {
    begin(temp.resolve("blog"));
    write("a.md", "川と橋\n");
    assertThat(told(Map.of("a.md", "川\n"))).containsExactly(path("a.md"));
  }

  @Test
  void aFolderThatIsGoneFailsAndIsFollowedWhenItIsBack() throws Exception {
    begin(temp.resolve("blog"));
    delete();
    assertThatThrownBy(() -> told(Map.of("a.md", "川\n"))).isInstanceOf(IOException.class);
    write("b.md", "山\n");
    assertThat(told(Map.of("a.md", "川\n"))).containsExactlyInAnyOrder(path("a.md"), path("b.md"));
    write("b.md", "山と谷\n");
    assertThat(told(Map.of("b.md", "山\n"))).containsExactly(path("b.md"));
  }

  @Test
  void aFolderInThePlaceOfAnotherIsFollowed() throws Exception {
    begin(temp.resolve("blog"));
    Files.move(blog, temp.resolve("old"));
    write("b.md", "山\n");
    assertThat(told(Map.of("a.md", "川\n"))).containsExactlyInAnyOrder(path("a.md"), path("b.md"));
    write("b.md", "山と谷\n");
    assertThat(told(Map.of("b.md", "山\n"))).containsExactly(path("b.md"));
  }
}
