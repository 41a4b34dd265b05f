package genko.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownValuesTest {
  @TempDir private Path folder;

  private void write(String name, String head) throws IOException {
    Files.writeString(folder.resolve(name), "---\n" + head + "---\n\n本文\n");
  }

  @Test
  void theOtherPostsOfTheFolderSayWhatIsUsual() throws IOException {
    write("2025-01-01-a.md", "title: 甲\ntags: [AI, 料理]\nlayout: post\nauthor: 山田\n");
    write("2025-01-02-b.md", "title: 乙\ntags:\n  - 料理\ncategory: 日記\nlayout: post\n");
    write("2025-01-03-own.md", "tags: [自分だけ]\n");
    write("2025-01-04-broken.md", "tags: [閉じない\ntitle: x\n");
    write(".hidden.md", "tags: [隠れ]\n");
    write("note.txt", "tags: [別]\n");
    KnownValues known =
        KnownValues.beside(
            new PostFiles(Disk.REAL, folder.resolve("backups")),
            folder.resolve("2025-01-03-own.md"));
    assertThat(known.of("tags")).containsExactly("料理", "AI");
    assertThat(known.of("layout")).containsExactly("post");
    assertThat(known.of("author")).containsExactly("山田");
    assertThat(known.of("title")).isEmpty();
    assertThat(known.of("nothing")).isEmpty();
  }

  @Test
  void aFolderThatCannotBeReadKnowsNothing() {
    PostFiles files = new PostFiles(Disk.REAL, folder.resolve("backups"));
    assertThat(KnownValues.beside(files, folder.resolve("gone/a.md"))).isEqualTo(KnownValues.NONE);
  }
}
