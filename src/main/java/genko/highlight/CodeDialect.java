package genko.highlight;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one language's tokens are named in Rouge's classes, as {@code dialects.txt} describes it.
 * Mutable while the file is read, then shared and left alone.
 */
final class CodeDialect {
  /** The token maker's name for the language, such as {@code text/java}. */
  String tokens = "text/plain";

  String name = "n";
  @Nullable String callee;
  @Nullable String member;
  @Nullable String capital;
  @Nullable String constant;
  @Nullable String defined;
  String operators = "";
  List<String> strings = List.of("s", "s", "s");
  List<String> comments = List.of("c1", "cm");
  List<String> numbers = List.of("mi", "mf", "mh");
  private final Map<String, String> words = new HashMap<>();
  private final Map<String, String> after = new HashMap<>();
  private final Set<String> traits = new HashSet<>();

  /** Takes one line of the description. */
  void add(String line) {
    String[] parts = line.strip().split("\\s+", -1);
    List<String> values = List.of(parts).subList(1, parts.length);
    String first = values.getFirst();
    switch (parts[0]) {
      case "tokens" -> tokens = first;
      case "name" -> name = first;
      case "string" -> strings = values;
      case "comment" -> comments = values;
      case "number" -> numbers = values;
      case "operators" -> operators = first;
      case "after" -> after.put(first, values.get(1));
      case "call" -> callee = first;
      case "member" -> member = first;
      case "capital" -> capital = first;
      case "constant" -> constant = first;
      case "define" -> defined = first;
      case "traits" -> traits.addAll(values);
      default -> values.forEach(word -> words.put(word, parts[0]));
    }
  }

  /** Takes all that is said of {@code other}. */
  void take(CodeDialect other) {
    tokens = other.tokens;
    name = other.name;
    callee = other.callee;
    member = other.member;
    capital = other.capital;
    constant = other.constant;
    defined = other.defined;
    operators = other.operators;
    strings = other.strings;
    comments = other.comments;
    numbers = other.numbers;
    words.putAll(other.words);
    after.putAll(other.after);
    traits.addAll(other.traits);
  }

  boolean has(String trait) {
    return traits.contains(trait);
  }

  /** The class of a word that has one of its own, or null. */
  @Nullable String ofWord(String word) {
    return words.get(has("anycase") ? word.toLowerCase(Locale.ROOT) : word);
  }

  /** The class of a name that follows {@code word}, or null. */
  @Nullable String after(String word) {
    return after.get(word);
  }

  /** The class of a text in quotes of the given kind: double, single, back. */
  String string(int kind) {
    return strings.get(Math.min(kind, strings.size() - 1));
  }
}
