package genko.search;

import genko.storage.files.Disk;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.text.SizeLimit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A post as an index holds it: its form as bytes of UTF-8 and its title. */
@SuppressWarnings("ArrayRecordComponent")
record FoldedPost(byte[] form, String title) {
  static final FoldedPost NOTHING = new FoldedPost(new byte[0], "");

  /** The post in {@code file}; one that cannot be read has nothing in it. */
  static FoldedPost read(Path file, Disk disk, PostFiles files) {
    byte[] bytes;
    try {
      bytes = disk.read(file, SizeLimit.MOST_FILE_BYTES);
    } catch (IOException _) {
      // Nobody can open it either, and then it is said why.
      return NOTHING;
    }
    byte @Nullable [] form = Utf8Form.of(bytes);
    if (form != null) return new FoldedPost(form, HeadTitle.of(bytes, bytes.length));
    return files.open(file) instanceof Opened opened ? of(opened.text().toString()) : NOTHING;
  }

  static FoldedPost of(String text) {
    // What ends a post in the index stands in none.
    byte[] form = Utf8Form.of(text.replace('\0', '\uFFFD'));
    return new FoldedPost(form, HeadTitle.of(text));
  }

  /** The form as a string of one unit a byte, which is looked through quicker than any other. */
  String units() {
    return new String(form, StandardCharsets.ISO_8859_1);
  }
}
