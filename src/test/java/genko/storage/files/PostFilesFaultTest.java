package genko.storage.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import genko.storage.files.FaultyDisk.Died;
import genko.storage.files.FaultyDisk.Fault;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.SaveResult.Failed;
import genko.storage.files.SaveResult.Saved;
import genko.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every call of every kind of save, made to fail in every way. */
class PostFilesFaultTest {
  private static final String OLD = "---\ntitle: 前\n---\n前の本文。\n";
  private static final String NEW = "---\ntitle: 後\n---\n後の本文は前より長いです。\n";

  /** How the post lies on the disk, and how its text gets there. */
  private enum Kind {
    PLAIN,
    BEHIND_A_LINK,
    WITH_TWO_NAMES,
    NEW_FILE,
    OVER_ANOTHER
  }

  @Test
  void whateverFailsThePostIsOldOrNewAndNothingIsLeftBehind() throws IOException {
    int cases = 0;
    for (Kind kind : Kind.values()) {
      cases += Fault.atEach(calls(kind), (fault, failAt) -> check(kind, fault, failAt));
    }
    System.out.printf("save: %d faults, every call failing in every way%n", cases);
    assertThat(cases).isGreaterThan(150);
  }

  private static int calls(Kind kind) throws IOException {
    try (FileSystem memory = memory()) {
      FaultyDisk disk = FaultyDisk.sound();
      assertThat(save(kind, memory, disk)).isInstanceOf(Saved.class);
      return disk.calls().size();
    }
  }

  private static void check(Kind kind, Fault fault, int failAt) throws IOException {
    try (FileSystem memory = memory()) {
      FaultyDisk disk = new FaultyDisk(fault.rule(failAt));
      SaveResult result;
      boolean died = false;
      try {
        result = save(kind, memory, disk);
      } catch (Died death) {
        died = true;
        result = null;
      }
      String where =
          "%s, %s at call %d: %s%nresult %s".formatted(kind, fault, failAt, disk.calls(), result);
      Path post = memory.getPath("/blog/_posts/post.md");
      Path backups = memory.getPath("/state/backups");
      String there = Files.exists(post) ? Files.readString(post) : "";
      String before = kind == Kind.NEW_FILE ? "" : OLD;
      boolean whole = there.equals(before) || there.equals(NEW);
      boolean kept = Files.exists(backups) && held(backups).contains(OLD);
      assertThat(whole || kept).as(where).isTrue();
      if (fault.isOnce()) {
        assertThat(whole).as(where).isTrue();
        assertThat(result instanceof Saved).as(where).isEqualTo(there.equals(NEW));
        if (Files.exists(backups)) assertThat(held(backups)).as(where).isEmpty();
      }
      if (!whole && !died) {
        assertThat(((Failed) result).key()).as(where).isEqualTo("files.save.torn");
      }
      if (result instanceof Saved) assertThat(there).as(where).isEqualTo(NEW);
      if (!died && fault != Fault.FROM_THEN_ON) {
        assertThat(names(post.getParent())).as(where).noneMatch(name -> name.startsWith("."));
      }
      // Whatever is left is nothing that Jekyll would publish, and the next save works.
      assertThat(names(post.getParent()))
          .as(where)
          .allMatch(name -> name.startsWith(".") || name.endsWith(".md"));
      again(kind, memory, where);
    }
  }

  /** A minute later the program is started again and saves. */
  private static void again(Kind kind, FileSystem memory, String where) throws IOException {
    Path post = post(kind, memory);
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2));
    PostFiles files = new PostFiles(Disk.REAL, memory.getPath("/state/backups"), later, false);
    Text more = Text.of(NEW + "続き。\n");
    SaveResult result =
        files.open(post) instanceof Opened opened
            ? files.save(opened, more)
            : files.saveAs(post, more, FileEncoding.UTF_8);
    assertThat(result).as(where).isInstanceOf(Saved.class);
    assertThat(Files.readString(post)).as(where).isEqualTo(more.toString());
    if (kind != Kind.WITH_TWO_NAMES) {
      assertThat(names(memory.getPath("/blog/_posts")))
          .as(where)
          .noneMatch(name -> name.startsWith("."));
    }
  }

  private static SaveResult save(Kind kind, FileSystem memory, Disk disk) throws IOException {
    Path folder = Files.createDirectories(memory.getPath("/blog/_posts"));
    Path post = folder.resolve("post.md");
    if (kind != Kind.NEW_FILE) Files.writeString(post, OLD);
    if (kind == Kind.WITH_TWO_NAMES) Files.createLink(folder.resolve("other.md"), post);
    if (kind == Kind.BEHIND_A_LINK) {
      Files.createSymbolicLink(memory.getPath("/blog/link.md"), memory.getPath("_posts/post.md"));
    }
    Path backups = memory.getPath("/state/backups");
    PostFiles files = new PostFiles(disk, backups);
    return switch (kind) {
      case NEW_FILE -> files.saveAs(post, Text.of(NEW), FileEncoding.UTF_8);
      case OVER_ANOTHER -> files.saveOver(post, Text.of(NEW), FileEncoding.UTF_8);
      default -> {
        OpenResult opening = new PostFiles(Disk.REAL, backups).open(post(kind, memory));
        yield files.save((Opened) opening, Text.of(NEW));
      }
    };
  }

  private static Path post(Kind kind, FileSystem memory) {
    return memory.getPath(kind == Kind.BEHIND_A_LINK ? "/blog/link.md" : "/blog/_posts/post.md");
  }

  private static FileSystem memory() {
    return Jimfs.newFileSystem(
        Configuration.unix().toBuilder()
            .setAttributeViews("basic", "owner", "posix", "unix")
            .build());
  }

  private static List<String> names(Path folder) throws IOException {
    try (var paths = Files.list(folder)) {
      return paths.map(path -> path.getFileName().toString()).toList();
    }
  }

  private static List<String> held(Path folder) throws IOException {
    try (var paths = Files.list(folder)) {
      return paths.map(PostFilesFaultTest::content).toList();
    }
  }

  private static String content(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException gone) {
      return gone.toString();
    }
  }
}
