package genko.search;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Counts the terms of a query in texts that are folded to bytes, one unit of a string each. */
final class TermCounts {
  private final List<String> forms;
  private final List<String> titles;

  TermCounts(BlogQuery query) {
    titles = query.terms().stream().map(BlogQuery.Term::form).toList();
    forms = titles.stream().map(TermCounts::units).toList();
  }

  private static String units(String form) {
    return new String(form.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  int terms() {
    return forms.size();
  }

  /** Where term {@code number} stands in {@code units} from {@code from} on; -1 when nowhere. */
  int next(String units, int number, int from) {
    return units.indexOf(forms.get(number), from);
  }

  int length(int number) {
    return forms.get(number).length();
  }

  /** How often all terms stand in {@code units}; 0 unless each does. */
  int in(String units) {
    int sum = 0;
    for (int number = 0; number < forms.size(); number++) {
      int count = 0;
      for (int at = next(units, number, 0);
          at >= 0;
          at = next(units, number, at + length(number))) {
        count++;
      }
      if (count == 0) return 0;
      sum += count;
    }
    return sum;
  }

  /** Whether all terms stand in a title of the form {@code form}. */
  boolean inTitle(String form) {
    return titles.stream().allMatch(form::contains);
  }
}
