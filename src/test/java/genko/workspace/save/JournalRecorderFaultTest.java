package genko.workspace.save;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Transaction;
import genko.storage.files.Disk;
import genko.storage.files.FaultyDisk;
import genko.storage.files.FaultyDisk.Died;
import genko.storage.files.FaultyDisk.Fault;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.storage.files.SaveResult.Saved;
import genko.storage.journal.JournalFolder;
import genko.storage.journal.JournalFolder.Left;
import genko.text.ChangeSet;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The journal on a disk of which every call fails in turn, or after which the program dies. */
class JournalRecorderFaultTest {
  private static final String OLD = "---\ntitle: 題\n---\n\n本文。\n";

  /** A writer at work: what was typed so far, and up to where it is promised to be kept. */
  private static final class Writer {
    final List<String> typed = new ArrayList<>(List.of(OLD));
    int kept;
    private final FileSystem memory;
    private final Disk disk;
    private OpenPost open;
    private JournalRecorder recorder;

    Writer(FileSystem memory, Disk disk) {
      this.memory = memory;
      this.disk = disk;
    }

    Path post() {
      return memory.getPath("/blog/_posts/post.md");
    }

    void work() {
      PostFiles files = new PostFiles(disk, memory.getPath("/state/backups"));
      Path post = post();
      if (!(files.open(post) instanceof Opened opened)) return;
      open = OpenPost.of(opened, () -> Instant.EPOCH);
      recorder =
          new JournalRecorder(open, JournalFolder.create(disk, new Folder()::open), () -> {});
      type("一");
      write();
      type("二");
      type("三");
      write();
      open.session().undo();
      typed.add(text());
      write();
      save(files);
      type("四");
      write();
      type("五");
      write();
      type("六");
      write();
      // As the program does when a write has failed.
      write();
    }

    private void write() {
      try {
        recorder.write();
        kept = typed.size() - 1;
      } catch (IOException _) {
        // It is written again the next time.
        return;
      }
    }

    private String text() {
      return open.session().post().text().toString();
    }

    private void type(String word) {
      EditSession session = open.session();
      ChangeSet end = ChangeSet.insert(session.post().text().length(), word + "\n");
      session.dispatch(Transaction.of(session.post(), Origin.TYPE, end));
      typed.add(text());
    }

    private void save(PostFiles files) {
      EditSession session = open.session();
      if (files.save(open.file().orElseThrow(), session.post().text()) instanceof Saved saved) {
        kept = typed.size() - 1;
        open.saved(saved.now(), session.state());
        recorder.saved(saved.durable());
      }
    }

    /** Opens the folder once. */
    private final class Folder {
      private JournalFolder folder;

      JournalFolder open() throws IOException {
        if (folder == null) folder = JournalFolder.open(disk, memory.getPath("/state/journals"));
        return folder;
      }
    }
  }

  @Test
  void whateverFailsWhatWasKeptComesBackAndThePostIsOldOrNew() throws IOException {
    int calls;
    try (FileSystem memory = memory()) {
      FaultyDisk disk = FaultyDisk.sound();
      new Writer(memory, disk).work();
      calls = disk.calls().size();
    }
    int cases = Fault.atEach(calls, JournalRecorderFaultTest::check);
    System.out.printf("journal: %d faults, every call failing in every way%n", cases);
    assertThat(cases).isGreaterThan(150);
  }

  private static void check(Fault fault, int failAt) throws IOException {
    try (FileSystem memory = memory()) {
      FaultyDisk disk = new FaultyDisk(fault.rule(failAt));
      Writer writer = new Writer(memory, disk);
      boolean died = false;
      try {
        writer.work();
      } catch (Died death) {
        died = true;
      }
      String where = "%s at call %d: %s".formatted(fault, failAt, disk.calls());
      String post = Files.readString(writer.post());
      assertThat(writer.typed).as(where).contains(post);
      int found = writer.typed.lastIndexOf(post);
      for (String text : restored(memory)) {
        assertThat(writer.typed).as(where).contains(text);
        found = Math.max(found, writer.typed.lastIndexOf(text));
      }
      assertThat(found).as(where).isGreaterThanOrEqualTo(writer.kept);
      boolean onlyOnce = fault.isOnce();
      boolean opened = writer.typed.size() > 1;
      if (!died && onlyOnce && opened) {
        assertThat(found).as(where).isEqualTo(writer.typed.size() - 1);
      }
    }
  }

  @Test
  void aJournalWhoseRemovalWasRefusedIsRemovedTheNextTime() throws IOException {
    try (FileSystem memory = memory()) {
      AtomicBoolean refuses = new AtomicBoolean();
      FaultyDisk disk =
          new FaultyDisk(
              (number, call) -> {
                if (refuses.get() && call.equals("delete")) throw new IOException("refused");
              });
      Writer writer = new Writer(memory, disk);
      writer.work();
      writer.recorder.discard();
      refuses.set(true);
      assertThatThrownBy(writer.recorder::write).hasMessage("refused");
      refuses.set(false);
      writer.recorder.write();
      assertThat(restored(memory)).isEmpty();
    }
  }

  @Test
  void whateverFailsWhileJournalsAreTakenOverTheNextStartHasThemAll() throws IOException {
    int cases = 0;
    for (Fault fault : Fault.values()) {
      for (int failAt = 1; ; failAt++) {
        try (FileSystem memory = memory()) {
          Writer writer = new Writer(memory, Disk.REAL);
          writer.work();
          FaultyDisk disk = new FaultyDisk(fault.rule(failAt));
          takeOver(memory, disk);
          String where = "%s at call %d: %s".formatted(fault, failAt, disk.calls());
          assertThat(restored(memory)).as(where).contains(writer.typed.getLast());
          cases++;
          if (disk.calls().size() < failAt) break;
        }
      }
    }
    System.out.printf("journals taken over: %d faults%n", cases);
    assertThat(cases).isGreaterThan(30);
  }

  private static void takeOver(FileSystem memory, Disk disk) {
    try {
      JournalFolder.open(disk, memory.getPath("/state/journals")).takeOver();
    } catch (Died | IOException _) {
      // What matters is what the next start finds.
      return;
    }
  }

  /** The unsaved texts that the next start brings back. */
  private static List<String> restored(FileSystem memory) throws IOException {
    JournalFolder folder = JournalFolder.open(Disk.REAL, memory.getPath("/state/journals"));
    List<String> texts = new ArrayList<>();
    for (Left left : folder.takeOver().left()) {
      OpenPost open = OpenPost.restored(left.journal(), () -> Instant.EPOCH);
      if (open.session().isDirty()) texts.add(open.session().post().text().toString());
    }
    return texts;
  }

  private static FileSystem memory() throws IOException {
    FileSystem memory =
        Jimfs.newFileSystem(
            Configuration.unix().toBuilder()
                .setAttributeViews("basic", "owner", "posix", "unix")
                .build());
    Path folder = Files.createDirectories(memory.getPath("/blog/_posts"));
    Files.writeString(folder.resolve("post.md"), OLD);
    return memory;
  }
}
