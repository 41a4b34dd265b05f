package genko.storage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsFolderTest {
  @TempDir private Path home;

  private Path found() {
    return new DocumentsFolder(home, home.resolve(".config")).find(Disk.REAL);
  }

  private void name(String line) throws IOException {
    Files.createDirectories(home.resolve(".config"));
    Files.writeString(
        home.resolve(".config/user-dirs.dirs"), "# desktop\nXDG_MUSIC_DIR=\"$HOME/音楽\"\n" + line);
  }

  @Test
  void theDesktopNamesItInItsLanguage() throws IOException {
    name("XDG_DOCUMENTS_DIR=\"$HOME/ドキュメント\"\n");
    assertThat(found()).as("named and not there").isEqualTo(home);
    Path documents = Files.createDirectory(home.resolve("ドキュメント"));
    assertThat(found()).isEqualTo(documents);
  }

  @Test
  void itMayLieElsewhere() throws IOException {
    Path other = Files.createDirectory(home.resolve("disk"));
    name("XDG_DOCUMENTS_DIR=\"" + other + "\"\n");
    assertThat(found()).isEqualTo(other);
  }

  @Test
  void withoutANameItIsDocumentsOrHome() throws IOException {
    assertThat(found()).isEqualTo(home);
    Path documents = Files.createDirectory(home.resolve("Documents"));
    assertThat(found()).isEqualTo(documents);
    name("XDG_DOCUMENTS_DIR=\"$HOME/\"\n");
    assertThat(found()).as("desktops without one name the home").isEqualTo(documents);
  }
}
