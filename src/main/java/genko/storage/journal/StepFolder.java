package genko.storage.journal;

import com.google.gson.Gson;
import genko.storage.files.Disk;
import genko.storage.journal.WrittenStep.State;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The steps that change many posts, a file each, which is there whole or not at all, whatever stops
 * the program. Where a step is stands in its file's name, so that one call moves it on. What is
 * done is kept for a while, so that it can be undone.
 */
public final class StepFolder {
  private static final Gson JSON = new Gson();
  private static final String ENDING = ".json";
  private static final String LOCK = ".lock";
  private static final String NEW = "new-";
  private static final long MOST_BYTES = 256L << 20;

  /** So many steps that are done are kept. */
  private static final int MOST_DONE = 20;

  private final Disk disk;
  private final Path folder;

  public StepFolder(Disk disk, Path folder) {
    this.disk = disk;
    this.folder = folder;
  }

  /**
   * What lies in the folder.
   *
   * @param steps the newest first
   * @param unreadable the files of steps that nobody can read
   */
  public record Kept(List<WrittenStep> steps, List<Path> unreadable) {
    public Kept {
      steps = List.copyOf(steps);
      unreadable = List.copyOf(unreadable);
    }
  }

  /** Where the steps lie. */
  public Path folder() {
    return folder;
  }

  /** Keeps {@code step}; when this returns it outlives whatever comes. */
  public void write(WrittenStep step) throws IOException {
    disk.createFolders(folder);
    Path fresh = folder.resolve(NEW + step.id());
    disk.delete(fresh);
    try (Disk.Output out = disk.create(fresh, true)) {
      out.write(JSON.toJson(step).getBytes(StandardCharsets.UTF_8));
      out.sync();
    }
    disk.rename(fresh, file(step));
    JournalFile.syncName(disk, folder);
  }

  /** Has {@code step} be {@code next} from now on; what comes back is that. */
  public WrittenStep move(WrittenStep step, State next) throws IOException {
    WrittenStep moved = step.in(next);
    if (!file(moved).equals(file(step))) disk.rename(file(step), file(moved));
    JournalFile.syncName(disk, folder);
    return moved;
  }

  /** Forgets {@code step}. */
  public void delete(WrittenStep step) throws IOException {
    disk.delete(file(step));
  }

  /**
   * Holds {@code step} for whoever works on it until the result is closed; empty where another
   * running copy of the program does.
   */
  public Optional<Closeable> hold(WrittenStep step) throws IOException {
    disk.createFolders(folder);
    return disk.lock(folder.resolve(step.id() + LOCK));
  }

  /** Whether nobody works on {@code step} now. */
  public boolean isFree(WrittenStep step) throws IOException {
    try (Closeable held = hold(step).orElse(null)) {
      return held != null;
    }
  }

  /** The steps that are done, or those that are not, and what cannot be read of either. */
  public Kept kept(boolean done) throws IOException {
    List<WrittenStep> steps = new ArrayList<>();
    List<Path> unreadable = new ArrayList<>();
    for (String name : names()) {
      if (!name.endsWith(ENDING)) continue;
      boolean other = state(name).filter(state -> state == State.DONE != done).isPresent();
      if (other) continue;
      read(folder.resolve(name))
          .ifPresentOrElse(
              step -> {
                if (step.state() == State.DONE == done) steps.add(step);
              },
              () -> unreadable.add(folder.resolve(name)));
    }
    steps.sort(Comparator.comparingLong(WrittenStep::began).reversed());
    return new Kept(steps, unreadable);
  }

  /** Forgets what was done longest ago, and what a program that died has left of a file. */
  public void tidy() throws IOException {
    List<WrittenStep> done = kept(true).steps();
    for (WrittenStep old : done.subList(Math.min(MOST_DONE, done.size()), done.size())) {
      delete(old);
    }
    List<String> names = names();
    for (String name : names) {
      if (name.startsWith(NEW)) disk.delete(folder.resolve(name));
      if (name.endsWith(LOCK) && names.stream().noneMatch(other -> isOf(name, other))) {
        disk.delete(folder.resolve(name));
      }
    }
  }

  private static boolean isOf(String lock, String other) {
    String id = lock.substring(0, lock.length() - LOCK.length());
    return other.endsWith(ENDING) && other.startsWith(id);
  }

  private List<String> names() throws IOException {
    try {
      return disk.names(folder);
    } catch (NoSuchFileException | NotDirectoryException _) {
      return List.of();
    }
  }

  private Optional<WrittenStep> read(Path file) {
    try {
      String json = new String(disk.read(file, MOST_BYTES), StandardCharsets.UTF_8);
      return Optional.ofNullable(JSON.fromJson(json, WrittenStep.class))
          .filter(StepFolder::isWhole)
          .map(step -> state(file.getFileName().toString()).map(step::in).orElse(step));
    } catch (IOException | RuntimeException _) {
      // No JSON, or a record's constructor refused what it says; Gson hands that on as it comes.
      return Optional.empty();
    }
  }

  /** Gson leaves out what a file does not say. */
  private static boolean isWhole(WrittenStep step) {
    return !isAny(step.id(), step.label(), step.state())
        && step.entries().stream().noneMatch(one -> isAny(one.file(), one.before(), one.after()));
  }

  private static boolean isAny(@Nullable Object... values) {
    for (Object value : values) if (value == null) return true;
    return false;
  }

  /** The post of {@code entry}. */
  public Path path(WrittenStep.Entry entry) {
    return folder.getFileSystem().getPath(entry.file());
  }

  private Path file(WrittenStep step) {
    return folder.resolve(step.id() + mark(step.state()) + ENDING);
  }

  private static String mark(State state) {
    return "." + state.name().toLowerCase(Locale.ROOT);
  }

  /** Where the step is whose file is called {@code name}; empty where only the file says so. */
  private static Optional<State> state(String name) {
    return Arrays.stream(State.values())
        .filter(state -> name.endsWith(mark(state) + ENDING))
        .findFirst();
  }
}
