package genko.workspace.save;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.markdown.kramdown.Kramdown;
import genko.post.Origin;
import genko.post.Post;
import genko.storage.MovingFolder;
import genko.storage.files.Disk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written when the system ends the program. */
class ShutdownFlushTest {
  @TempDir private Path folder;

  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private PostJournals journals;
  private OpenPost post;

  @BeforeEach
  void open() {
    journals =
        new PostJournals(Disk.REAL, folder.resolve("journals"), TaskRunner.of(worker, told -> {}));
    post = OpenPost.untitled(Post.of("", Kramdown.JEKYLL), () -> Instant.EPOCH);
    journals.watch(post);
    write("最初\n");
  }

  @AfterEach
  void end() throws InterruptedException {
    worker.shutdown();
    assertThat(worker.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
  }

  private void write(String text) {
    post.session().become(text, Origin.TYPE);
  }

  /** All that the journals say, as the bytes that they have. */
  private String written() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path one : MovingFolder.files(folder.resolve("journals"))) {
      if (!one.toString().endsWith(".journal")) continue;
      all.append(new String(Files.readAllBytes(one), StandardCharsets.ISO_8859_1));
    }
    return all.toString();
  }

  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
  }

  @Test
  void whatWasTypedTillThenIsWrittenAndWhatComesWhileTheOwnerEndsToo() throws IOException {
    new ShutdownFlush(
            journals,
            task -> {
              write("最初\n最後\n");
              task.run();
            })
        .write();
    assertThat(written()).contains(bytes("最初"), bytes("最後"));
  }

  @Test
  void anOwnerThatIsStuckKeepsNothingFromTheDisk() throws IOException {
    new ShutdownFlush(journals, task -> {}).write();
    assertThat(written()).contains(bytes("最初"));
  }

  /** The toolkit refuses work once it is at its end. */
  @Test
  void anOwnerThatIsGoneKeepsNothingFromTheDisk() throws IOException {
    new ShutdownFlush(
            journals,
            task -> {
              throw new IllegalStateException("Toolkit has exited");
            })
        .write();
    assertThat(written()).contains(bytes("最初"));
  }

  @Test
  void whenTheWriterEndedTheProgramNothingIsOwed() throws IOException {
    journals.closed(post);
    ShutdownFlush flush =
        new ShutdownFlush(
            journals,
            task -> {
              throw new AssertionError("asked after the end");
            });
    flush.end();
    flush.write();
    assertThat(written()).doesNotContain(bytes("最後"));
  }
}
