package genko.ui;

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
 * The benchmark: Genko beside a bare window on posts of three sizes, each run a process of its own,
 * the two in turn, medians over the rounds. Prints one table; {@code mvn -Pbench verify
 * -DskipTests} runs it.
 */
public final class Bench {
  private static final List<String> RUNS = List.of("bare", "genko");

  private Bench() {}

  public static void main(String[] args) throws Exception {
    int rounds = Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("genko-bench");
    Map<String, Integer> sizes = new LinkedHashMap<>();
    sizes.put("12 KB", 12_000);
    sizes.put("100 KB", 100_000);
    sizes.put("1 MB", 1_000_000);
    System.out.printf("%-8s %-9s %10s %10s %8s%n", "post", "", "bare", "genko", "ratio");
    for (Map.Entry<String, Integer> size : sizes.entrySet()) {
      Path post = folder.resolve("2025-11-17-bench-" + size.getValue() + ".md");
      Files.writeString(post, post(size.getValue()));
      Map<String, Map<String, List<Double>>> all = new LinkedHashMap<>();
      for (int round = 0; round < rounds; round++) {
        for (String run : RUNS) {
          Map<String, List<Double>> known = all.computeIfAbsent(run, key -> new LinkedHashMap<>());
          child(run, post)
              .forEach(
                  (name, value) ->
                      known.computeIfAbsent(name, key -> new ArrayList<>()).add(value));
        }
      }
      for (String name : BenchRun.names()) {
        double bare = BenchRun.median(all.get("bare").getOrDefault(name, List.of()));
        double genko = BenchRun.median(all.get("genko").getOrDefault(name, List.of()));
        System.out.printf(
            Locale.ROOT,
            "%-8s %-9s %10.1f %10.1f %8.2f%n",
            size.getKey(),
            name,
            bare,
            genko,
            genko / bare);
      }
    }
  }

  private static Map<String, Double> child(String run, Path post)
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
            post.toString()));
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

  /** A Japanese post of about {@code bytes} bytes in UTF-8, with what posts are made of. */
  static String post(int bytes) {
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
