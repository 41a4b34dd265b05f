package genko.check;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.dict.ToStringUtil;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * A Japanese title in Latin letters, as it is read: 画像生成AIの比較 is gazo-seisei-ai-no-hikaku. In
 * Hepburn's letters without marks of length, the words apart. What the dictionary cannot read is
 * left out, so that it is a proposal and no more.
 */
public final class Romanization {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  private static final int LONGEST = 60;

  private Romanization() {}

  /** {@code title} as words of Latin letters and digits with hyphens between; empty if of none. */
  public static String of(String title) {
    StringBuilder out = new StringBuilder();
    for (String word : words(Normalizer.normalize(title, Normalizer.Form.NFKC))) {
      if (out.length() + word.length() > LONGEST && out.length() > 0) break;
      if (out.length() > 0) out.append('-');
      out.append(word);
    }
    return out.toString();
  }

  private static List<String> words(String title) {
    List<String> words = new ArrayList<>();
    try (JapaneseTokenizer tokenizer =
        new JapaneseTokenizer(null, true, false, JapaneseTokenizer.Mode.NORMAL)) {
      tokenizer.setReader(new StringReader(title));
      var term = tokenizer.addAttribute(CharTermAttribute.class);
      var reading = tokenizer.addAttribute(ReadingAttribute.class);
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        String read = reading.getReading();
        String word = latin(read == null ? katakana(term.toString()) : read);
        if (!word.isEmpty()) words.add(word);
      }
      tokenizer.end();
    } catch (IOException fromMemory) {
      throw new UncheckedIOException(fromMemory);
    }
    return words;
  }

  private static String latin(String read) {
    String letters = ToStringUtil.getRomanization(read);
    String bare = MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFD)).replaceAll("");
    return OTHER.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** Hiragana as katakana, which a word that is in no dictionary may be written in. */
  private static String katakana(String word) {
    StringBuilder out = new StringBuilder();
    for (char c : word.toCharArray()) out.append(c >= 'ぁ' && c <= 'ゖ' ? (char) (c + 0x60) : c);
    return out.toString();
  }
}
