package genko.check;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.InflectionAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Cuts Japanese sentences into morphemes with the IPADIC dictionary. The dictionary is loaded when
 * the first sentence is cut. For one thread at a time.
 */
final class Morphemes {
  /** Each thread has its own, for cutting is what takes time. */
  private static final ThreadLocal<Morphemes> OF_THREADS = ThreadLocal.withInitial(Morphemes::new);

  private @Nullable JapaneseTokenizer made;

  private Morphemes() {}

  static Morphemes ofThisThread() {
    return OF_THREADS.get();
  }

  /**
   * A morpheme: {@code from} is its offset in the sentence, {@code speech} its part of speech,
   * {@code base} its dictionary form, {@code type} and {@code form} how it is inflected, {@code
   * reading} how it is read, in katakana, each in the dictionary's Japanese words and empty where
   * there is none.
   */
  record Morpheme(
      int from,
      String written,
      String speech,
      String base,
      String type,
      String form,
      String reading) {
    boolean isVerb() {
      return speech.startsWith("動詞");
    }

    boolean isParticle() {
      return speech.startsWith("助詞");
    }

    int to() {
      return from + written.length();
    }
  }

  List<Morpheme> of(String sentence) {
    if (made == null) {
      made = new JapaneseTokenizer(null, false, false, JapaneseTokenizer.Mode.NORMAL);
    }
    List<Morpheme> out = new ArrayList<>();
    // Closing gives it back its first state; it can read another sentence then.
    try (JapaneseTokenizer tokenizer = made) {
      tokenizer.setReader(new StringReader(sentence));
      var term = tokenizer.addAttribute(CharTermAttribute.class);
      var offset = tokenizer.addAttribute(OffsetAttribute.class);
      var speech = tokenizer.addAttribute(PartOfSpeechAttribute.class);
      var base = tokenizer.addAttribute(BaseFormAttribute.class);
      var inflection = tokenizer.addAttribute(InflectionAttribute.class);
      var readings = tokenizer.addAttribute(ReadingAttribute.class);
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        String written = term.toString();
        out.add(
            new Morpheme(
                offset.startOffset(),
                written,
                some(speech.getPartOfSpeech()),
                base.getBaseForm() == null ? written : base.getBaseForm(),
                some(inflection.getInflectionType()),
                some(inflection.getInflectionForm()),
                some(readings.getReading())));
      }
      tokenizer.end();
    } catch (IOException fromMemory) {
      throw new UncheckedIOException(fromMemory);
    }
    return out;
  }

  private static String some(String value) {
    return value == null ? "" : value;
  }
}
