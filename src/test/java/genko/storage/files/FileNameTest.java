package genko.storage.files;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.PostFiles.RenameResult;
import genko.storage.files.SaveResult.Exists;
import genko.storage.files.SaveResult.Failed;
import genko.storage.files.SaveResult.Saved;
import genko.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
  private static final Text TEXT = Text.of("本文");

  @TempDir private Path folder;

  private PostFiles files() {
    return new PostFiles(Disk.REAL, folder.resolve("state").resolve("backups"));
  }

  private SaveResult save(String name) {
    return files().saveAs(folder.resolve(name), TEXT, FileEncoding.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-17-港.md,",
    "2025-11-17-a b.md,",
    "a?.md, files.name.characters",
    "a:b.md, files.name.characters",
    "a|b.md, files.name.characters",
    "'a\tb.md', files.name.characters",
    "nul.md, files.name.windows",
    "COM1, files.name.windows",
    "console.md,",
    "'post.md ', files.name.windows",
    "post., files.name.windows",
    "か\u3099.md, files.name.decomposed",
    "が.md,"
  })
  void namesThatOtherSystemsForbidAreTold(String name, String key) {
    assertThat(FileName.doubt(Path.of(name)).orElse(null)).isEqualTo(key);
  }

  @Test
  void aNameOf255BytesIsSavedAndALongerOneIsCountedForItsWriter() {
    String longest = "港".repeat(84) + ".md";
    assertThat(FileName.bytes(longest)).isEqualTo(255);
    assertThat(save(longest)).isInstanceOf(Saved.class);
    String longer = "港".repeat(85) + ".md";
    assertThat(((Failed) save(longer)).key()).isEqualTo("files.save.name-too-long");
    assertThat(((Failed) save(longer)).args()).containsExactly(longer, 258);
  }

  @Test
  void aNameThatOnlyIsComposedOtherwiseCountsAsTaken() throws IOException {
    Files.writeString(folder.resolve("か\u3099.md"), "前からある");
    assertThat(save("が.md")).isInstanceOf(Exists.class);
    assertThat(folder.resolve("が.md")).doesNotExist();
    assertThat(save("か.md")).isInstanceOf(Saved.class);
  }

  @Test
  void aFileKeepsTheNameThatItHasHoweverThatIsComposed() throws IOException {
    Path post = Files.writeString(folder.resolve("か\u3099.md"), "前");
    OpenResult.Opened opened = (OpenResult.Opened) files().open(post);
    assertThat(files().save(opened, TEXT)).isInstanceOf(Saved.class);
    assertThat(Disk.REAL.names(folder)).contains("か\u3099.md").doesNotContain("が.md");
  }

  @Test
  void renamingToATakenOrTooLongNameLeavesBothFilesAlone() throws IOException {
    Path one = Files.writeString(folder.resolve("one.md"), "一");
    Path other = Files.writeString(folder.resolve("other.md"), "二");
    assertThat(files().rename(one, other)).isInstanceOf(RenameResult.Exists.class);
    Path longer = folder.resolve("港".repeat(90) + ".md");
    assertThat(files().rename(one, longer)).isInstanceOf(RenameResult.Failed.class);
    assertThat(Files.readString(one)).isEqualTo("一");
    assertThat(Files.readString(other)).isEqualTo("二");
  }
}
