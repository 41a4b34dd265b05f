package genko.storage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultLogTest {
  @TempDir private Path folder;

  @Test
  void theNewestStayAndTheFolderStaysSmall() throws IOException {
    Path logs = folder.resolve("logs");
    FaultLog log = new FaultLog(Disk.REAL, logs);
    for (int number = 0; number < 400; number++) {
      log.add("fault " + number + "\n" + "at genko.Somewhere\n".repeat(200));
    }
    log.add("x".repeat(FaultLog.MOST_OF_ENTRY * 10));
    assertThat(Files.readString(log.file())).contains("fault 399\n").doesNotContain("fault 0\n");
    long sum = 0;
    try (var files = Files.list(logs)) {
      for (Path file : files.toList()) sum += Files.size(file);
    }
    assertThat(sum).isLessThanOrEqualTo(2 * FaultLog.MOST_BYTES);
  }
}
