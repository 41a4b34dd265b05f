package genko.markdown;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The ids that headings get of themselves: with GFM input all letters of any script stay, inside
 * HTML and with kramdown's own input only ASCII does.
 */
final class HeadingIds {
  private final Settings settings;
  private final Map<String, Integer> gfm = new HashMap<>();
  private final Map<String, Integer> plain = new HashMap<>();

  HeadingIds(Settings settings) {
    this.settings = settings;
  }

  void assign(Element element, boolean inHtml) {
    for (Element child : element.children) {
      if (child.kind == Kind.HEADING) {
        if (settings.autoIds && !child.attributes.containsKey("id")) {
          boolean asGfm = settings.gfm && !inHtml;
          String words =
              settings.stripIds ? words(child, new StringBuilder()).toString() : child.value();
          child.attributes.put("id", settings.idPrefix + (asGfm ? gfmId(words) : plainId(words)));
        }
      } else if (child.block) {
        assign(child, inHtml || child.kind == Kind.HTML_ELEMENT);
      }
    }
  }

  private static StringBuilder words(Element element, StringBuilder out) {
    for (Element child : element.children) {
      switch (child.kind) {
        case TEXT, CODE, MATH, ABBREVIATION -> out.append(child.value());
        default -> words(child, out);
      }
    }
    return out;
  }

  private String gfmId(String words) {
    StringBuilder out = new StringBuilder(words.length());
    words
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (c == ' ' || c == '\t') out.append('-');
              else if (c == '-' || Chars.isUnicodeWord(c)) out.appendCodePoint(c);
            });
    String id = out.toString();
    int count = gfm.merge(id, 0, (old, more) -> old + 1);
    return count == 0 ? id : id + "-" + count;
  }

  private String plainId(String words) {
    StringBuilder out = new StringBuilder(words.length());
    String from = settings.transliterate ? withoutMarks(words) : words;
    for (int i = 0; i < from.length(); i++) {
      char c = from.charAt(i);
      if (out.isEmpty() && !Chars.isAsciiLetter(c)) continue;
      if (c == ' ' || c == '-') out.append('-');
      else if (Chars.isAsciiLetter(c) || Chars.isDigit(c)) out.append(Character.toLowerCase(c));
    }
    String id = out.isEmpty() ? "section" : out.toString();
    int count = plain.merge(id, 0, (old, more) -> old + 1);
    return count == 0 ? id : id + "-" + count;
  }

  private static String withoutMarks(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFD).replace('đ', 'd').replace('Đ', 'D');
  }
}
