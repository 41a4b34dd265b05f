package genko.search;

import genko.edit.find.Search;
import genko.edit.find.Search.Sought;
import genko.edit.find.SearchForm;
import genko.edit.find.SearchOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is sought in a blog: terms, each of which a post has to have. A term is found in any part of
 * a word; one that was written between quotation marks may have spaces in it and is found as whole
 * words only. Case, width, and hiragana or katakana make no difference.
 */
public record BlogQuery(List<Term> terms) {
  public static final BlogQuery NOTHING = new BlogQuery(List.of());

  /** More than this of what was typed is not looked for. */
  private static final int LONGEST = 1000;

  private static final int MOST_TERMS = 16;

  /** The marks of all keyboards that may begin or end a phrase. */
  private static final String QUOTES = "\"“”„＂〝〟";

  /**
   * {@code words} as they were written; {@code whole} when only whole words are meant, {@code
   * exact} when every difference counts.
   */
  public record Term(String words, boolean whole, boolean exact) {
    /** The words as an index holds them. */
    String form() {
      return SearchForm.of(words);
    }

    SearchOptions options() {
      return new SearchOptions(exact, whole, false, !exact);
    }
  }

  public BlogQuery {
    terms = List.copyOf(terms);
  }

  /** What {@code typed} seeks; a phrase that is not ended yet goes to the end. */
  public static BlogQuery of(String typed) {
    List<Term> terms = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    boolean quoted = false;
    int length = Math.min(typed.length(), LONGEST);
    for (int at = 0; at < length && terms.size() < MOST_TERMS; at++) {
      char unit = typed.charAt(at);
      boolean quote = QUOTES.indexOf(unit) >= 0;
      boolean space = Character.isWhitespace(unit) || Character.isSpaceChar(unit);
      if (quote || space && !quoted) {
        add(terms, words, quoted);
        quoted = quote && !quoted;
      } else if (space || !Character.isISOControl(unit)) {
        words.append(space ? ' ' : unit);
      }
    }
    if (terms.size() < MOST_TERMS) add(terms, words, quoted);
    return new BlogQuery(terms);
  }

  /** What is to be replaced: all that was {@code typed}, as it stands. */
  public static BlogQuery exactly(String typed) {
    boolean usable = typed.chars().noneMatch(Character::isISOControl) && typed.length() <= LONGEST;
    return typed.isEmpty() || !usable
        ? NOTHING
        : new BlogQuery(List.of(new Term(typed, false, true)));
  }

  private static void add(List<Term> terms, StringBuilder words, boolean quoted) {
    Term term = new Term(words.toString().strip(), quoted, false);
    words.setLength(0);
    if (!term.words().isEmpty() && !terms.contains(term)) terms.add(term);
  }

  public boolean isEmpty() {
    return terms.isEmpty();
  }

  /** Whether some term is not found wherever its form is, so that the text itself decides. */
  boolean needsText() {
    return terms.stream().anyMatch(term -> term.whole() || term.exact());
  }

  /** Whether every difference counts. */
  public boolean isExact() {
    return !terms.isEmpty() && terms.stream().allMatch(Term::exact);
  }

  /** The searches of all terms. */
  List<Search> searches() {
    return terms.stream()
        .map(term -> Search.of(term.words(), term.options()))
        .mapMulti(
            (Sought sought, Consumer<Search> ready) -> {
              if (sought instanceof Sought.Ready(Search search)) ready.accept(search);
            })
        .toList();
  }

  /** What the find bar seeks to mark all that this finds in a post: the words, or a pattern. */
  public String inBar() {
    if (terms.size() == 1) return terms.getFirst().words();
    return terms.stream().map(BlogQuery::pattern).collect(Collectors.joining("|"));
  }

  /** How the find bar looks for {@link #inBar}. */
  public SearchOptions options() {
    boolean whole = !terms.isEmpty() && terms.stream().allMatch(Term::whole);
    return new SearchOptions(isExact(), whole, terms.size() > 1, !isExact());
  }

  /** The words of {@code term} as a pattern, every mark of which means itself. */
  private static String pattern(Term term) {
    return Pattern.compile("[^\\p{L}\\p{N}\\s_]").matcher(term.words()).replaceAll("\\\\$0");
  }
}
