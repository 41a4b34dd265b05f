package genko.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Everything that Genko says to its writer, in one language: English, or Japanese where the locale
 * asks for it. A key begins with the room that says it; its sentence is a {@link MessageFormat}
 * pattern, so an apostrophe is written twice and {@code {0}} is the first argument. A whole number
 * that must not be grouped, such as a line, is written {@code {0,number,#}}.
 */
public final class Words {
  private static final String BUNDLE = "genko.messages";

  private final ResourceBundle sentences;
  private final Locale locale;

  private Words(ResourceBundle sentences, Locale locale) {
    this.sentences = sentences;
    this.locale = locale;
  }

  /** The words for {@code locale}: Japanese for any Japanese one, English for every other. */
  public static Words of(Locale locale) {
    var noFallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return new Words(ResourceBundle.getBundle(BUNDLE, locale, noFallback), locale);
  }

  /** The sentence of {@code key}, filled with {@code args}. A key without one is a caller's bug. */
  public String say(String key, Object... args) {
    try {
      String sentence = sentences.getString(key);
      // Most have nothing to be filled in, and a window says hundreds of them while it is made.
      return isPlain(sentence) ? sentence : new MessageFormat(sentence, locale).format(args);
    } catch (MissingResourceException missing) {
      throw new IllegalArgumentException("no words for " + key, missing);
    }
  }

  /** Whether {@code pattern} stands for itself. */
  private static boolean isPlain(String pattern) {
    return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0 && pattern.indexOf('}') < 0;
  }

  /** The sentence of {@code key}, which takes no arguments; empty where there is none. */
  public Optional<String> find(String key) {
    return sentences.containsKey(key) ? Optional.of(say(key)) : Optional.empty();
  }

  public Locale locale() {
    return locale;
  }

  /** Every key there is a sentence for. */
  public SortedSet<String> keys() {
    return new TreeSet<>(sentences.keySet());
  }
}
