package genko.ui.window;

import genko.bench.Machine;
import genko.bench.ReadingBench;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The benchmark of what {@code genko.bench.ProgramBench} leaves out: what journal and history cost,
 * and lines without an end; each run a process of its own, in turn, medians over the rounds. Before
 * them it prints what {@link ReadingBench} does. After the number of rounds, {@code kept} measures
 * journal and history alone, and {@code read} the reading alone.
 */
public final class Bench {
  private static final List<String> RUNS = List.of("bare", "genko");
  private static final List<String> KEPT = List.of("genko", "kept");

  private final int rounds;
  private final Path folder;

  private Bench(int rounds, Path folder) {
    this.rounds = rounds;
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    Bench bench = new Bench(Integer.parseInt(args[0]), Files.createTempDirectory("genko-bench"));
    String only = args.length > 1 ? args[1] : "";
    if (!only.equals("kept")) new ReadingBench(bench.rounds, Bench::post).print();
    if (only.equals("read")) return;
    bench.printKept();
    if (only.equals("kept")) return;
    bench.print("a paragraph on one line", "line", Map.of("20,000 units", line(20_000)));
    bench.print(
        "a paragraph on one line, opened and scrolled",
        "longest",
        Map.of("300,000 units", line(300_000)));
  }

  /** What journal and history add to a key. */
  private void printKept() throws IOException, InterruptedException {
    print("typing with journal and history", "keys", Map.of("1 MB", post(1_000_000)), KEPT);
  }

  /**
   * A table with a column a post: bare / genko (ratio); and how genko grows, largest : smallest.
   */
  private void print(String title, String measure, Map<String, String> posts)
      throws IOException, InterruptedException {
    print(title, measure, posts, RUNS);
  }

  private void print(String title, String measure, Map<String, String> posts, List<String> runs)
      throws IOException, InterruptedException {
    List<Map<String, List<Double>>> bare = new ArrayList<>();
    List<Map<String, List<Double>>> genko = new ArrayList<>();
    for (Map.Entry<String, String> post : posts.entrySet()) {
      Path file = folder.resolve("2025-11-17-" + measure + "-" + bare.size() + ".md");
      Files.writeString(file, post.getValue());
      Map<String, Map<String, List<Double>>> all = new LinkedHashMap<>();
      for (int round = 0; round < rounds; round++) {
        for (String run : runs) {
          Map<String, List<Double>> known = all.computeIfAbsent(run, key -> new LinkedHashMap<>());
          child(run, file, measure)
              .forEach(
                  (name, value) ->
                      known.computeIfAbsent(name, key -> new ArrayList<>()).add(value));
        }
      }
      bare.add(all.get(runs.getFirst()));
      genko.add(all.get(runs.getLast()));
    }
    System.out.printf(
        "%n%s: %s (ratio), medians of %d runs%n", title, String.join(" / ", runs), rounds);
    System.out.printf("%-10s", "");
    posts.keySet().forEach(name -> System.out.printf(" | %-26s", name));
    System.out.println(posts.size() > 1 ? " | growth bare, Genko" : "");
    for (String name : bare.getFirst().keySet()) {
      System.out.printf("%-10s", name);
      for (int at = 0; at < bare.size(); at++) {
        double plain = Machine.median(bare.get(at).get(name));
        double ours = Machine.median(genko.get(at).get(name));
        String cell = String.format(Locale.ROOT, "%.1f / %.1f (%.2f)", plain, ours, ours / plain);
        System.out.printf(" | %-26s", cell);
      }
      if (posts.size() > 1) {
        System.out.printf(Locale.ROOT, " | %.2f, %.2f", growth(bare, name), growth(genko, name));
      }
      System.out.println();
    }
  }

  private static double growth(List<Map<String, List<Double>>> runs, String name) {
    return Machine.median(runs.getLast().get(name)) / Machine.median(runs.getFirst().get(name));
  }

  private static Map<String, Double> child(String run, Path post, String measure)
      throws IOException, InterruptedException {
    List<String> call = new ArrayList<>();
    call.add(ProcessHandle.current().info().command().orElse("java"));
    call.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Djava.awt.headless=true",
            "-Xmx2g",
            "-cp",
            System.getProperty("java.class.path"),
            BenchRun.class.getName(),
            run,
            post.toString(),
            measure));
    Process process =
        new ProcessBuilder(call).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) throw new IOException(run + " failed: " + out);
    Map<String, Double> values = new LinkedHashMap<>();
    out.lines()
        .map(line -> line.strip().split(" ", -1))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> values.put(parts[0], Double.parseDouble(parts[1])));
    return values;
  }

  /** A post whose body is one paragraph of {@code units} UTF-16 units without a line end. */
  private static String line(int units) {
    String sentence = "改行のない長い段落でも、文字を打つ手が止まらないことを確かめます。";
    StringBuilder text = new StringBuilder("---\ntitle: \"一行\"\n---\n\n");
    int start = text.length();
    while (text.length() - start + sentence.length() <= units) text.append(sentence);
    return text.append('\n').toString();
  }

  /** A Japanese post of about {@code bytes} bytes in UTF-8, with what posts are made of. */
  public static String post(int bytes) {
    StringBuilder text =
        new StringBuilder(
            """
            ---
            layout: post
            title: "計測のための長い記事"
            date: 2025-11-17 13:13:58 +0000
            categories: ["計測"]
            tags: ["速さ", "編集"]
            author: "編集部"
            excerpt: "入力の速さを測るための文章です。"
            reading_time: 8
            ---

            """);
    int size = text.toString().getBytes(StandardCharsets.UTF_8).length;
    for (int section = 1; size < bytes; section++) {
      String part =
          """
          ## 第%d節 速さを測る

          この節では、**入力の速さ**を測ります。文字を打つたびに、編集画面は色を付け直し、プレビューは変わった段落だけを描き直します。長い文章でも、待たされる感じがしないことが大切です。[参考](https://example.com/%d)も見てください。

          - **準備:** 同じ文章を、何もしない画面にも開きます。
          - **計測:** 文章のまん中に、一文字ずつ打ちます。
          - **比較:** 二つの画面の時間を、比で示します。

          もし遅くなるとしたら、それは文章の長さに比例する仕事が、打鍵のたびに行われているからです。`全文を読み直す処理`は、背景に回すか、変わったところだけにします。

          """
              .formatted(section, section);
      text.append(part);
      size += part.getBytes(StandardCharsets.UTF_8).length;
    }
    return text.toString();
  }
}
