package genko.search;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of a blog as its folder tells of it: {@code length} in bytes, {@code modified} in
 * milliseconds since 1970.
 */
public record BlogFile(Path path, long length, long modified) {
  /** As that of any record, which first has to be made when the program has just begun. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BlogFile(Path itsPath, long itsLength, long itsModified)
        && length == itsLength
        && modified == itsModified
        && path.equals(itsPath);
  }

  @Override
  public int hashCode() {
    return path.hashCode() + 31 * Long.hashCode(length + 31 * modified);
  }
}
