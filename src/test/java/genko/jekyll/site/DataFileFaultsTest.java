package genko.jekyll.site;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.BlogFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFileFaultsTest {
  @TempDir private Path folder;

  private void data(String name, String text) throws IOException {
    Path file = folder.resolve("_data").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<DataFileFault> faults() {
    return Blog.read(BlogFolder.at(folder), Clock.systemUTC()).dataFaults();
  }

  @Test
  void whatCanBeReadIsNoFault() throws IOException {
    data("a.yml", "a: 1\n");
    data("b.csv", "a,b\n\"x, y\",\"\"\"z\"\"\"\n");
    data("c.tsv", "a\tb\r\n1\t\r\n");
    data("d.json", "{\"a\": [1, null]}");
    data("e.json", "null");
    data("f.yml", "");
    data("deep/note.txt", "no data: [");
    assertThat(faults()).isEmpty();
  }

  @Test
  void whatIsBrokenIsSaidWithItsFileAndLine() throws IOException {
    data("a.yml", "a: 1\nb: [1\nc: 2\n");
    data("b.csv", "a,b\n1,2\n3,\"4\n5,6\n");
    data("c.csv", "a\nx \"y\" z\n");
    data("d.json", "{\"a\": 1,, }");
    data("deep/e.tsv", "a\tb\n\"x\"y\tz\n");
    List<DataFileFault> faults = faults();
    assertThat(faults)
        .extracting(DataFileFault::path)
        .containsExactly(
            "_data/a.yml", "_data/b.csv", "_data/c.csv", "_data/d.json", "_data/deep/e.tsv");
    assertThat(faults).allMatch(DataFileFault::endsBuild);
    assertThat(faults.get(0).line()).isBetween(1, 2);
    assertThat(faults.get(1).line()).isEqualTo(2);
    assertThat(faults.get(2).line()).isEqualTo(1);
    assertThat(faults.get(4).line()).isEqualTo(1);
  }

  @Test
  void whatIsTooLargeIsSaidAndEndsNoBuild() throws IOException {
    data("a.yml", "- 京都の朝\n".repeat(200_000));
    data("b.csv", "a,b\n" + "1,2\n".repeat(3_000_000));
    assertThat(faults())
        .extracting(DataFileFault::key, DataFileFault::endsBuild)
        .containsOnly(org.assertj.core.groups.Tuple.tuple("blog.data.large", false));
    assertThat(faults()).hasSize(2);
  }

  @Test
  void aFileThatWasMendedIsReadAgain() throws IOException {
    data("a.yml", "a: [1\n");
    Blog blog = Blog.read(BlogFolder.at(folder), Clock.systemUTC());
    assertThat(blog.dataFaults()).hasSize(1);
    data("a.yml", "a: [1, 2]\n");
    assertThat(blog.refreshed().dataFaults()).isEmpty();
  }
}
