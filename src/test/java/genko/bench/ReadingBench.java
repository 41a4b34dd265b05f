package genko.bench;

import genko.markdown.Dialect;
import genko.markdown.Document;
import genko.markdown.flexmark.CommonMark;
import genko.markdown.kramdown.Kramdown;
import genko.text.Change;
import genko.text.Span;
import genko.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/**
 * How long a post takes to be read as a whole, and again after a key in its middle, by each family
 * of dialects; as a ratio to kramdown's on the same text in the same process, the dialects in turn.
 */
public final class ReadingBench {
  /** As much is read before anything counts, UTF-16 units: short posts need more turns. */
  private static final int WARM_UP = 1_500_000;

  private static final int KEYS = 25;

  private final int rounds;
  private final IntFunction<String> posts;

  /** {@code posts} gives a post of about as many bytes. */
  public ReadingBench(int rounds, IntFunction<String> posts) {
    this.rounds = rounds;
    this.posts = posts;
  }

  /** Prints the medians, a row for each size and dialect. */
  public void print() {
    System.out.printf(
        "%na post read, and read again after a key: dialect / kramdown (ratio), ms%n");
    Map<String, Integer> sizes = new LinkedHashMap<>();
    sizes.put("10 KB", 10_000);
    sizes.put("100 KB", 100_000);
    sizes.put("1 MB", 1_000_000);
    sizes.forEach(
        (name, bytes) -> {
          String post = posts.apply(bytes);
          print(name, post.substring(post.indexOf("\n---\n", 4) + 5));
        });
  }

  private void print(String size, String body) {
    Map<String, Dialect> dialects = new LinkedHashMap<>();
    dialects.put("kramdown", Kramdown.JEKYLL);
    dialects.put("CommonMark", CommonMark.PLAIN);
    dialects.put("Zenn", CommonMark.ZENN);
    int warmUp = WARM_UP / body.length() + 1;
    Map<String, Double> whole = measured(dialects, warmUp, one -> whole(one, body));
    Map<String, Double> key = measured(dialects, warmUp, one -> key(one, body));
    dialects.keySet().stream()
        .skip(1)
        .forEach(
            name ->
                System.out.printf(
                    "%-7s %-10s | whole %s | key %s%n",
                    size, name, cell(whole, name), cell(key, name)));
  }

  private static String cell(Map<String, Double> times, String name) {
    double other = times.get("kramdown");
    double own = times.get(name);
    return String.format(Locale.ROOT, "%9.3f / %9.3f (%.2f)", own, other, own / other);
  }

  /** The medians of what {@code work} takes, the dialects in turn, after {@code warmUp} turns. */
  private Map<String, Double> measured(
      Map<String, Dialect> dialects, int warmUp, ToDoubleFunction<Dialect> work) {
    Map<String, List<Double>> all = new LinkedHashMap<>();
    for (int round = -warmUp; round < rounds; round++) {
      boolean counted = round >= 0;
      dialects.forEach(
          (name, dialect) -> {
            double took = work.applyAsDouble(dialect);
            if (counted) all.computeIfAbsent(name, one -> new ArrayList<>()).add(took);
          });
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    all.forEach((name, times) -> medians.put(name, median(times)));
    return medians;
  }

  private static double whole(Dialect dialect, String body) {
    Text text = Text.of(body);
    long begin = System.nanoTime();
    Document read = dialect.parse(text, 0);
    read.blocks();
    return (System.nanoTime() - begin) / 1e6;
  }

  /** The median of some keys in the middle of one post. */
  private static double key(Dialect dialect, String body) {
    Text text = Text.of(body);
    Document document = dialect.parse(text, 0);
    document.blocks();
    int at = body.indexOf('。', body.length() / 2);
    List<Double> keys = new ArrayList<>();
    for (int count = 0; count < KEYS; count++) {
      Change change = new Change(Span.at(at), "字");
      text = text.replace(change.span(), change.inserted());
      long begin = System.nanoTime();
      document = document.edit(text, 0, change);
      keys.add((System.nanoTime() - begin) / 1e6);
    }
    return median(keys);
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
