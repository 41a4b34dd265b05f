package genko.jekyll.rules;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What Jekyll makes of a text where it becomes part of an address (its {@code utils.rb}). */
public final class Slug {
  private static final Pattern EDGE = Pattern.compile("^-|-$");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** The letters that have no accent to drop, as the engine's transliteration table spells them. */
  private static final Map<Character, String> SPELLED =
      Map.ofEntries(
          Map.entry('×', "x"),
          Map.entry('Æ', "AE"),
          Map.entry('æ', "ae"),
          Map.entry('Ð', "D"),
          Map.entry('ð', "d"),
          Map.entry('Ø', "O"),
          Map.entry('ø', "o"),
          Map.entry('Þ', "Th"),
          Map.entry('þ', "th"),
          Map.entry('ß', "ss"),
          Map.entry('Đ', "D"),
          Map.entry('đ', "d"),
          Map.entry('Ħ', "H"),
          Map.entry('ħ', "h"),
          Map.entry('ı', "i"),
          Map.entry('Ĳ', "IJ"),
          Map.entry('ĳ', "ij"),
          Map.entry('ĸ', "k"),
          Map.entry('Ŀ', "L"),
          Map.entry('ŀ', "l"),
          Map.entry('Ł', "L"),
          Map.entry('ł', "l"),
          Map.entry('ŉ', "'n"),
          Map.entry('Ŋ', "NG"),
          Map.entry('ŋ', "ng"),
          Map.entry('Œ', "OE"),
          Map.entry('œ', "oe"),
          Map.entry('Ŧ', "T"),
          Map.entry('ŧ', "t"));

  private Slug() {}

  /** The slug of {@code text}; empty when nothing of it can stay. */
  public static String of(String text, Mode mode) {
    return cased(text, mode).toLowerCase(Locale.ROOT);
  }

  /** The slug of {@code text} with its capitals. */
  public static String cased(String text, Mode mode) {
    if (mode == Mode.NONE) return text;
    String spelled = mode == Mode.LATIN ? latin(text) : text;
    String hyphened = mode.replaced.matcher(spelled).replaceAll("-");
    return EDGE.matcher(hyphened).replaceAll("");
  }

  private static String latin(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (point < 0x80) {
                out.appendCodePoint(point);
              } else if (point > 0x17F) {
                out.append('?');
              } else {
                String letter = Character.toString(point);
                String bare =
                    MARKS.matcher(Normalizer.normalize(letter, Normalizer.Form.NFD)).replaceAll("");
                out.append(SPELLED.getOrDefault((char) point, bare.equals(letter) ? "?" : bare));
              }
            });
    return out.toString();
  }

  /** Which characters stay. */
  public enum Mode {
    /** Letters, marks and digits of any script. */
    DEFAULT("[^\\p{M}\\p{L}\\p{Nd}]+"),
    /** Those, and the punctuation that an address may hold. */
    PRETTY("[^\\p{M}\\p{L}\\p{Nd}._~!$&'()+,;=@]+"),
    /** ASCII letters and digits. */
    ASCII("[^A-Za-z0-9]+"),
    /** As ASCII, after accents are dropped. */
    LATIN("[^A-Za-z0-9]+"),
    /** All but white space. */
    RAW("\\s+"),
    /** Everything. */
    NONE("(?!)");

    private final Pattern replaced;

    Mode(String replaced) {
      this.replaced = Pattern.compile(replaced);
    }
  }
}
