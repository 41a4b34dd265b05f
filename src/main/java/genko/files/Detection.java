package genko.files;

import genko.files.FileEncoding.Decoded;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds the encoding of a file's bytes. UTF-8 whenever they are UTF-8, UTF-16 by its mark or by its
 * zero bytes; of the others, the one in which the text looks most like Japanese or like a Western
 * language. Only an encoding that gives the identical bytes back is ever taken.
 */
final class Detection {
  /** Of a UTF-16 text that is also valid UTF-8, at least this share of units has a zero byte. */
  private static final double ZEROS = 0.25;

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

  private Detection() {}

  /** The text of {@code bytes}; empty when no encoding reads all of them without loss. */
  static Optional<Decoded> decode(byte[] bytes) {
    for (Charset utf16 : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      if (FileEncoding.startsWith(bytes, FileEncoding.mark(utf16))) {
        Optional<Decoded> marked = FileEncoding.decode(bytes, utf16);
        if (marked.isPresent()) return marked;
      }
    }
    Optional<Decoded> utf8 = FileEncoding.decode(bytes, StandardCharsets.UTF_8);
    Optional<Decoded> utf16 = unmarkedUtf16(bytes, utf8.isPresent() ? ZEROS : 0);
    if (utf16.isPresent()) return utf16;
    return utf8.isPresent() ? utf8 : legacy(bytes);
  }

  /** The charset that reads most of {@code bytes}, for showing what none reads in full. */
  static Charset nearest(byte[] bytes) {
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
    int zeros = 0;
    for (byte one : bytes) if (one == 0) zeros++;
    boolean enough = zeros > 0 && 2.0 * zeros >= share * bytes.length;
    if (!enough || bytes.length % 2 != 0 || bytes.length < 8) return Optional.empty();
    Optional<Decoded> best = Optional.empty();
    double most = 0.5;
    for (Charset order : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      Optional<Decoded> read = FileEncoding.decode(bytes, order);
      if (read.isEmpty() || read.get().text().chars().anyMatch(Detection::isOddControl)) continue;
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
        .mapToDouble(Detection::weight)
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
