package genko.storage.files;

import genko.storage.files.FileEncoding.Decoded;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds the encoding of a file's bytes. A byte order mark decides it; without one it is UTF-8
 * whenever the bytes are UTF-8, UTF-16 by its zero bytes; of the others, the one in which the text
 * looks most like Japanese or like a Western language. Only an encoding that gives the identical
 * bytes back is ever taken, and none where the bytes are another encoding's with a fault in it:
 * what is put into such a file would be in the wrong one.
 */
final class EncodingDetection {
  /** Of a UTF-16 text that is also valid UTF-8, at least this share of units has a zero byte. */
  private static final double ZEROS = 0.25;

  /** A text in UTF-16 looks at least so much like one. */
  private static final double TEXT = 0.5;

  /** Fewer bytes than this may be anything. */
  private static final int ENOUGH = 16;

  /** So many characters of UTF-8, and so many for each fault, are no accident. */
  private static final int FEW = 4;

  private static final int MANY = 4;

  /** How much the statistics of the detector add to how the text looks. */
  private static final double HINT = 0.15;

  /** What the detector has not told from so many bytes it will not tell from more. */
  private static final int MOST_HINTING = 1 << 20;

  private static final List<Charset> LEGACY =
      List.of(
          FileEncoding.SHIFT_JIS,
          FileEncoding.EUC_JP,
          Charset.forName("x-eucJP-Open"),
          FileEncoding.WINDOWS_1252);

  private EncodingDetection() {}

  /** The text of {@code bytes}; empty when no encoding reads all of them without loss. */
  static Optional<Decoded> decode(byte[] bytes) {
    if (isUtf32(bytes)) return Optional.empty();
    Optional<Charset> marked = marked(bytes);
    if (marked.isPresent()) return FileEncoding.decode(bytes, marked.get());
    Optional<Decoded> utf8 = FileEncoding.decode(bytes, StandardCharsets.UTF_8);
    Optional<Decoded> utf16 = unmarkedUtf16(bytes, utf8.isPresent() ? ZEROS : 0);
    if (utf16.isPresent()) return utf16;
    if (isWide(bytes)) return byZeros(bytes);
    return utf8.isPresent() || isFaultyUtf8(bytes) ? utf8 : legacy(bytes);
  }

  /**
   * What another program made of a text that was {@code before}, if its encoding is beyond doubt.
   */
  static Optional<Decoded> decode(byte[] bytes, Charset before) {
    if (marked(bytes).isPresent() || isUtf32(bytes)) return decode(bytes);
    Optional<Decoded> utf8 = FileEncoding.decode(bytes, StandardCharsets.UTF_8);
    boolean certain = utf8.isPresent() && utf8.get().text().length() < bytes.length;
    if (certain) return utf8;
    Optional<Decoded> same = FileEncoding.decode(bytes, before);
    return same.isPresent() ? same : decode(bytes);
  }

  /** The encoding whose byte order mark stands first. */
  static Optional<Charset> marked(byte[] bytes) {
    return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
        .filter(charset -> FileEncoding.startsWith(bytes, FileEncoding.mark(charset)))
        .findFirst();
  }

