package genko.storage.files;

import genko.text.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What tells one content of a file from another: its length and its SHA-256. Time says nothing: a
 * file that was written again with the same bytes has not changed.
 */
public record Stamp(long length, String sha256) {
  /**
   * Of the letters of {@code text}, in whatever encoding a file may hold them: that of the bytes of
   * a file in UTF-8 without a mark.
   */
  public static Stamp of(Text text) {
    return of(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  public static Stamp of(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Stamp(bytes.length, HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
