package genko.storage.versions;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.Disk;
import genko.storage.files.FaultyDisk;
import genko.storage.files.FaultyDisk.Died;
import genko.storage.files.FaultyDisk.Fault;
import genko.text.Text;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The history of posts on a disk of which every call fails in turn, in every way. */
class VersionArchiveFaultTest {
  /** A writer at work: what was kept without a complaint, and everything that ever was a text. */
  private static final class Writer {
    final Set<String> written = new TreeSet<>();
    final List<String> kept = new ArrayList<>();
    final Path post;
    final Path renamed;
    private final VersionArchive archive;
    private Instant now = Instant.parse("2025-11-17T04:13:58Z");

    Writer(FileSystem memory, Disk disk) {
      post = memory.getPath("/blog/_posts/post.md");
      renamed = memory.getPath("/blog/_posts/renamed.md");
      archive = new VersionArchive(disk, memory.getPath("/state/history"), () -> now, 1 << 20);
    }

    void work() {
      VersionSeries untitled = VersionSeries.untitled();
      keep(untitled, Optional.empty(), "無題の一", VersionReason.WORK);
      keep(untitled, Optional.of(post), "一", VersionReason.OPENED);
      keep(untitled, Optional.of(post), "一二", VersionReason.WORK);
      keep(untitled, Optional.of(post), "一二", VersionReason.SAVED);
      step(() -> archive.move(untitled, post));
      keep(untitled, Optional.of(post), "一二三", VersionReason.DROPPED);
      step(() -> archive.copy(post, renamed));
      step(() -> archive.recognise(renamed.resolveSibling("other.md"), Text.of("一二")));
      keep(untitled, Optional.of(renamed), "一二三四", VersionReason.SAVED);
      now = now.plus(Duration.ofDays(1));
      step(archive::tidy);
    }

    private void keep(VersionSeries untitled, Optional<Path> file, String text, VersionReason why) {
      written.add(text);
      now = now.plusSeconds(60);
      step(
          () -> {
            if (file.isPresent()) archive.keep(file.get(), Text.of(text), why);
            else archive.keep(untitled, Text.of(text), why);
            kept.add(text);
          });
    }

    private interface Step {
      void run() throws IOException;
    }

    private static void step(Step step) {
      try {
        step.run();
      } catch (IOException _) {
        // It is not promised to be kept.
        return;
      }
    }
  }

  @Test
  void whateverFailsWhatWasKeptIsThereAndWhatIsListedCanBeRead() throws IOException {
    int calls;
    try (FileSystem memory = memory()) {
      FaultyDisk disk = FaultyDisk.sound();
      Writer writer = new Writer(memory, disk);
      writer.work();
      assertThat(writer.kept).hasSize(6);
      calls = disk.calls().size();
    }
    int cases = Fault.atEach(calls, VersionArchiveFaultTest::check);
    System.out.printf("history: %d faults, every call failing in every way%n", cases);
    assertThat(cases).isGreaterThan(300);
  }

  private static void check(Fault fault, int failAt) throws IOException {
    try (FileSystem memory = memory()) {
      FaultyDisk disk = new FaultyDisk(fault.rule(failAt));
      Writer writer = new Writer(memory, disk);
      try {
        writer.work();
      } catch (Died _) {
        // The next start finds what is there.
      }
      String where = "%s at call %d: %s".formatted(fault, failAt, disk.calls());
      Writer next = new Writer(memory, FaultyDisk.sound());
      assertThat(everything(memory, next.archive)).as(where).containsAll(writer.kept);
      next.archive.tidy();
      Set<String> left = everything(memory, next.archive);
      assertThat(left).as(where).containsAll(writer.kept);
      assertThat(writer.written).as(where).containsAll(left);
      next.archive.keep(next.post, Text.of("続き"), VersionReason.SAVED);
      assertThat(everything(memory, next.archive)).as(where).contains("続き");
      assertThat(Files.exists(memory.getPath("/blog/_posts/post.md"))).as(where).isTrue();
      try (var names = Files.walk(memory.getPath("/state/history"))) {
        assertThat(names.map(Path::toString)).as(where).noneMatch(name -> name.contains("new-"));
      }
    }
  }

  /** Every text that is listed for any post; each of them must be readable. */
  private static Set<String> everything(FileSystem memory, VersionArchive archive)
      throws IOException {
    Set<String> texts = new TreeSet<>();
    Path posts = memory.getPath("/state/history/posts");
    if (!Files.exists(posts)) return texts;
    List<Path> strands;
    try (var names = Files.list(posts)) {
      strands = names.toList();
    }
    for (Path strand : strands) {
      for (Version version : archive.versions(new VersionSeries(strand.getFileName().toString()))) {
        texts.add(archive.text(version).orElseThrow().toString());
      }
    }
    return texts;
  }

  private static FileSystem memory() throws IOException {
    FileSystem memory = VersionArchiveTest.memory();
    Files.writeString(memory.getPath("/blog/_posts/post.md"), "一");
    return memory;
  }
}
