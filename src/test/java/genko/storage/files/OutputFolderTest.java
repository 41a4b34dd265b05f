package genko.storage.files;

import static org.assertj.core.api.Assertions.assertThat;

import genko.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  private static final String COMPOSED = "\u304c.html";
  private static final String APART = "か\u3099.html";

  @TempDir Path folder;

  private final FaultyDisk disk = FaultyDisk.sound();
  @TempDir Path backups;

  private OutputFolder output() {
    return new OutputFolder(new PostFiles(disk, backups), disk, folder);
  }

  private long listings() {
    return disk.calls().stream().filter("names"::equals).count();
  }

  /** To list it at each of thousands of files would take the square of their number. */
  @Test
  void looksOnceAtWhatLiesThere() {
    OutputFolder output = output();
    for (int i = 0; i < 20; i++) {
      assertThat(output.write("記事" + i + ".html", Text.of("a")))
          .isInstanceOf(SaveResult.Saved.class);
    }
    assertThat(listings()).isLessThanOrEqualTo(2);
  }

  @Test
  void makesNoFileBesideOneWhoseNameReadsTheSame() throws IOException {
    Files.writeString(folder.resolve(APART), "theirs");
    OutputFolder output = output();
    assertThat(output.write(COMPOSED, Text.of("a"))).isInstanceOf(SaveResult.Exists.class);
    assertThat(Files.readString(folder.resolve(APART))).isEqualTo("theirs");
  }

  @Test
  void makesNoTwoFilesWhoseNamesReadTheSame() {
    OutputFolder output = output();
    assertThat(output.write(APART, Text.of("a"))).isInstanceOf(SaveResult.Saved.class);
    assertThat(output.write(COMPOSED, Text.of("b"))).isInstanceOf(SaveResult.Exists.class);
  }
}
