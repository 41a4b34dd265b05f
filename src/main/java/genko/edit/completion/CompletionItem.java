package genko.edit.completion;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One thing that can be put at the caret. {@code label} is what it is called, {@code detail} what
 * tells it from others, {@code inserted} what comes into the text; a snippet's has stops in it.
 */
public record CompletionItem(String label, String detail, String inserted) {
  /** Those of {@code offers} that {@code query} is in, those that begin with it first. */
  public static List<CompletionItem> matching(List<CompletionItem> offers, String query) {
    String wanted = query.toLowerCase(Locale.ROOT);
    return offers.stream()
        .filter(offer -> offer.rank(wanted) < 3)
        .sorted(Comparator.comparingInt(offer -> offer.rank(wanted)))
        .limit(CompletionList.MOST)
        .toList();
  }

  private int rank(String wanted) {
    String name = label.toLowerCase(Locale.ROOT);
    String put = inserted.toLowerCase(Locale.ROOT);
    if (name.equals(wanted)) return 0;
    if (name.startsWith(wanted) || put.startsWith(wanted)) return 1;
    boolean inside = name.contains(wanted) || put.contains(wanted);
    return inside || detail.toLowerCase(Locale.ROOT).contains(wanted) ? 2 : 3;
  }
}
