package genko.workspace.audit;

import genko.check.WordForms.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words that a blog could write in more than one way, each with a number that stands for it, so
 * that a million places take little room. Any thread may ask.
 */
final class WordIndex {
  private final Map<Word, Integer> numbers = new ConcurrentHashMap<>();
  private final List<Word> words = new ArrayList<>();

  /** A word as it is written. */
  record Word(String group, String written) {}

  /** The words of one post, by their numbers; one that stands twice is in it twice. */
  static final class Places {
    private final int[] numbers;

    private Places(int[] numbers) {
      this.numbers = numbers;
    }

    static Places of(List<Integer> numbers) {
      return new Places(numbers.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Adds how often each stands in the post to {@code counts}. */
    void count(int[] counts) {
      for (int number : numbers) counts[number]++;
    }

    boolean hasAny(Set<Integer> wanted) {
      for (int number : numbers) if (wanted.contains(number)) return true;
      return false;
    }
  }

  int number(Form form) {
    Word word = new Word(form.group(), form.written());
    Integer known = numbers.get(word);
    return known != null ? known : add(word);
  }

  private synchronized int add(Word word) {
    Integer known = numbers.get(word);
    if (known != null) return known;
    words.add(word);
    int number = words.size() - 1;
    numbers.put(word, number);
    return number;
  }

  /** All of them, by their numbers. */
  synchronized List<Word> words() {
    return List.copyOf(words);
  }
}
