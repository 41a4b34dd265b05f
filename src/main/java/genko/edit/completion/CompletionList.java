package genko.edit.completion;

import genko.edit.find.FuzzyMatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What can be completed, and what of it answers to what has been typed: at most {@value #MOST} of
 * it. Immutable, so that it is made where that may take its time and asked at every key.
 */
public final class CompletionList {
  public static final CompletionList EMPTY = of(List.of());

  static final int MOST = 60;

  private final List<CompletionItem> items;
  private final Function<String, List<CompletionItem>> matcher;

  private CompletionList(
      List<CompletionItem> items, Function<String, List<CompletionItem>> matcher) {
    this.items = items;
    this.matcher = matcher;
  }

  /** Items that answer to their beginning first, then to any part of them. */
  public static CompletionList of(List<CompletionItem> items) {
    List<CompletionItem> all = List.copyOf(items);
    return new CompletionList(all, query -> CompletionItem.matching(all, query));
  }

  /** An item with the names that it answers to. */
  public record Named(CompletionItem item, List<String> names) {
    public Named {
      names = List.copyOf(names);
    }
  }

  /**
   * Items that answer as in the palette, the best first; those that answer equally well, and all
   * where nothing is typed, in the order that they are given in.
   */
  public static CompletionList named(List<Named> named) {
    List<CompletionItem> all = named.stream().map(Named::item).toList();
    List<List<String>> folded =
        named.stream().map(one -> one.names.stream().map(FuzzyMatch::plain).toList()).toList();
    return new CompletionList(all, query -> best(all, folded, query));
  }

  private static List<CompletionItem> best(
      List<CompletionItem> all, List<List<String>> folded, String query) {
    record Rated(CompletionItem item, int likeness) {}
    FuzzyMatch.Query wanted = new FuzzyMatch.Query(query);
    List<Rated> rated = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      int best = -1;
      for (String name : folded.get(i)) best = Math.max(best, wanted.score(name));
      if (best >= 0) rated.add(new Rated(all.get(i), best));
    }
    return rated.stream()
        .sorted(Comparator.comparingInt((Rated one) -> -one.likeness))
        .limit(MOST)
        .map(Rated::item)
        .toList();
  }

  public List<CompletionItem> items() {
    return items;
  }

  /** What answers to {@code query}. */
  public List<CompletionItem> matching(String query) {
    return matcher.apply(query);
  }
}
