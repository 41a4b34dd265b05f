package genko.storage.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.OpenResult.Unreadable;
import genko.storage.files.PostFiles.RenameResult;
import genko.storage.files.SaveResult.ChangedOnDisk;
import genko.storage.files.SaveResult.Exists;
import genko.storage.files.SaveResult.Failed;
import genko.storage.files.SaveResult.Saved;
import genko.text.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostFilesTest {
  private static final Text AFTER = Text.of("後\n");

  @TempDir private Path folder;

  private PostFiles files() {
    return new PostFiles(Disk.REAL, folder.resolve("state").resolve("backups"));
  }

  private Path post(String content) throws IOException {
    return Files.writeString(folder.resolve("2025-11-17-sample.md"), content);
  }

  private Opened open(Path path) {
    return (Opened) files().open(path);
  }

  @Test
  void savingReplacesTheTextAndLeavesNothingBeside() throws IOException {
    Path post = post("前\n");
    assertThat(files().save(open(post), AFTER))
        .isInstanceOfSatisfying(
            Saved.class,
            saved -> {
              assertThat(saved.durable()).isTrue();
              assertThat(saved.now().stamp()).isEqualTo(open(post).stamp());
            });
    assertThat(post).hasContent("後\n");
    assertThat(names()).containsExactly("2025-11-17-sample.md");
  }

  @Test
  void savingWhatIsThereDoesNotTouchTheFile() throws IOException {
    Path post = post("前\n");
    var before = Files.getLastModifiedTime(post);
    Object key = Files.getAttribute(post, "unix:ino");
    assertThat(files().save(open(post), Text.of("前\n"))).isInstanceOf(Saved.class);
    assertThat(Files.getLastModifiedTime(post)).isEqualTo(before);
    assertThat(Files.getAttribute(post, "unix:ino")).isEqualTo(key);
  }

  @Test
  void permissionsAndExtendedAttributesSurvive() throws IOException {
    Path post = post("前\n");
    Files.setPosixFilePermissions(post, PosixFilePermissions.fromString("rw-rw-r-x"));
    var view = Files.getFileAttributeView(post, UserDefinedFileAttributeView.class);
    boolean extended = true;
    try {
      view.write("genko.test", ByteBuffer.wrap(new byte[] {1, 2}));
    } catch (IOException notHere) {
      extended = false;
    }
    assertThat(files().save(open(post), AFTER)).isInstanceOf(Saved.class);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(post)))
        .isEqualTo("rw-rw-r-x");
    if (extended) {
      assertThat(Files.getFileAttributeView(post, UserDefinedFileAttributeView.class).list())
          .contains("genko.test");
    }
  }

  @Test
  void aLinkStaysALinkAndItsTargetIsReplaced() throws IOException {
    Path drafts = Files.createDirectory(folder.resolve("drafts"));
    Path target = Files.writeString(drafts.resolve("real.md"), "前\n");
    Path middle = Files.createSymbolicLink(folder.resolve("middle.md"), Path.of("drafts/real.md"));
    Path link = Files.createSymbolicLink(folder.resolve("link.md"), middle);
    assertThat(files().save(open(link), AFTER)).isInstanceOf(Saved.class);
    assertThat(link).isSymbolicLink();
    assertThat(middle).isSymbolicLink();
    assertThat(target).hasContent("後\n").isRegularFile();
  }

  @Test
  void allNamesOfAFileKeepItsText() throws IOException {
    Path post = post("前より長い本文\n");
    Path other = Files.createLink(folder.resolve("other.md"), post);
    assertThat(files().save(open(post), AFTER)).isInstanceOf(Saved.class);
    assertThat(other).hasContent("後\n");
    assertThat(Files.getAttribute(post, "unix:nlink")).isEqualTo(2);
    assertThat(Disk.REAL.names(folder.resolve("state").resolve("backups"))).isEmpty();
  }

  @Test
  void anotherOnesChangeIsShownAndNotOverwritten() throws IOException {
    Path post = post("前\n");
    Opened opened = open(post);
    Files.writeString(post, "他\n");
    SaveResult result = files().save(opened, AFTER);
    assertThat(result)
        .isInstanceOfSatisfying(
            ChangedOnDisk.class,
            changed -> assertThat(((Opened) changed.theirs()).text().toString()).isEqualTo("他\n"));
    assertThat(post).hasContent("他\n");
    assertThat(files().saveMine(opened, AFTER)).isInstanceOf(Saved.class);
    assertThat(post).hasContent("後\n");
  }

  @Test
  void aFileWrittenAgainWithTheSameBytesHasNotChanged() throws IOException {
    Path post = post("前\n");
    Opened opened = open(post);
    Files.delete(post);
    Files.writeString(post, "前\n");
    assertThat(files().save(opened, AFTER)).isInstanceOf(Saved.class);
  }

  @Test
  void aFileThatIsGoneIsToldAndWrittenAgainOnlyWhenAsked() throws IOException {
    Path post = post("前\n");
    Opened opened = open(post);
    Files.delete(post);
    assertThat(files().save(opened, AFTER))
        .isInstanceOfSatisfying(
            ChangedOnDisk.class,
            changed ->
                assertThat(((Unreadable) changed.theirs()).key()).isEqualTo("files.open.missing"));
    assertThat(post).doesNotExist();
    assertThat(files().saveMine(opened, AFTER)).isInstanceOf(Saved.class);
    assertThat(post).hasContent("後\n");
  }

  @Test
  void aFolderThatIsGoneIsNamed() throws IOException {
    Path gone = Files.createDirectory(folder.resolve("gone"));
    Path post = Files.writeString(gone.resolve("post.md"), "前\n");
    Opened opened = open(post);
    Path real = gone.toRealPath();
    Files.delete(post);
    Files.delete(gone);
    assertThat(files().saveMine(opened, AFTER))
        .isEqualTo(Failed.of("files.save.folder-gone", real.toString()));
  }

  @Test
  void aWriteProtectedFileIsLeftAlone() throws IOException {
    Path post = post("前\n");
    Opened opened = open(post);
    PostFiles files =
        new PostFiles(FaultyDisk.writeProtected(), folder.resolve("state").resolve("backups"));
    assertThat(files.save(opened, AFTER))
        .isEqualTo(Failed.of("files.save.read-only", "2025-11-17-sample.md"));
    assertThat(post).hasContent("前\n");
  }

  @Test
  void savingUnderATakenNameAsksFirst() throws IOException {
    Path post = post("前\n");
    assertThat(files().saveAs(post, AFTER, FileEncoding.UTF_8)).isEqualTo(new Exists(post));
    assertThat(post).hasContent("前\n");
    assertThat(files().saveOver(post, AFTER, FileEncoding.UTF_8)).isInstanceOf(Saved.class);
    assertThat(post).hasContent("後\n");
  }

  @Test
  void savingUnderANewNameCreatesTheFileWithTheUsualPermissions() throws IOException {
    Path usual = Files.createFile(folder.resolve("usual"));
    Path post = folder.resolve("新しい.md");
    assertThat(files().saveAs(post, AFTER, FileEncoding.UTF_8)).isInstanceOf(Saved.class);
    assertThat(post).hasContent("後\n");
    assertThat(Files.getPosixFilePermissions(post)).isEqualTo(Files.getPosixFilePermissions(usual));
    assertThat(Files.getAttribute(post, "unix:nlink")).isEqualTo(1);
  }

  @Test
  void theLongestNameIsSavedToo() throws IOException {
    Path post = Files.writeString(folder.resolve("あ".repeat(84) + ".md"), "前\n");
    assertThat(files().save(open(post), AFTER)).isInstanceOf(Saved.class);
    assertThat(post).hasContent("後\n");
    assertThat(files().saveAs(folder.resolve("あ".repeat(86)), AFTER, FileEncoding.UTF_8))
        .isInstanceOf(Failed.class);
  }

  @Test
  void whatIsNoFileIsSaidToBeNone() {
    assertThat(((Unreadable) files().open(folder)).key()).isEqualTo("files.open.no-file");
    assertThat(((Unreadable) files().open(folder.resolve("none.md"))).key())
        .isEqualTo("files.open.missing");
    assertThat(files().saveOver(folder, AFTER, FileEncoding.UTF_8)).isInstanceOf(Failed.class);
  }

  @Test
  void aNewNameNeverTakesThePlaceOfAnotherFile() throws IOException {
    Path post = post("前\n");
    Path other = Files.writeString(folder.resolve("other.md"), "他\n");
    assertThat(files().rename(post, other)).isEqualTo(new RenameResult.Exists(other));
    assertThat(other).hasContent("他\n");
    Path free = folder.resolve("free.md");
    assertThat(files().rename(post, free)).isEqualTo(new RenameResult.Renamed(free));
    assertThat(free).hasContent("前\n");
    assertThat(post).doesNotExist();
  }

  @Test
  void anotherCaseIsAnotherNameEvenWhereTheDiskFoldsCase() throws IOException {
    try (FileSystem mac = Jimfs.newFileSystem(Configuration.osX())) {
      Path post = Files.writeString(mac.getPath("/sample.md"), "前\n");
      Path cased = mac.getPath("/Sample.md");
      PostFiles files = new PostFiles(Disk.REAL, mac.getPath("/state"));
      assertThat(files.rename(post, cased)).isEqualTo(new RenameResult.Renamed(cased));
      assertThat(cased).hasContent("前\n");
      assertThat(files.saveAs(mac.getPath("/SAMPLE.md"), AFTER, FileEncoding.UTF_8))
          .isInstanceOf(Exists.class);
    }
  }

  @Test
  void twoNamesOfOneFileAreNotTakenForOneNameInTwoCases() throws IOException {
    Path post = post("前\n");
    Path other = Files.createLink(folder.resolve("2025-11-17-SAMPLE.md"), post);
    assertThat(files().rename(post, other)).isEqualTo(new RenameResult.Exists(other));
    assertThat(post).exists();
  }

  @Test
  void aFolderThatTakesNoNewFileIsWrittenInPlace() throws IOException {
    checkInPlace("create", new AccessDeniedException("folder"));
  }

  @Test
  void aMountedFileIsWrittenInPlace() throws IOException {
    checkInPlace("rename", new FileSystemException("a", "b", "Device or resource busy"));
    checkInPlace("rename", new AtomicMoveNotSupportedException("a", "b", "cross-device"));
  }

  @Test
  void aFileOfAnotherOwnerIsWrittenInPlace() throws IOException {
    checkInPlace("adopt", new FileSystemException("a", null, "Operation not permitted"));
  }

  private void checkInPlace(String call, IOException refusal) throws IOException {
    Path post = post("前\n");
    Object node = Files.getAttribute(post, "unix:ino");
    PostFiles files =
        new PostFiles(
            FaultyDisk.refusing(call, refusal, 1), folder.resolve("state").resolve("backups"));
    assertThat(files.save(open(post), AFTER)).isInstanceOf(Saved.class);
    assertThat(post).hasContent("後\n");
    assertThat(Files.getAttribute(post, "unix:ino")).isEqualTo(node);
    assertThat(names()).containsExactly("2025-11-17-sample.md");
    assertThat(Disk.REAL.names(folder.resolve("state").resolve("backups"))).isEmpty();
  }

  @Test
  void aFullDiskIsNamedAndLeavesTheOldText() throws IOException {
    Path post = post("前\n");
    IOException full = new IOException("No space left on device");
    PostFiles files =
        new PostFiles(
            FaultyDisk.refusing("write", full, 9), folder.resolve("state").resolve("backups"));
    assertThat(((Failed) files.save(open(post), AFTER)).key()).isEqualTo("files.save.full");
    assertThat(post).hasContent("前\n");
    assertThat(names()).containsExactly("2025-11-17-sample.md");
  }

  @Test
  void aShareThatCannotSyncIsSavedToButPromisesNothing() throws IOException {
    Path post = post("前\n");
    IOException unsupported = new IOException("Invalid argument");
    PostFiles files =
        new PostFiles(FaultyDisk.refusing("sync", unsupported, 9), folder.resolve("s"));
    assertThat(((Saved) files.save(open(post), AFTER)).durable()).isFalse();
    assertThat(post).hasContent("後\n");
  }

  @Test
  void windowsWaitsForAReaderToLetGoAndThenSaysSo() throws IOException {
    Path post = post("前\n");
    AccessDeniedException inUse = new AccessDeniedException("post");
    PostFiles patient =
        new PostFiles(FaultyDisk.refusing("rename", inUse, 3), folder, Clock.systemUTC(), true);
    assertThat(patient.save(open(post), AFTER)).isInstanceOf(Saved.class);
    PostFiles beaten =
        new PostFiles(FaultyDisk.refusing("rename", inUse, 99), folder, Clock.systemUTC(), true);
    assertThat(((Failed) beaten.save(open(post), Text.of("次\n"))).key())
        .isEqualTo("files.save.in-use");
    assertThat(post).hasContent("後\n");
    assertThat(names()).containsExactly("2025-11-17-sample.md");
  }

  /** What is in the blog's folder; the program's own folder stands apart from it. */
  private Set<String> names() throws IOException {
    Set<String> names = new HashSet<>(Disk.REAL.names(folder));
    names.remove("state");
    return names;
  }
}
