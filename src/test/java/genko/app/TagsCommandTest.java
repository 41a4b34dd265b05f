package genko.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagsCommandTest {
  @TempDir private Path folder;

  @Test
  void countsAndRenamesTheTagsOfAFolder() throws IOException {
    Path one = Files.writeString(folder.resolve("a.md"), "---\ntags: [AI, 川]\n---\n\n一\n");
    Path two = Files.writeString(folder.resolve("b.md"), "---\ntags: [ＡＩ, AI]\n---\n\n二");
    String all = folder.toString();
    assertThat(Run.of("tags", all).out().lines()).containsExactly("2\tAI", "1\t川", "1\tＡＩ");
    Run shown = Run.of("tags", "--rename", "ＡＩ=AI", "--dry-run", all);
    assertThat(shown.out()).contains("@@ 2 @@ -tags: [ＡＩ, AI] +tags: [AI]");
    assertThat(Files.readString(two)).contains("ＡＩ");
    assertThat(Run.of("tags", "--rename", "ＡＩ=AI", all).exit()).isZero();
    assertThat(Files.readString(one)).isEqualTo("---\ntags: [AI, 川]\n---\n\n一\n");
    assertThat(Files.readString(two)).isEqualTo("---\ntags: [AI]\n---\n\n二");
    assertThat(Run.of("tags", "--rename", "AI", all).exit()).isEqualTo(2);
    assertThat(Run.of("tags", "--field", "title", all).exit()).isEqualTo(2);
  }
}
