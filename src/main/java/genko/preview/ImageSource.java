package genko.preview;

import java.io.IOException;

/** Gives the page the images of a post's own blog. It is asked on any thread, never on JavaFX's. */
public interface ImageSource {
  /** The source of a post that lies nowhere yet. */
  ImageSource NONE = path -> new Found.Missing();

  /**
   * The bytes of the image that a post calls {@code path}: relative to the post, or from the blog's
   * root when it begins with a slash. Percent escapes are already resolved; query and fragment are
   * cut off.
   */
  Found read(String path) throws IOException;

  /** What became of asking for an image. */
  sealed interface Found {
    /** The image as it lies in the blog. Whoever reads the bytes leaves them as they are. */
    final class Bytes implements Found {
      private final byte[] bytes;

      public Bytes(byte[] bytes) {
        this.bytes = bytes;
      }

      public byte[] bytes() {
        return bytes;
      }
    }

    record Missing() implements Found {}

    /** The path, or the symbolic link that it is, leads out of the blog. */
    record Outside() implements Found {}

    record TooLarge(long size) implements Found {}
  }
}
