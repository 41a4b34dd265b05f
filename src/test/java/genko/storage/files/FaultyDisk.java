package genko.storage.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The real disk, of which some calls fail as a rule says. A write that fails has put half of its
 * bytes down first.
 */
public final class FaultyDisk implements Disk {
  private final Disk disk = Disk.REAL;
  private final Rule rule;
  private final List<String> calls = new ArrayList<>();
  private boolean writeProtected;

  public FaultyDisk(Rule rule) {
    this.rule = rule;
  }

  /** One on which nothing fails, which counts the calls. */
  public static FaultyDisk sound() {
    return new FaultyDisk((number, call) -> {});
  }

  /** Refuses calls of one kind the first few times. */
  static FaultyDisk refusing(String call, IOException refusal, int times) {
    AtomicInteger left = new AtomicInteger(times);
    return new FaultyDisk(
        (number, name) -> {
          if (name.equals(call) && left.getAndDecrement() > 0) throw refusal;
        });
  }

  /** Says of every file that it may not be written, which a superuser would not meet otherwise. */
  static FaultyDisk writeProtected() {
    FaultyDisk disk = sound();
    disk.writeProtected = true;
    return disk;
  }

  /** The calls so far, by name. */
  public List<String> calls() {
    return calls;
  }

  private void step(String call) throws IOException {
    calls.add(call);
    rule.at(calls.size(), call);
  }

  @Override
  public Optional<Facts> facts(Path path) throws IOException {
    step("facts");
    Optional<Facts> facts = disk.facts(path);
    if (!writeProtected) return facts;
    return facts.map(it -> new Facts(it.regular(), true, it.links(), it.length(), it.modified()));
  }

  @Override
  public Path resolve(Path path) throws IOException {
    step("resolve");
    return disk.resolve(path);
  }

  @Override
  public byte[] read(Path file, long most) throws IOException {
    step("read");
    return disk.read(file, most);
  }

  @Override
  public int read(Path file, byte[] room) throws IOException {
    step("read");
    return disk.read(file, room);
  }

  @Override
  public Output create(Path file, boolean guarded) throws IOException {
    step("create");
    return new FaultyOutput(disk.create(file, guarded));
  }

  @Override
  public Output overwrite(Path file) throws IOException {
    step("overwrite");
    return new FaultyOutput(disk.overwrite(file));
  }

  @Override
  public Output append(Path file) throws IOException {
    step("append");
    return new FaultyOutput(disk.append(file));
  }

  @Override
  public Optional<Closeable> lock(Path file) throws IOException {
    step("lock");
    return disk.lock(file);
  }

  @Override
  public void adopt(Path file, Path model) throws IOException {
    step("adopt");
    disk.adopt(file, model);
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    step("rename");
    disk.rename(from, to);
  }

  @Override
  public void link(Path name, Path file) throws IOException {
    step("link");
    disk.link(name, file);
  }

  @Override
  public void delete(Path file) throws IOException {
    step("delete");
    disk.delete(file);
  }

  @Override
  public void syncFolder(Path folder) throws IOException {
    step("syncFolder");
    // A file system in memory opens no folders, and loses none either.
    if (folder.getFileSystem().equals(FileSystems.getDefault())) disk.syncFolder(folder);
  }

  @Override
  public void createFolders(Path folder) throws IOException {
    step("createFolders");
    disk.createFolders(folder);
  }

  @Override
  public void createSharedFolders(Path folder) throws IOException {
    step("createSharedFolders");
    disk.createSharedFolders(folder);
  }

  @Override
  public List<String> names(Path folder) throws IOException {
    step("names");
    return disk.names(folder);
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    step("isSameFile");
    return disk.isSameFile(one, other);
  }

  @Override
  public Object identity(Path path) throws IOException {
    step("identity");
    return disk.identity(path);
  }

  @Override
  public Path mount(Path path) throws IOException {
    step("mount");
    return disk.mount(path);
  }

  @Override
  public Optional<Integer> owner(Path path) throws IOException {
    step("owner");
    return disk.owner(path);
  }

  @Override
  public long room(Path folder) throws IOException {
    step("room");
    return disk.room(folder);
  }

  /** Throws when the call, counted from one, is to fail. */
  public interface Rule {
    void at(int number, String call) throws IOException;
  }

  /** What is to hold when {@code fault} strikes at the {@code failAt}-th call. */
  @FunctionalInterface
  public interface Check {
    void look(Fault fault, int failAt) throws IOException;
  }

  /** How a call fails. */
  public enum Fault {
    ONCE("Input/output error"),
    ONCE_FULL("No space left on device"),
    ONCE_INTERRUPTED("Interrupted system call"),
    ONCE_DENIED("Permission denied"),
    FROM_THEN_ON("Input/output error"),
    DEATH("");

    private final String words;

    Fault(String words) {
      this.words = words;
    }

    /** Whether the next call of the same kind is done again. */
    public boolean isOnce() {
      return this != FROM_THEN_ON && this != DEATH;
    }

    /** Has {@code check} look at every fault of each of {@code calls} calls; how many these are. */
    public static int atEach(int calls, Check check) throws IOException {
      for (Fault fault : values()) {
        for (int failAt = 1; failAt <= calls; failAt++) check.look(fault, failAt);
      }
      return calls * values().length;
    }

    /** Strikes at the {@code failAt}-th call. */
    public Rule rule(int failAt) {
      boolean lasting = !isOnce();
      return (number, call) -> {
        if (lasting ? number < failAt : number != failAt) return;
        if (this == DEATH) throw new Died();
        if (this == ONCE_DENIED) throw new AccessDeniedException(call, null, words);
        throw new IOException(words);
      };
    }
  }

  /** The program is gone: nothing after this reaches the disk. */
  public static final class Died extends Error {
    private static final long serialVersionUID = 1;
  }

  private final class FaultyOutput implements Output {
    private final Output output;

    FaultyOutput(Output output) {
      this.output = output;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      try {
        step("write");
      } catch (IOException | Died fault) {
        output.write(Arrays.copyOf(bytes, bytes.length / 2));
        throw fault;
      }
      output.write(bytes);
    }

    @Override
    public void truncate() throws IOException {
      step("truncate");
      output.truncate();
    }

    @Override
    public void sync() throws IOException {
      step("sync");
      output.sync();
    }

    @Override
    public void close() throws IOException {
      // The system closes what a dead program had open, and what failed to close is closed.
      output.close();
      step("close");
    }
  }
}
