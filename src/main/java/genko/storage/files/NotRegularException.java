package genko.storage.files;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** What was to be read is no plain file but a folder, a pipe, a device, or leads to one. */
public final class NotRegularException extends FileSystemException {
  private static final long serialVersionUID = 1L;

  NotRegularException(Path file) {
    super(file.toString(), null, "not a regular file");
  }
}
