package genko.storage.journal;

import genko.post.Origin;
import genko.post.Selection;
import genko.post.Transaction;
import genko.storage.files.FileEncoding;
import genko.storage.files.Stamp;
import genko.storage.journal.JournalEntry.Edited;
import genko.storage.journal.JournalEntry.Encoded;
import genko.storage.journal.JournalEntry.Moved;
import genko.storage.journal.JournalEntry.Redone;
import genko.storage.journal.JournalEntry.Undone;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Span;
import genko.text.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A journal as bytes: a mark with the version, then records, each its length, the CRC-32 of its
 * contents, and these. Characters are written as UTF-16 units, so that half a surrogate pair comes
 * back as it was. Reading goes past a byte that went bad in the mark or in the head of a record,
 * where it is beyond doubt what stood there, and ends at the first record that is not whole.
 */
final class JournalFormat {
  private static final byte[] MARK = {'g', 'e', 'n', 'k', 'o', 'j', 0, 1};
  private static final int HEADER = 8;
  private static final int SNAPSHOT = 1;
  private static final int EDITED = 2;
  private static final int UNDONE = 3;
  private static final int REDONE = 4;
  private static final int MOVED = 5;
  private static final int ENCODED = 6;

  private JournalFormat() {}

  /** The beginning of a journal. */
  static byte[] begin(JournalStart snapshot) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(MARK);
    out.writeBytes(record(data -> write(snapshot, data)));
    return out.toByteArray();
  }

  static byte[] of(List<JournalEntry> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (JournalEntry entry : entries) out.writeBytes(record(data -> write(entry, data)));
    return out.toByteArray();
  }

  /** What {@code bytes} say; empty when not even the snapshot is whole. */
  static Optional<Journal> read(byte[] bytes) {
    JournalStart start = null;
    List<JournalEntry> entries = new ArrayList<>();
    boolean bad = !Arrays.equals(Arrays.copyOf(bytes, MARK.length), MARK);
    int at = MARK.length;
    while (at < bytes.length) {
      int length = wholeRecord(bytes, at);
      if (length < 0) {
        length = mendedRecord(bytes, at);
        bad = true;
      }
      if (length < 0) break;
      var data = new DataInputStream(new ByteArrayInputStream(bytes, at + HEADER, length));
      try {
        if (start == null) start = snapshot(data);
        else entries.add(entry(data));
      } catch (IOException | RuntimeException _) {
        // Its sum is right and its contents are none of ours: a later version wrote it.
        break;
      }
      at += HEADER + length;
    }
    if (start == null) return Optional.empty();
    return Optional.of(new Journal(start, entries, bad || at < bytes.length, isLost(bytes, at)));
  }

  /** Whether more stands from {@code at} on than a write that did not come to its end. */
  private static boolean isLost(byte[] bytes, int at) {
    if (bytes.length - at < HEADER) return false;
    int length = integer(bytes, at);
    boolean cut = length > bytes.length - at - HEADER;
    boolean nothing = true;
    for (int byteAt = at; nothing && byteAt < bytes.length; byteAt++) nothing = bytes[byteAt] == 0;
    return !cut && !nothing;
  }

  /** The length of the contents of the record at {@code at}, or -1 when it is not whole. */
  private static int wholeRecord(byte[] bytes, int at) {
    if (bytes.length - at < HEADER) return -1;
    int length = integer(bytes, at);
    return isWhole(bytes, at, length) ? length : -1;
  }

  private static boolean isWhole(byte[] bytes, int at, int length) {
    if (length < 0 || length > bytes.length - at - HEADER) return false;
    return sum(bytes, at + HEADER, length) == integer(bytes, at + 4);
  }

  /**
   * The length of the contents of the record at {@code at}, of whose length or sum one byte went
   * bad; -1 when it was not that.
   */
  private static int mendedRecord(byte[] bytes, int at) {
    if (bytes.length - at <= HEADER) return -1;
    int said = integer(bytes, at);
    if (isFollowed(bytes, at, said)) {
      int other = sum(bytes, at + HEADER, said) ^ integer(bytes, at + 4);
      if (isOneByte(other)) return said;
    }
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      for (int wrong = 1; wrong < 1 << Byte.SIZE; wrong++) {
        int length = said ^ wrong << shift;
        if (isFollowed(bytes, at, length) && isWhole(bytes, at, length)) return length;
      }
    }
    return -1;
  }

  private static boolean isOneByte(int bits) {
    int place = Integer.numberOfTrailingZeros(bits) / Byte.SIZE * Byte.SIZE;
    return bits != 0 && (bits & ~(0xFF << place)) == 0;
  }

  /** Whether what looks like a record, or nothing, comes after so many contents. */
  private static boolean isFollowed(byte[] bytes, int at, int length) {
    long next = (long) at + HEADER + length;
    if (length <= 0 || next > bytes.length) return false;
    if (next == bytes.length) return true;
    int left = bytes.length - (int) next - HEADER;
    if (left <= 0) return false;
    int kind = bytes[(int) next + HEADER];
    int following = integer(bytes, (int) next);
    return kind >= EDITED && kind <= ENCODED && following > 0 && following <= left;
  }

  private static int integer(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 24
        | (bytes[at + 1] & 0xFF) << 16
        | (bytes[at + 2] & 0xFF) << 8
        | bytes[at + 3] & 0xFF;
  }

  private static int sum(byte[] bytes, int from, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, from, length);
    return (int) sum.getValue();
  }

  private interface Contents {
    void write(DataOutputStream out) throws IOException;
  }

  private static byte[] record(Contents contents) {
    ByteArrayOutputStream inside = new ByteArrayOutputStream();
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try {
      contents.write(new DataOutputStream(inside));
      byte[] bytes = inside.toByteArray();
      DataOutputStream out = new DataOutputStream(whole);
      out.writeInt(bytes.length);
      out.writeInt(sum(bytes, 0, bytes.length));
      out.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory refuses to be written", impossible);
    }
    return whole.toByteArray();
  }

  private static void write(JournalStart snapshot, DataOutputStream out) throws IOException {
    out.writeByte(SNAPSHOT);
    string(snapshot.path(), out);
    out.writeBoolean(snapshot.stamp().isPresent());
    if (snapshot.stamp().isPresent()) {
      out.writeLong(snapshot.stamp().get().length());
      string(snapshot.stamp().get().sha256(), out);
    }
    write(snapshot.encoding(), out);
    string(snapshot.text().toString(), out);
    write(snapshot.selection(), out);
    out.writeBoolean(snapshot.saved());
  }

  private static void write(FileEncoding encoding, DataOutputStream out) throws IOException {
    string(encoding.charset().name(), out);
    out.writeBoolean(encoding.bom());
    out.writeInt(encoding.variants().size());
    for (Map.Entry<Character, String> variant : encoding.variants().entrySet()) {
      out.writeChar(variant.getKey());
      string(variant.getValue(), out);
    }
  }

  private static FileEncoding encoding(DataInputStream in) throws IOException {
    Charset charset = Charset.forName(string(in));
    boolean bom = in.readBoolean();
    Map<Character, String> variants = new HashMap<>();
    int count = in.readInt();
    for (int at = 0; at < count; at++) variants.put(in.readChar(), string(in));
    return new FileEncoding(charset, bom, variants);
  }

  private static JournalStart snapshot(DataInputStream in) throws IOException {
    if (in.readByte() != SNAPSHOT) throw new IOException("no snapshot");
    String path = string(in);
    Optional<Stamp> stamp = Optional.empty();
    if (in.readBoolean()) stamp = Optional.of(new Stamp(in.readLong(), string(in)));
    FileEncoding encoding = encoding(in);
    Text text = Text.of(string(in));
    return new JournalStart(path, stamp, encoding, text, selection(in), in.readBoolean());
  }

  private static void write(JournalEntry entry, DataOutputStream out) throws IOException {
    switch (entry) {
      case Edited edited -> {
        out.writeByte(EDITED);
        out.writeLong(edited.at().toEpochMilli());
        out.writeBoolean(edited.joins());
        string(edited.edit().origin().name(), out);
        string(edited.edit().series(), out);
        write(edited.edit().after(), out);
        List<Change> changes = edited.edit().changes().changes();
        out.writeInt(changes.size());
        for (Change change : changes) {
          out.writeInt(change.span().from());
          out.writeInt(change.span().to());
          string(change.inserted(), out);
        }
      }
      case Undone _ -> out.writeByte(UNDONE);
      case Redone _ -> out.writeByte(REDONE);
      case Encoded encoded -> {
        out.writeByte(ENCODED);
        write(encoded.encoding(), out);
      }
      case Moved moved -> {
        out.writeByte(MOVED);
        write(moved.selection(), out);
      }
    }
  }

  private static JournalEntry entry(DataInputStream in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case EDITED -> edited(in);
      case UNDONE -> new Undone();
      case REDONE -> new Redone();
      case ENCODED -> new Encoded(encoding(in));
      case MOVED -> new Moved(selection(in));
      default -> throw new IOException("no entry: " + kind);
    };
  }

  private static Edited edited(DataInputStream in) throws IOException {
    Instant at = Instant.ofEpochMilli(in.readLong());
    boolean joins = in.readBoolean();
    Origin origin = Origin.valueOf(string(in));
    String series = string(in);
    Selection after = selection(in);
    int count = in.readInt();
    List<Change> changes = new ArrayList<>();
    for (int change = 0; change < count; change++) {
      changes.add(new Change(new Span(in.readInt(), in.readInt()), string(in)));
    }
    return new Edited(new Transaction(ChangeSet.of(changes), after, origin, series), at, joins);
  }

  private static void write(Selection selection, DataOutputStream out) throws IOException {
    out.writeInt(selection.anchor());
    out.writeInt(selection.caret());
  }

  private static Selection selection(DataInputStream in) throws IOException {
    return new Selection(in.readInt(), in.readInt());
  }

  private static void string(String string, DataOutputStream out) throws IOException {
    out.writeInt(string.length());
    out.writeChars(string);
  }

  private static String string(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available() / 2) throw new IOException("no string: " + length);
    char[] units = new char[length];
    for (int at = 0; at < length; at++) units[at] = in.readChar();
    return new String(units);
  }
}
