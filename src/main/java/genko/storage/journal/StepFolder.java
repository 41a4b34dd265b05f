package genko.storage.journal;

import com.google.gson.Gson;
import genko.storage.files.Disk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The steps that change many posts, a file each, which is there whole or not at all, whatever stops
 * the program. What is done is kept for a while, so that it can be undone.
 */
public final class StepFolder {
  private static final Gson JSON = new Gson();
  private static final String ENDING = ".json";
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

  /** Forgets {@code step}. */
  public void delete(WrittenStep step) throws IOException {
    disk.delete(file(step));
  }

  /** What is kept, the newest first; what cannot be read is left out. */
  public List<WrittenStep> steps() throws IOException {
    List<WrittenStep> steps = new ArrayList<>();
    for (String name : names()) {
      if (!name.endsWith(ENDING)) continue;
      read(folder.resolve(name)).ifPresent(steps::add);
    }
    steps.sort(Comparator.comparingLong(WrittenStep::began).reversed());
    return steps;
  }

  /** Forgets what was done longest ago, and what a program that died has left of a file. */
  public void tidy() throws IOException {
    int done = 0;
    for (WrittenStep step : steps()) {
      if (step.state() == WrittenStep.State.DONE && ++done > MOST_DONE) delete(step);
    }
    for (String name : names()) if (name.startsWith(NEW)) disk.delete(folder.resolve(name));
  }

  private List<String> names() throws IOException {
    try {
      return disk.names(folder);
    } catch (NoSuchFileException | NotDirectoryException _) {
      return List.of();
    }
  }

  private Optional<WrittenStep> read(Path file) throws IOException {
    try {
      String json = new String(disk.read(file, MOST_BYTES), StandardCharsets.UTF_8);
      return Optional.ofNullable(JSON.fromJson(json, WrittenStep.class))
          .filter(StepFolder::isWhole);
    } catch (RuntimeException _) {
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
    return folder.resolve(step.id() + ENDING);
  }
}
