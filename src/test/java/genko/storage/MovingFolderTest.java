package genko.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovingFolderTest {
  @TempDir private Path folder;

  @Test
  void aFileThatIsRenamedMeanwhileIsNoFault() throws Exception {
    Path stays = Files.createFile(folder.resolve("stays"));
    AtomicBoolean ends = new AtomicBoolean();
    Thread mover = Thread.ofPlatform().start(() -> move(ends));
    for (int look = 0; look < 2_000; look++) {
      assertThat(MovingFolder.files(folder)).contains(stays);
    }
    ends.set(true);
    mover.join();
    assertThat(MovingFolder.files(folder.resolve("nowhere"))).isEmpty();
  }

  private void move(AtomicBoolean ends) {
    try {
      while (!ends.get()) {
        Path fresh = Files.createFile(folder.resolve("fresh"));
        Files.move(fresh, folder.resolve("named"), StandardCopyOption.REPLACE_EXISTING);
        Files.delete(folder.resolve("named"));
      }
    } catch (IOException refused) {
      throw new AssertionError(refused);
    }
  }
}
