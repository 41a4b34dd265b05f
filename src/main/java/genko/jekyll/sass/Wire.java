package genko.jekyll.sass;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The few parts of protocol buffers that the compiler speaks: numbers and texts by the number of
 * their field, and messages within messages. Of a field that comes again the last one counts.
 */
final class Wire {
  private static final int NUMBER = 0;
  private static final int EIGHT_BYTES = 1;
  private static final int BYTES = 2;
  private static final int FOUR_BYTES = 5;

  private Wire() {}

  /** A message to be sent. */
  static final class Out {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Out number(int field, long value) {
      varint(bytes, (long) field << 3 | NUMBER);
      varint(bytes, value);
      return this;
    }

    Out text(int field, String value) {
      return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Out message(int field, Out value) {
      return bytes(field, value.bytes.toByteArray());
    }

    private Out bytes(int field, byte[] value) {
      varint(bytes, (long) field << 3 | BYTES);
      varint(bytes, value.length);
      bytes.writeBytes(value);
      return this;
    }

    /** Sends this as a packet of the compilation {@code id}. */
    void send(int id, OutputStream to) throws IOException {
      ByteArrayOutputStream packet = new ByteArrayOutputStream();
      varint(packet, id);
      packet.writeBytes(bytes.toByteArray());
      ByteArrayOutputStream length = new ByteArrayOutputStream();
      varint(length, packet.size());
      to.write(length.toByteArray());
      to.write(packet.toByteArray());
      to.flush();
    }
  }

  private static void varint(ByteArrayOutputStream to, long value) {
    long left = value;
    while ((left & ~0x7FL) != 0) {
      to.write((int) (left & 0x7F | 0x80));
      left >>>= 7;
    }
    to.write((int) left);
  }

  /** A message that came. */
  record In(Map<Integer, Long> numbers, Map<Integer, byte[]> contents) {
    boolean has(int field) {
      return contents.containsKey(field);
    }

    long number(int field) {
      return numbers.getOrDefault(field, 0L);
    }

    String text(int field) {
      return new String(contents.getOrDefault(field, new byte[0]), StandardCharsets.UTF_8);
    }

    In message(int field) throws IOException {
      return of(contents.getOrDefault(field, new byte[0]), 0);
    }
  }

  /** The next packet of {@code from}, without the number of its compilation. */
  static In receive(InputStream from, int most) throws IOException {
    long length = 0;
    for (int shift = 0; ; shift += 7) {
      int unit = from.read();
      if (unit < 0) throw new EOFException("the compiler has ended");
      length |= (long) (unit & 0x7F) << shift;
      if (unit < 0x80) break;
      if (shift > 28) throw new IOException("no packet");
    }
    if (length > most) throw new IOException("too large: " + length);
    byte[] packet = from.readNBytes((int) length);
    if (packet.length < length) throw new EOFException("the compiler has ended");
    int start = 0;
    while (start < packet.length && packet[start] < 0) start++;
    return of(packet, start + 1);
  }

  private static In of(byte[] bytes, int from) throws IOException {
    Map<Integer, Long> numbers = new HashMap<>();
    Map<Integer, byte[]> contents = new HashMap<>();
    Units units = new Units(bytes, from);
    while (!units.isOver()) {
      long key = units.number();
      int field = (int) (key >>> 3);
      switch ((int) (key & 7)) {
        case NUMBER -> numbers.put(field, units.number());
        case BYTES -> contents.put(field, units.bytes(units.number()));
        case EIGHT_BYTES -> units.skip(8);
        case FOUR_BYTES -> units.skip(4);
        default -> throw new IOException("unknown part: " + key);
      }
    }
    return new In(numbers, contents);
  }

  /** The bytes of a packet from {@code at} on. */
  private static final class Units {
    private final byte[] bytes;
    private int at;

    private Units(byte[] bytes, int at) {
      this.bytes = bytes;
      this.at = at;
    }

    private boolean isOver() {
      return at >= bytes.length;
    }

    private void skip(int count) {
      at += count;
    }

    private byte[] bytes(long count) throws IOException {
      if (count < 0 || count > bytes.length - at) throw new IOException("cut short");
      byte[] value = Arrays.copyOfRange(bytes, at, at + (int) count);
      at += value.length;
      return value;
    }

    private long number() throws IOException {
      long value = 0;
      for (int shift = 0; shift < 64; shift += 7) {
        if (isOver()) throw new IOException("cut short");
        byte unit = bytes[at++];
        value |= (long) (unit & 0x7F) << shift;
        if (unit >= 0) return value;
      }
      throw new IOException("no number");
    }
  }
}
