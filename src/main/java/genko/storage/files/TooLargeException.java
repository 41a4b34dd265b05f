package genko.storage.files;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A file has more bytes than its reader takes. */
public final class TooLargeException extends FileSystemException {
  private static final long serialVersionUID = 1L;

  TooLargeException(Path file, long most) {
    super(file.toString(), null, "more than " + most + " bytes");
  }
}
