package genko.preview;

import java.io.IOException;

/** Gives the page the images of a post's own blog. It is asked on any thread, never on JavaFX's. */
public interface ImageSource {
  /** The source of a post that lies nowhere yet. */
  ImageSource NONE = path -> isRemote(path) ? new Found.Remote() : new Found.Missing();

  /** Whether {@code path} is the address of an image on the web. */
  static boolean isRemote(String path) {
    return path.regionMatches(true, 0, "http://", 0, 7)
        || path.regionMatches(true, 0, "https://", 0, 8);
  }

  /**
   * The bytes of the image that a post calls {@code path}: relative to the post, or from the blog's
   * root when it begins with a slash. Percent escapes are already resolved; query and fragment are
   * cut off. An image on the web is called by its whole address, as it is written.
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

    /** The image is on the web, and the writer has not allowed those of this blog. */
    record Remote() implements Found {}
  }
}
