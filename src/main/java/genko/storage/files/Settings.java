package genko.storage.files;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import genko.storage.files.SaveResult.Failed;
import genko.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is remembered from one start to the next: one record of a kind, each in a JSON file of its
 * own named after the kind. A file that is missing, torn or of another version counts as nothing
 * remembered; a record refuses values that make no sense in its constructor, and then counts so
 * too.
 */
public final class Settings {
  private static final Gson JSON = new GsonBuilder().setPrettyPrinting().create();

  /** What is larger was not written here. */
  private static final long MOST_BYTES = 4L << 20;

  private final Disk disk;
  private final Path folder;
  private final PostFiles files;
  private final SaveLock lock;

  public Settings(Disk disk, Path folder) {
    this.disk = disk;
    this.folder = folder;
    this.files = new PostFiles(disk, folder.resolve("backups"));
    this.lock = new SaveLock(disk, folder.resolve("settings-turns"));
  }

  /** What is remembered of {@code kind}. */
  public <R extends Record> Optional<R> read(Class<R> kind) {
    try {
      byte[] bytes = disk.read(file(kind), MOST_BYTES);
      return Optional.ofNullable(JSON.fromJson(new String(bytes, StandardCharsets.UTF_8), kind));
    } catch (IOException | JsonParseException _) {
      // What is not there, or spoilt, is as if nothing had been set.
      return Optional.empty();
    } catch (RuntimeException _) {
      // A record's constructor refused what the file says; Gson hands that on as it comes.
      return Optional.empty();
    }
  }

  /** What counts from now on, and why it is not remembered, if it is not. */
  public record Updated<R>(R value, Optional<Failed> failed) {}

  /**
   * Changes what is remembered of {@code kind}, {@code initial} where that is nothing, by {@code
   * change}, while no other running copy of the program does.
   */
  public <R extends Record> Updated<R> update(Class<R> kind, R initial, UnaryOperator<R> change) {
    return lock.take(
        file(kind),
        () -> {
          R next = change.apply(read(kind).orElse(initial));
          return new Updated<>(next, write(next));
        });
  }

  /** Remembers {@code value}; says why when that fails, which is never worth a dialog. */
  public Optional<Failed> write(Record value) {
    Optional<Failed> noFolder = files.createFolder(folder);
    if (noFolder.isPresent()) return noFolder;
    Text json = Text.of(JSON.toJson(value) + "\n");
    SaveResult result = files.saveOver(file(value.getClass()), json, FileEncoding.UTF_8);
    return result instanceof Failed failed ? Optional.of(failed) : Optional.empty();
  }

  private Path file(Class<?> kind) {
    SettingsFile named = kind.getAnnotation(SettingsFile.class);
    String words = kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
    return folder.resolve(
        (named == null ? words.toLowerCase(Locale.ROOT) : named.value()) + ".json");
  }
}
