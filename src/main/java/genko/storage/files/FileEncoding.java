package genko.storage.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a file's bytes stand for its text: the charset, whether a byte order mark comes first, and
 * the {@code variants}, which are the characters that this file writes by other bytes than its
 * charset would (Shift_JIS has two or three codes for some: those of NEC and those of IBM), each
 * with its bytes as ISO-8859-1 text.
 *
 * <p>What {@link #decode} gives, {@link #encode} turns back into the identical bytes; bytes for
 * which that is not so do not decode.
 */
public record FileEncoding(Charset charset, boolean bom, Map<Character, String> variants) {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  public static final Charset SHIFT_JIS = Charset.forName("windows-31j");
  public static final Charset EUC_JP = Charset.forName("EUC-JP");
  public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  public static final FileEncoding UTF_8 = of(StandardCharsets.UTF_8, false);

  /** The charsets that a writer can choose from, the usual ones first. */
  public static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          SHIFT_JIS,
          EUC_JP,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          WINDOWS_1252);

  public FileEncoding {
    variants = Map.copyOf(variants);
    if (bom && mark(charset).length == 0) {
      throw new IllegalArgumentException(charset + " has no byte order mark");
    }
  }

  public static FileEncoding of(Charset charset, boolean bom) {
    return new FileEncoding(charset, bom, Map.of());
  }

  /** How a text is written in {@code charset}: with the mark where it is known by that alone. */
  public static FileEncoding chosen(Charset charset) {
    return of(charset, charset.name().startsWith("UTF-16"));
  }

  /** The name that people use for it; the byte order mark is named beside it. */
  public String name() {
    return name(charset);
  }

  /** The name that people use for {@code charset}. */
  public static String name(Charset charset) {
    return switch (charset.name()) {
      case "windows-31j" -> "Shift_JIS";
      case "UTF-16LE" -> "UTF-16 LE";
      case "UTF-16BE" -> "UTF-16 BE";
      case "windows-1252" -> "Windows-1252";
      default -> charset.name();
    };
  }

  /** Bytes read in {@code charset}, with their mark if they have one; empty if that loses any. */
  static Optional<Decoded> decode(byte[] bytes, Charset charset) {
    byte[] mark = mark(charset);
    boolean bom = mark.length > 0 && startsWith(bytes, mark);
    int from = bom ? mark.length : 0;
    if (mark.length > 0) {
      // Unicode has one way to write a text, so coming back to the same bytes says all.
      String text = new String(bytes, from, bytes.length - from, charset);
      byte[] back = text.getBytes(charset);
      boolean same = Arrays.equals(back, 0, back.length, bytes, from, bytes.length);
      return same ? Optional.of(new Decoded(text, of(charset, bom))) : Optional.empty();
    }
    String text;
    try {
      text = strict(charset, bytes, 0, bytes.length);
    } catch (CharacterCodingException lost) {
      return Optional.empty();
    }
    FileEncoding plain = of(charset, false);
    if (plain.encode(text) instanceof Encoded.Bytes back && Arrays.equals(back.bytes(), bytes)) {
      return Optional.of(new Decoded(text, plain));
    }
    FileEncoding variant = new FileEncoding(charset, false, variants(charset, bytes));
    boolean same =
        variant.encode(text) instanceof Encoded.Bytes back && Arrays.equals(back.bytes(), bytes);
    return same ? Optional.of(new Decoded(text, variant)) : Optional.empty();
  }

  /** The bytes of {@code text}, or the first character that this encoding cannot hold. */
  Encoded encode(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() * 3 / 2 + 16);
    if (bom) out.writeBytes(mark(charset));
    int from = 0;
    for (int at = 0; !variants.isEmpty() && at < text.length(); at++) {
      String bytes = variants.get(text.charAt(at));
      if (bytes == null) continue;
      if (encode(text, from, at, out) instanceof Encoded.Refused refused) return refused;
      out.writeBytes(bytes.getBytes(StandardCharsets.ISO_8859_1));
      from = at + 1;
    }
    if (encode(text, from, text.length(), out) instanceof Encoded.Refused refused) return refused;
    return new Encoded.Bytes(out.toByteArray());
  }

  private Encoded encode(String text, int from, int to, ByteArrayOutputStream out) {
    CharsetEncoder encoder =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer in = CharBuffer.wrap(text, from, to);
    ByteBuffer some = ByteBuffer.allocate(8192);
    while (true) {
      CoderResult result = encoder.encode(in, some, true);
      out.write(some.array(), 0, some.position());
      some.clear();
      if (result.isUnderflow()) return new Encoded.Bytes(new byte[0]);
      // The buffer's positions count from the beginning of the text, not of the part.
      if (result.isError()) return new Encoded.Refused(in.position());
    }
  }

  /**
   * The characters of {@code bytes} that their charset would write otherwise; the first way wins.
   */
  private static Map<Character, String> variants(Charset charset, byte[] bytes) {
    Map<Character, String> found = new HashMap<>();
    Set<String> judged = new HashSet<>();
    FileEncoding plain = of(charset, false);
    int length;
    for (int at = 0; at < bytes.length; at += length) {
      length = bytes[at] >= 0 ? 1 : 0;
      String character = "";
      while (character.isEmpty() && length < 3 && at + length < bytes.length) {
        length++;
        try {
          character = strict(charset, bytes, at, length);
        } catch (CharacterCodingException incomplete) {
          character = "";
        }
      }
      if (character.length() != 1) continue;
      String code = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
      if (!judged.add(code)) continue;
      boolean usual =
          plain.encode(character) instanceof Encoded.Bytes back
              && code.equals(new String(back.bytes(), StandardCharsets.ISO_8859_1));
      if (!usual) found.putIfAbsent(character.charAt(0), code);
    }
    return found;
  }

  private static String strict(Charset charset, byte[] bytes, int from, int length)
      throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes, from, length))
        .toString();
  }

  /**
   * {@code bytes} for the eye alone: what {@code charset} can read of them, and every other byte as
   * {@code \xE3}.
   */
  static String show(byte[] bytes, Charset charset) {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer some = CharBuffer.allocate(8192);
    StringBuilder out = new StringBuilder(bytes.length);
    while (true) {
      CoderResult result = decoder.decode(in, some, true);
      out.append(some.flip());
      some.clear();
      if (result.isUnderflow()) return out.toString();
      for (int i = 0; result.isError() && i < result.length(); i++) {
        out.append("\\x").append(HEX.toHexDigits(in.get()));
      }
    }
  }

  static byte[] mark(Charset charset) {
    return switch (charset.name()) {
      case "UTF-8" -> new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
      case "UTF-16LE" -> new byte[] {(byte) 0xFF, (byte) 0xFE};
      case "UTF-16BE" -> new byte[] {(byte) 0xFE, (byte) 0xFF};
      default -> new byte[0];
    };
  }

  static boolean startsWith(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  /** A text and the encoding that turns it back into the bytes it was read from. */
  record Decoded(String text, FileEncoding encoding) {}

  /** What encoding comes to. */
  sealed interface Encoded {
    record Bytes(@SuppressWarnings("ArrayRecordComponent") byte[] bytes) implements Encoded {}

    /** The encoding has no bytes for the character at {@code offset}. */
    record Refused(int offset) implements Encoded {}
  }
}
