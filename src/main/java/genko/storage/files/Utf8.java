package genko.storage.files;

/** The form of UTF-8. */
final class Utf8 {
  private Utf8() {}

  /** The length of the sequence of more than one byte at {@code at}; 0 when there is none. */
  static int sequence(byte[] bytes, int at) {
    int first = bytes[at] & 0xFF;
    int length = first >= 0xF0 && first <= 0xF4 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    if (length == 0 || first > 0xF4 || at + length > bytes.length) return 0;
    for (int next = at + 1; next < at + length; next++) {
      if ((bytes[next] & 0xC0) != 0x80) return 0;
    }
    return length;
  }
}
