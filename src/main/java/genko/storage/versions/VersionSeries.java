package genko.storage.versions;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.UUID;

/**
 * All versions of one post: of the file at a path, however its name is composed, or of a text that
 * never had a file. {@code id} is the name of a folder.
 */
public record VersionSeries(String id) {
  private static final String UNTITLED = "untitled-";

  /** The versions of the file at {@code post}. */
  public static VersionSeries of(Path post) {
    String path = Normalizer.normalize(whole(post), Normalizer.Form.NFC);
    return new VersionSeries(PackedText.sum(path.getBytes(StandardCharsets.UTF_8)));
  }

  static String whole(Path post) {
    return post.toAbsolutePath().normalize().toString();
  }

  /** The versions of a new text that has no file yet. */
  public static VersionSeries untitled() {
    return new VersionSeries(UNTITLED + UUID.randomUUID());
  }

  public boolean isUntitled() {
    return id.startsWith(UNTITLED);
  }
}
