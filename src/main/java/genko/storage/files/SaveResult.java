package genko.storage.files;

import genko.storage.files.OpenResult.Opened;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/** What saving comes to. In every case but {@link Saved} the file is as it was before. */
public sealed interface SaveResult {
  /**
   * The file holds the text. {@code durable} is false where the file system would not promise that
   * it outlives a power cut.
   */
  record Saved(Opened now, boolean durable) implements SaveResult {}

  /** Someone else changed the file, or it is gone: {@code theirs} is what is there now. */
  record ChangedOnDisk(OpenResult theirs) implements SaveResult {}

  /** Another file has this name already. */
  record Exists(Path path) implements SaveResult {}

  /** The encoding cannot hold {@code character}, which stands at {@code offset}. */
  record Unencodable(int offset, String character, Charset charset) implements SaveResult {}

  /** The disk refused; {@code key} and {@code args} say why, and what the writer can do. */
  record Failed(String key, List<Object> args) implements SaveResult {
    static Failed of(String key, Object... args) {
      return new Failed(key, List.of(args));
    }
  }
}
