package genko.markdown.flexmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers footnotes in the order in which they are first called. */
final class FootnoteCalls {
  /**
   * A call of a footnote.
   *
   * @param number its number, from one
   * @param repeated how often it was called before
   */
  record Call(String name, int number, int repeated) {}

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> calls = new HashMap<>();
  private final List<String> order = new ArrayList<>();

  Call call(String name) {
    int number = numbers.computeIfAbsent(name, first -> numbers.size() + 1);
    if (number > order.size()) order.add(name);
    int count = calls.merge(name, 1, Integer::sum);
    return new Call(name, number, count - 1);
  }

  /** Calls what {@code known} call; whether each of them is the same call again, else nothing. */
  boolean repeat(List<Call> known) {
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).equals(call(known.get(i).name()))) continue;
      for (int back = i; back >= 0; back--) takeBack(known.get(back).name());
      return false;
    }
    return true;
  }

  /** Undoes the last call, which was one of {@code name}. */
  private void takeBack(String name) {
    int left = calls.merge(name, -1, Integer::sum);
    if (left > 0) return;
    calls.remove(name);
    numbers.remove(name);
    order.removeLast();
  }

  /** Their names, in their order. */
  List<String> order() {
    return order;
  }

  int count(String name) {
    return calls.getOrDefault(name, 0);
  }
}
