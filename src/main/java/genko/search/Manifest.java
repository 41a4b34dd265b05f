package genko.search;

import genko.search.Segment.Entry;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What an index holds: its segments and, in each, its posts. As bytes it says for which blog and by
 * which version it was written, and ends in a sum of all before.
 */
record Manifest(List<Segment> segments) {
  static final Manifest EMPTY = new Manifest(List.of());

  private static final int MAGIC = 0x47534958;

  /** Another one for each change of what is written, or of the form in which texts are. */
  private static final int VERSION = 1;

  Manifest {
    segments = List.copyOf(segments);
  }

  /** The bytes of this manifest of the blog at {@code root}. */
  byte[] bytes(Path root) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeInt(VERSION);
      out.writeInt(Runtime.version().feature());
      write(out, root.toString());
      out.writeInt(segments.size());
      for (Segment segment : segments) write(out, segment, root);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    byte[] all = Arrays.copyOf(bytes.toByteArray(), bytes.size() + 4);
    int sum = sum(all, all.length - 4);
    for (int at = 0; at < 4; at++) all[all.length - 4 + at] = (byte) (sum >>> 24 - 8 * at);
    return all;
  }

  private static void write(DataOutputStream out, Segment segment, Path root) throws IOException {
    out.writeLong(segment.number());
    out.writeInt(segment.length());
    out.writeInt(segment.sum());
    out.writeInt(segment.entries().size());
    for (Entry entry : segment.entries()) {
      write(out, root.relativize(entry.file().path()).toString());
      write(out, entry.title());
      write(out, entry.titleForm());
      out.writeLong(entry.file().length());
      out.writeLong(entry.file().modified());
      out.writeInt(entry.from());
      out.writeInt(entry.length());
    }
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  /** What {@code bytes} say of the blog at {@code root}; empty unless all of it can be trusted. */
  static Optional<Manifest> read(byte[] bytes, Path root) {
    if (bytes.length < 4) return Optional.empty();
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, bytes.length - 4);
    boolean whole = ByteBuffer.wrap(bytes).getInt(bytes.length - 4) == sum(bytes, bytes.length - 4);
    try {
      if (!whole
          || in.getInt() != MAGIC
          || in.getInt() != VERSION
          // The next Java may know other letters.
          || in.getInt() != Runtime.version().feature()
          || !text(bytes, in).equals(root.toString())) {
        return Optional.empty();
      }
      int count = in.getInt();
      List<Segment> segments = new ArrayList<>();
      for (int i = 0; i < count; i++) segments.add(segment(bytes, in, root));
      return Optional.of(new Manifest(segments));
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException torn) {
      // Its sum was right: another version has written it.
      return Optional.empty();
    }
  }

  private static Segment segment(byte[] bytes, ByteBuffer in, Path root) {
    long number = in.getLong();
    int length = in.getInt();
    int sum = in.getInt();
    int count = in.getInt();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path path = root.resolve(text(bytes, in));
      String title = text(bytes, in);
      String form = text(bytes, in);
      BlogFile file = new BlogFile(path, in.getLong(), in.getLong());
      entries.add(new Entry(file, title, form, in.getInt(), in.getInt()));
    }
    return new Segment(number, length, sum, entries);
  }

  private static String text(byte[] bytes, ByteBuffer in) {
    int length = in.getInt();
    String text = new String(bytes, in.position(), length, StandardCharsets.UTF_8);
    in.position(in.position() + length);
    return text;
  }

  static int sum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return (int) sum.getValue();
  }
}
