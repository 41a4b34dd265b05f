package genko.preview;

import java.io.IOException;

/**
 * Gives the page what a blog's layouts ask for: styles, fonts, pictures. It is asked on any thread,
 * never on JavaFX's, and by the page of a half-trusted blog: what is outside the blog's folder,
 * symbolic links followed, it must refuse.
 */
public interface SiteFiles {
  /** The files of a post that has no blog. */
  SiteFiles NONE = path -> new Found.Missing();

  /**
   * The file that the published site has at {@code path}: it begins with a slash, counts from the
   * root of the host (so a {@code baseurl} is still before it), has its percent escapes resolved,
   * no dot segments, and neither query nor fragment.
   */
  Found read(String path) throws IOException;

  /** What became of asking for a file. */
  sealed interface Found {
    /** The file with its media type. Whoever reads the bytes leaves them as they are. */
    final class Bytes implements Found {
      private final String mediaType;
      private final byte[] bytes;

      public Bytes(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes;
      }

      public String mediaType() {
        return mediaType;
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
