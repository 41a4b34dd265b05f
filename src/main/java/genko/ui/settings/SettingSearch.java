package genko.ui.settings;

import genko.edit.find.FuzzyMatch;
import genko.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds settings by what they are called in either language, by what is said of them, by their
 * section, and by what other editors call them. Every word that is typed must be there.
 */
final class SettingSearch {
  private final List<Words> spoken = List.of(Words.of(Locale.JAPANESE), Words.of(Locale.ENGLISH));
  private final Function<String, List<String>> synonyms;

  /**
   * @param synonyms what other editors call what a key names
   */
  SettingSearch(Function<String, List<String>> synonyms) {
    this.synonyms = synonyms;
  }

  /** All that something is found by: the words of {@code keys}, which may have a tip each. */
  String haystack(String... keys) {
    return Stream.of(keys)
        .flatMap(key -> Stream.concat(said(key), synonyms.apply(key).stream()))
        .map(FuzzyMatch::plain)
        .collect(Collectors.joining("\n"));
  }

  private Stream<String> said(String key) {
    return spoken.stream()
        .flatMap(words -> Stream.of(key, key + "-tip").flatMap(said -> words.find(said).stream()));
  }

  /** Whether all of {@code typed} is in {@code haystack}. */
  static boolean matches(String typed, String haystack) {
    return Stream.of(FuzzyMatch.plain(typed).split("\\s+", -1)).allMatch(haystack::contains);
  }
}
