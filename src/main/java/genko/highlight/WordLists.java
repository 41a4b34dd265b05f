package genko.highlight;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The words of languages that have a class of their own, as {@code word-lists.txt} lists them. */
final class WordLists {
  private static final Map<String, Set<String>> LISTS = new HashMap<>();

  static {
    Set<String> list = new HashSet<>();
    for (String line : Dialects.lines("word-lists.txt")) {
      if (line.startsWith("= ")) {
        list = new HashSet<>();
        LISTS.put(line.substring(2), list);
      } else {
        list.addAll(List.of(line.split(" ", -1)));
      }
    }
  }

  private WordLists() {}

  /** The words of several lists. */
  static Set<String> of(String... names) {
    Set<String> all = new TreeSet<>();
    for (String name : names) {
      Set<String> list = LISTS.get(name);
      if (list == null) throw new IllegalArgumentException("no words " + name);
      all.addAll(list);
    }
    return Set.copyOf(all);
  }

  /** A pattern for any of the words, the longer ones first. */
  static String pattern(String... names) {
    return of(names).stream()
        .sorted((a, b) -> b.length() == a.length() ? a.compareTo(b) : b.length() - a.length())
        .reduce((a, b) -> a + "|" + b)
        .orElseThrow();
  }
}
