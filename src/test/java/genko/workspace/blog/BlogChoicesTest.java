package genko.workspace.blog;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.Disk;
import genko.storage.files.FaultyDisk;
import genko.storage.files.PostFiles;
import genko.storage.files.SaveResult.Failed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlogChoicesTest {
  private static final Failed REFUSED = new Failed("refused", List.of(".genko.yml"));

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void begin() {
    file = folder.resolve(".genko.yml");
  }

  private Optional<Failed> change(Disk disk, Function<String, Optional<String>> change) {
    PostFiles files = new PostFiles(disk, folder.resolve("backups"));
    return BlogChoices.change(folder, files, "refused", change);
  }

  private Optional<Failed> change(Function<String, Optional<String>> change) {
    return change(Disk.REAL, change);
  }

  @Test
  void aFileThatIsNotThereIsMade() {
    assertThat(change(text -> Optional.of(text + "kind: zenn\n"))).isEmpty();
    assertThat(file).hasContent("kind: zenn\n");
  }

  @Test
  void forNothingToSayNoFileIsMade() {
    assertThat(change(text -> Optional.of(text))).isEmpty();
    assertThat(change(text -> Optional.empty())).isEmpty();
    assertThat(file).doesNotExist();
  }

  @Test
  void nothingButWhatIsMeantChanges() throws IOException {
    Files.write(file, "\ufeff# 設定\r\nkind: hugo\r\nlast".getBytes(StandardCharsets.UTF_8));
    assertThat(change(text -> Optional.of(text.replace("hugo", "zenn")))).isEmpty();
    assertThat(Files.readAllBytes(file))
        .isEqualTo("\ufeff# 設定\r\nkind: zenn\r\nlast".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aTextThatNothingIsMadeOfIsRefusedAndStays() throws IOException {
    Files.writeString(file, "kind: [\n");
    assertThat(change(text -> Optional.empty())).contains(REFUSED);
    assertThat(file).hasContent("kind: [\n");
  }

  @Test
  void aTextThatIsAnothersByNowIsRefusedAndStays() throws IOException {
    Files.writeString(file, "kind: hugo\n");
    Optional<Failed> why =
        change(
            text -> {
              write("kind: hexo\n");
              return Optional.of("kind: zenn\n");
            });
    assertThat(why).contains(REFUSED);
    assertThat(file).hasContent("kind: hexo\n");
  }

  @Test
  void aFileThatComesMeanwhileIsNotWrittenOver() {
    Optional<Failed> why =
        change(
            text -> {
              write("kind: hexo\n");
              return Optional.of("kind: zenn\n");
            });
    assertThat(why).contains(REFUSED);
    assertThat(file).hasContent("kind: hexo\n");
  }

  private void write(String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException refused) {
      throw new AssertionError(refused);
    }
  }

  @Test
  void aFolderInItsPlaceIsRefused() throws IOException {
    Files.createDirectory(file);
    assertThat(change(text -> Optional.of("kind: zenn\n"))).contains(REFUSED);
  }

  @Test
  void aDiskThatRefusesSaysWhyItself() throws IOException {
    Files.writeString(file, "kind: hugo\n");
    FaultyDisk full =
        new FaultyDisk(
            (number, call) -> {
              if (call.equals("write")) throw new IOException("No space left on device");
            });
    assertThat(change(full, text -> Optional.of("kind: zenn\n")))
        .hasValueSatisfying(why -> assertThat(why.key()).isNotEqualTo("refused"));
    assertThat(file).hasContent("kind: hugo\n");
  }
}
