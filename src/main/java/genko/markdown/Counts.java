package genko.markdown;

import java.util.List;

/**
 * How much there is to read in a body: code points that a reader sees, without markup, white space
 * and Liquid, footnotes included. Marks that stand upon another character do not count.
 *
 * @param characters all of them
 * @param wide those of Japanese and its neighbours: kana, kanji, their punctuation, full-width
 *     forms
 * @param latin letters and digits of other scripts
 * @param words the words that these make
 */
public record Counts(int characters, int wide, int latin, int words) {
  public static final Counts NONE = new Counts(0, 0, 0, 0);

  /** Whether more of it is words than Japanese characters: then it is as long as its words. */
  public boolean isInWords() {
    return words > wide;
  }

  /** Counts what no document before {@code document} had; the rest is known. */
  public static Counts of(Document document) {
    Counts sum = NONE;
    for (int i = 0; i < document.count(); i++) sum = sum.plus(of(document.passage(i)));
    return sum;
  }

  private static Counts of(Passage passage) {
    Counts known = passage.counts;
    if (known == null) {
      Counter counter = new Counter();
      counter.nodes(passage.nodes());
      for (FootnoteDefinition note : passage.footnotes()) counter.nodes(note.content().children());
      known = counter.sum();
      passage.counts = known;
    }
    return known;
  }

  private Counts plus(Counts other) {
    return new Counts(
        characters + other.characters, wide + other.wide, latin + other.latin, words + other.words);
  }

  private static final class Counter {
    private int characters;
    private int wide;
    private int latin;
    private int words;
    private boolean inWord;

    Counts sum() {
      return new Counts(characters, wide, latin, words);
    }

    void nodes(List<Node> nodes) {
      for (Node node : nodes) node(node);
    }

    private void node(Node node) {
      switch (node.kind()) {
        case TEXT, CODE, CODE_BLOCK, MATH, ABBREVIATION, TYPOGRAPHIC -> text(node.value());
        // As it goes into the page it may be a name of several letters for one character.
        case ENTITY, QUOTATION_MARK -> characters++;
        case HARD_BREAK -> inWord = false;
        default -> {
          nodes(node.children());
          if (node.traits().block()) inWord = false;
        }
      }
    }

    private void text(String text) {
      int point;
      for (int at = 0; at < text.length(); at += Character.charCount(point)) {
        point = text.codePointAt(at);
        int after = LiquidMarks.isOpening(text, at) ? LiquidMarks.end(text, at) : -1;
        if (after >= 0) {
          inWord = false;
          at = after - 1;
        } else {
          count(point);
        }
      }
    }

    private void count(int point) {
      if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
        inWord = false;
        return;
      }
      int type = Character.getType(point);
      if (type == Character.NON_SPACING_MARK
          || type == Character.ENCLOSING_MARK
          || type == Character.FORMAT) {
        return;
      }
      characters++;
      if (isWide(point)) {
        wide++;
        inWord = false;
      } else if (Character.isLetterOrDigit(point)) {
        latin++;
        if (!inWord) words++;
        inWord = true;
      }
    }

    private static boolean isWide(int point) {
      if (point < 0x1100) return false;
      if (point <= 0x30FF && point >= 0x3000) return true;
      if (point >= 0xFF00 && point <= 0xFFEF) return point < 0xFF61 || point > 0xFFDC;
      return switch (Character.UnicodeScript.of(point)) {
        case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
        default -> false;
      };
    }
  }
}