  /** Whether the mark of UTF-32 stands first, one of which begins as that of UTF-16 does. */
  static boolean isUtf32(byte[] bytes) {
    if (bytes.length < 8 || bytes.length % 4 != 0) return false;
    return FileEncoding.startsWith(bytes, new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0})
        || FileEncoding.startsWith(bytes, new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF});
  }

  /** Whether so many bytes are zero that the units of the text are wider than a byte. */
  private static boolean isWide(byte[] bytes) {
    return bytes.length >= ENOUGH && zeros(bytes) >= ZEROS * bytes.length;
  }

  /**
   * UTF-16 in the order in which the zero bytes come before or after the letters, if it is that.
   */
  private static Optional<Decoded> byZeros(byte[] bytes) {
    int first = 0;
    for (int at = 0; at < bytes.length; at += 2) if (bytes[at] == 0) first++;
    boolean big = 2 * first > zeros(bytes);
    Charset order = big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    return FileEncoding.decode(bytes, order)
        .filter(read -> read.text().chars().noneMatch(EncodingDetection::isOddControl));
  }

  private static int zeros(byte[] bytes) {
    int zeros = 0;
    for (byte one : bytes) if (one == 0) zeros++;
    return zeros;
  }

  /** Whether nearly all that is no ASCII is UTF-8, as no text of another encoding happens to be. */
  private static boolean isFaultyUtf8(byte[] bytes) {
    int good = 0;
    int bad = 0;
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] >= 0) continue;
      int length = Utf8.sequence(bytes, at);
      if (length == 0) {
        bad++;
      } else {
        good++;
        at += length - 1;
      }
    }
    return good >= FEW && good > bad * MANY;
  }

  /** The charset that reads most of {@code bytes}, for showing what none reads in full. */
  static Charset nearest(byte[] bytes) {
    Optional<Charset> marked = marked(bytes);
    if (marked.isPresent()) return marked.get();
    Charset best = StandardCharsets.UTF_8;
    int least = Integer.MAX_VALUE;
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, FileEncoding.SHIFT_JIS, FileEncoding.EUC_JP)) {
      int escapes = escapes(FileEncoding.show(bytes, charset));
      if (escapes < least) {
        best = charset;
        least = escapes;
      }
    }
    return best;
  }

  private static int escapes(String shown) {
    int count = 0;
    for (int at = shown.indexOf("\\x"); at >= 0; at = shown.indexOf("\\x", at + 2)) count++;
    return count;
  }

  /**
   * UTF-16 has a zero byte beside every letter of ASCII, and a text without one line end is not
   * worth the doubt. Both byte orders read almost anything, so the one wins that reads as a text.
   */
  private static Optional<Decoded> unmarkedUtf16(byte[] bytes, double share) {
    int zeros = zeros(bytes);
    boolean enough = zeros > 0 && 2.0 * zeros >= share * bytes.length;
    if (!enough || bytes.length % 2 != 0 || bytes.length < 8) return Optional.empty();
    Optional<Decoded> best = Optional.empty();
    double most = TEXT;
    for (Charset order : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      Optional<Decoded> read = FileEncoding.decode(bytes, order);
      if (read.isEmpty() || read.get().text().chars().anyMatch(EncodingDetection::isOddControl))
        continue;
      double looks = likely(read.get().text());
      if (looks > most) {
        best = read;
        most = looks;
      }
    }
    return best;
  }

  private static boolean isOddControl(int unit) {
    return unit < 0x20 && unit != '\t' && unit != '\n' && unit != '\r' && unit != '\f';
  }

  private static Optional<Decoded> legacy(byte[] bytes) {
    Optional<Decoded> best = Optional.empty();
    double most = -1;
    String hint = hint(bytes);
    for (Charset charset : LEGACY) {
      Optional<Decoded> read = FileEncoding.decode(bytes, charset);
      if (read.isEmpty()) continue;
      boolean western = charset.equals(FileEncoding.WINDOWS_1252);
      double looks = western ? western(read.get().text()) : japanese(read.get().text());
      if (FileEncoding.name(charset).equalsIgnoreCase(hint)) looks += HINT;
      if (looks > most) {
        best = read;
        most = looks;
      }
    }
    return best;
  }

  private static String hint(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, MOST_HINTING));
    detector.dataEnd();
    String charset = detector.getDetectedCharset();
    return charset == null ? "" : charset;
  }

  /** How much the characters beyond ASCII are those of everyday Japanese, from 0 to 1. */
  private static double japanese(String text) {
    return text.chars()
        .filter(unit -> unit >= 0x80)
        .mapToDouble(EncodingDetection::weight)
        .average()
        .orElse(0);
  }

  /** How much all characters are those of everyday Japanese and of ASCII, from 0 to 1. */
  private static double likely(String text) {
    return text.chars().mapToDouble(unit -> unit < 0x80 ? 1 : weight(unit)).average().orElse(0);
  }

  /** How often a Japanese text has such a character: 1 is at every turn. */
  private static double weight(int unit) {
    if (unit >= 0x3000 && unit <= 0x30FF || unit >= 0xFF01 && unit <= 0xFF5E) return 1;
    if (unit >= 0x4E00 && unit <= 0x9FFF) return isFirstLevel((char) unit) ? 0.9 : 0.3;
    if (unit >= 0xFF61 && unit <= 0xFF9F) return 0.2;
    return unit >= 0x2010 && unit <= 0x27FF ? 0.5 : 0;
  }

  /** Whether a kanji is among the 2,965 that Japanese standards put first. */
  private static boolean isFirstLevel(char kanji) {
    byte[] code = String.valueOf(kanji).getBytes(FileEncoding.SHIFT_JIS);
    return code.length == 2 && (code[0] & 0xFF) < 0x99;
  }

  /** How much the characters beyond ASCII stand as accents and quotes do, from 0 to 1. */
  private static double western(String text) {
    double sum = 0;
    int count = 0;
    int from = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at < text.length() && text.charAt(at) >= 0x80) continue;
      int run = at - from;
      // Accents stand in words, one or two at a time; a word of them alone is another encoding.
      boolean inWord = isLetter(text, from - 1) || isLetter(text, at);
      sum += run * (run > 2 ? 0.1 : inWord ? 0.8 : run == 1 ? 0.6 : 0.2);
      count += run;
      from = at + 1;
    }
    return count == 0 ? 0 : sum / count;
  }

  private static boolean isLetter(String text, int at) {
    if (at < 0 || at >= text.length()) return false;
    int folded = text.charAt(at) | 0x20;
    return folded >= 'a' && folded <= 'z';
  }
}
