package genko.storage.files;

import genko.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What opening a file comes to. */
public sealed interface OpenResult {
  /** The path as the writer gave it, symbolic links and all. */
  Path path();

  /**
   * A file that can be edited: saving {@code text} in {@code encoding} gives the bytes that {@code
   * stamp} is of.
   */
  record Opened(Path path, Text text, FileEncoding encoding, Stamp stamp) implements OpenResult {
    /** Of the bytes that saving {@code other} would give; empty where the encoding refuses it. */
    public Optional<Stamp> stampOf(Text other) {
      return encoding.encode(other.toString()) instanceof FileEncoding.Encoded.Bytes encoded
          ? Optional.of(Stamp.of(encoded.bytes()))
          : Optional.empty();
    }

    /** Of the letters of the text, as {@link Stamp#of(Text)} has it. */
    public Stamp stampOfText() {
      // The bytes of most files are those letters, and have their stamp already.
      return encoding.equals(FileEncoding.UTF_8) ? stamp : Stamp.of(text);
    }

    /** The first character of {@code other} that the encoding has no bytes for. */
    public Optional<String> unwritable(Text other) {
      String letters = other.toString();
      return encoding.encode(letters) instanceof FileEncoding.Encoded.Refused refused
          ? Optional.of(Character.toString(letters.codePointAt(refused.offset())))
          : Optional.empty();
    }

    /** The same file, to be saved in another encoding. */
    public Opened in(FileEncoding other) {
      return new Opened(path, text, other, stamp);
    }
  }

  /**
   * A file whose bytes no encoding reads without loss: {@code shown} has every byte that could not
   * be read as {@code \xE3}, is for the eye alone, and is never saved over the file. {@code key}
   * names the sentence that says why, {@code args} fill it.
   */
  record Undecodable(Path path, Text shown, String key, List<Object> args) implements OpenResult {}

  /** A file that could not be read at all; {@code key} and {@code args} say why. */
  record Unreadable(Path path, String key, List<Object> args) implements OpenResult {
    /** Whether there is nothing at all at the path. */
    public boolean isMissing() {
      return key.equals("files.open.missing");
    }
  }
}
