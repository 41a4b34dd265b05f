package genko.workspace.audit;

import genko.check.WordForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words that a blog could write in more than one way, each with a number that stands for it, so
 * that a million places take little room. Any thread may ask.
 */
final class WordIndex {
  /** The number of what is no such word. */
  static final int NONE = -1;

  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private final List<Word> words = new ArrayList<>();

  /** A word as it is written. */
  record Word(String group, String written) {}

  /** The number of {@code written}; {@link #NONE} where it has no group. */
  int number(String written) {
    Integer known = numbers.get(written);
    return known != null ? known : add(written);
  }

  private synchronized int add(String written) {
    Integer known = numbers.get(written);
    if (known != null) return known;
    String group = WordForms.group(written);
    int number = NONE;
    if (!group.isEmpty()) {
      words.add(new Word(group, written));
      number = words.size() - 1;
    }
    numbers.put(written, number);
    return number;
  }

  synchronized Word word(int number) {
    return words.get(number);
  }

  /** All of them, by their numbers. */
  synchronized List<Word> words() {
    return List.copyOf(words);
  }
}
