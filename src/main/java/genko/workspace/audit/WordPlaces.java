package genko.workspace.audit;

import genko.check.WordForms;
import genko.text.Span;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Where the words of a {@link WordIndex} stand in one post, in the order of its text: a word that
 * stands twice has two places. Each lies in a stretch of prose without quotations. Offsets are
 * those of the whole text.
 */
final class WordPlaces {
  static final WordPlaces NONE = new WordPlaces("");

  private final int length;
  private final int hash;
  private int[] numbers = new int[0];
  private int[] starts = new int[0];
  private int[] stretches = new int[0];
  private int count;
  private int stretchCount;

  /** Takes the word {@code number} that begins at {@code from}, in {@code stretch}. */
  interface Taker {
    void take(int number, int from, Span stretch);
  }

  private WordPlaces(String text) {
    length = text.length();
    hash = text.hashCode();
  }

  /** Those in {@code body}, by their numbers in {@code index}. */
  static WordPlaces of(BodyText body, WordIndex index) {
    WordPlaces places = new WordPlaces(body.units());
    body.forProse(
        (from, words) -> {
          int before = places.count;
          WordForms.find(
              words,
              (start, end) -> {
                int number = index.number(words.substring(start, end));
                if (number != WordIndex.NONE) places.add(number, from + start);
              });
          if (places.count > before) places.addStretch(from, from + words.length());
        });
    return places;
  }

  private void add(int number, int from) {
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(64, 2 * count));
      starts = Arrays.copyOf(starts, numbers.length);
    }
    numbers[count] = number;
    starts[count++] = from;
  }

  private void addStretch(int from, int to) {
    if (stretchCount == stretches.length) {
      stretches = Arrays.copyOf(stretches, Math.max(32, 2 * stretchCount));
    }
    stretches[stretchCount++] = from;
    stretches[stretchCount++] = to;
  }

  /** Whether {@code text} is what they were found in, as far as a sum tells. */
  boolean areIn(String text) {
    return text.length() == length && text.hashCode() == hash;
  }

  /** Adds how often each word stands in the post to {@code counts}. */
  void count(int[] counts) {
    for (int i = 0; i < count; i++) counts[numbers[i]]++;
  }

  boolean hasAny(BitSet wanted) {
    for (int i = 0; i < count; i++) if (wanted.get(numbers[i])) return true;
    return false;
  }

  /** Hands the places of the words {@code wanted} to {@code taker}. */
  void forEach(BitSet wanted, Taker taker) {
    int stretch = 0;
    for (int i = 0; i < count; i++) {
      while (stretches[stretch + 1] <= starts[i]) stretch += 2;
      if (!wanted.get(numbers[i])) continue;
      taker.take(numbers[i], starts[i], new Span(stretches[stretch], stretches[stretch + 1]));
    }
  }
}
