package genko.storage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresenceTest {
  @TempDir private Path folder;
  private Path post;

  @BeforeEach
  void write() throws IOException {
    post = Files.writeString(folder.resolve("post.md"), "本文");
  }

  private Presence copy() {
    return new Presence(Disk.REAL, folder.resolve("state").resolve("open"));
  }

  @Test
  void theSecondCopyKnowsOfTheFirstUntilThatCloses() {
    Presence one = copy();
    Presence other = copy();
    assertThat(one.isElsewhere(post)).isFalse();
    assertThat(other.isElsewhere(post)).isTrue();
    assertThat(one.isElsewhere(post)).isFalse();
    one.end(post);
    assertThat(other.isElsewhere(post)).isFalse();
    assertThat(one.isElsewhere(post)).isTrue();
  }

  @Test
  void aPostBehindALinkIsTheSamePost() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.md"), post);
    assertThat(copy().isElsewhere(post)).isFalse();
    assertThat(copy().isElsewhere(link)).isTrue();
  }

  @Test
  void nothingIsLeftWhenAllIsClosed() throws IOException {
    Presence one = copy();
    one.isElsewhere(post);
    one.endAll();
    try (var files = Files.list(folder.resolve("state").resolve("open"))) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void whatACopyThatDiedHasLeftMeansNothing() throws Exception {
    Path state = folder.resolve("state").resolve("open");
    Process dying =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                Holding.class.getName(),
                state.toString(),
                post.toString())
            .start();
    assertThat(dying.inputReader().readLine()).isEqualTo("held");
    assertThat(copy().isElsewhere(post)).isTrue();
    dying.destroyForcibly().waitFor();
    try (var files = Files.list(state)) {
      assertThat(files).hasSize(1);
    }
    assertThat(copy().isElsewhere(post)).isFalse();
  }

  @Test
  void aDiskThatRefusesTellsOfNobody() {
    Presence refused =
        new Presence(
            new FaultyDisk(
                (number, call) -> {
                  throw new IOException("refused");
                }),
            folder);
    assertThat(refused.isElsewhere(post)).isFalse();
    refused.end(post);
  }

  /** A copy of the program that has a post open until it is killed. */
  public static final class Holding {
    private Holding() {}

    public static void main(String[] args) throws InterruptedException {
      Presence presence = new Presence(Disk.REAL, Path.of(args[0]));
      System.out.println(presence.isElsewhere(Path.of(args[1])) ? "elsewhere" : "held");
      Thread.sleep(60_000);
      presence.endAll();
    }
  }
}
