package genko.bench;

import genko.ui.window.Bench;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The benchmark of the program as it is shipped: bin/genko of {@code target/genko} with its flags
 * and its cache, beside a bare window that plain java starts from the same jars; in turn, each run
 * a process with a home of its own, medians over the rounds. Its one table has a row a figure and
 * post: bare / Genko (ratio).
 *
 * <p>Options, as system properties: {@code bench.rounds} (3), {@code bench.only}, cases divided by
 * commas ({@code start,ten,keys,whole,rest,tabs,show,render,all}), {@code bench.posts}, whose names
 * hold one of these ({@code 10KB,100KB,1MB,made2500,made20000,real}), {@code bench.blog}, a real
 * blog, and {@code bench.post}, the name of a post of it (without: the one nearest to 22 KB);
 * {@code bench.keys} and {@code bench.rest}, how many keys and seconds.
 */
public final class ProgramBench {
  private static final Path HOME = Path.of(System.getProperty("genko.home", "target/genko"));
  private static final String HEADLESS =
      "-Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true";
  private static final int USUAL_BYTES = 22_000;

  private final Path folder;
  private final int rounds = Integer.getInteger("bench.rounds", 3);
  private final String only = System.getProperty("bench.only", "");
  private final String wanted = System.getProperty("bench.posts", "");
  private int homes;

  private ProgramBench(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    new ProgramBench(Files.createTempDirectory("genko-bench")).run();
  }

  private void run() throws Exception {
    Map<String, Path> posts = posts();
    System.out.printf("%nfigure, post: bare / Genko (ratio), medians of %d rounds%n", rounds);
    for (Map.Entry<String, Path> post : posts.entrySet()) {
      for (String measure : List.of("start", "keys", "rest")) {
        if (isWanted(measure)) windows(measure, post.getKey(), List.of(post.getValue()));
      }
    }
    Map<String, Path> small = new LinkedHashMap<>(posts);
    if (isWanted("whole") && posts.containsKey("1MB")) {
      windows("whole", "1MB", List.of(posts.get("1MB")));
    }
    if (isWanted("ten")) {
      Path first = small.values().iterator().next();
      windows("start", "ten tabs", ten(first));
    }
    if (isWanted("tabs")) {
      windows("tabs", "fifty closed", List.of(small.values().iterator().next()));
    }
    for (Map.Entry<String, Path> post : posts.entrySet()) commands(post.getKey(), post.getValue());
  }

  private boolean isWanted(String measure) {
    return only.isEmpty() || List.of(only.split(",", -1)).contains(measure);
  }

  private Map<String, Path> posts() throws IOException {
    Map<String, Path> all = new LinkedHashMap<>();
    plain(all, "10KB", 10_000);
    plain(all, "100KB", 100_000);
    plain(all, "1MB", 1_000_000);
    made(all, "made2500", 2_500);
    made(all, "made20000", 20_000);
    String blog = System.getProperty("bench.blog", "");
    if (!blog.isBlank() && isPostWanted("real")) all.put("real", real(Path.of(blog)));
    return all;
  }

  private boolean isPostWanted(String name) {
    return wanted.isEmpty() || List.of(wanted.split(",", -1)).contains(name);
  }

  private void plain(Map<String, Path> all, String name, int bytes) throws IOException {
    if (!isPostWanted(name)) return;
    Path file = folder.resolve(name).resolve("2025-11-17-keys.md");
    Files.createDirectories(file.getParent());
    all.put(name, Files.writeString(file, Bench.post(bytes)));
  }

  private void made(Map<String, Path> all, String name, int posts) throws IOException {
    if (!isPostWanted(name)) return;
    all.put(name, BenchBlog.make(folder.resolve(name), posts, Bench.post(USUAL_BYTES)));
  }

  private static Path real(Path blog) throws IOException {
    Path posts = blog.resolve("_posts");
    String named = System.getProperty("bench.post", "");
    if (!named.isEmpty()) return posts.resolve(named);
    try (Stream<Path> files = Files.list(posts)) {
      return files
          .min(
              java.util.Comparator.comparingLong(
                      (Path file) -> Math.abs(file.toFile().length() - USUAL_BYTES))
                  .thenComparing(file -> file.toString()))
          .orElseThrow();
    }
  }

  private List<Path> ten(Path first) throws IOException {
    List<Path> all = new ArrayList<>(List.of(first));
    for (int at = 1; at < 10; at++) {
      Path copy = folder.resolve("ten").resolve("2025-11-%02d-ten.md".formatted(at));
      Files.createDirectories(copy.getParent());
      all.add(Files.writeString(copy, Bench.post(USUAL_BYTES)));
    }
    return all;
  }

  private void windows(String measure, String post, List<Path> files)
      throws IOException, InterruptedException {
    Map<String, List<Double>> bare = new LinkedHashMap<>();
    Map<String, List<Double>> genko = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      note(bare, child("bare", measure, files));
      note(genko, child("genko", measure, files));
    }
    for (String figure : genko.keySet()) {
      double plain = Machine.median(bare.getOrDefault(figure, List.of()));
      double ours = Machine.median(genko.get(figure));
      System.out.printf(
          Locale.ROOT,
          "%-6s %-16s %-12s %9.2f / %9.2f  (%.2f, %+.1f)%n",
          measure,
          figure,
          post,
          plain,
          ours,
          ours / plain,
          ours - plain);
    }
  }

  private static void note(Map<String, List<Double>> all, Map<String, Double> run) {
    run.forEach((name, value) -> all.computeIfAbsent(name, key -> new ArrayList<>()).add(value));
  }

  /** What one run printed. A run that fails says so and has no figures. */
  private Map<String, Double> child(String run, String measure, List<Path> files)
      throws IOException, InterruptedException {
    String classes = WindowRun.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    List<String> arguments = new ArrayList<>(List.of(run, measure));
    files.forEach(file -> arguments.add(file.toString()));
    Process process;
    Path said = folder.resolve("said");
    if (run.equals("bare")) {
      String path = HOME.resolve("lib") + "/*" + File.pathSeparator + classes;
      List<String> call = new ArrayList<>(List.of(java()));
      call.addAll(options());
      call.addAll(
          List.of(
              "--module-path",
              HOME.resolve("javafx").toString(),
              "--add-modules",
              "javafx.controls,javafx.web,javafx.swing",
              "--enable-native-access=javafx.graphics,ALL-UNNAMED",
              "-cp",
              path,
              WindowRun.class.getName()));
      call.addAll(arguments);
      process = begin(call, Map.of(), said);
    } else {
      List<String> call = new ArrayList<>(List.of(HOME.resolve("bin/genko").toString()));
      call.addAll(arguments);
      process = begin(call, Map.of("GENKO_JAVA", shim(classes).toString()), said);
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      System.out.printf("%s %s failed: %s%n", run, measure, Files.readString(said));
      return Map.of();
    }
    Map<String, Double> values = new LinkedHashMap<>();
    out.lines()
        .map(line -> line.strip().split(" ", -1))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> values.put(parts[0], Double.parseDouble(parts[1])));
    return values;
  }

  private Process begin(List<String> call, Map<String, String> more, Path said) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(call);
    Path home = Files.createDirectories(folder.resolve("home" + homes++));
    Map<String, String> env = builder.environment();
    env.keySet().removeIf(name -> name.startsWith("XDG_") || name.contains("JAVA_"));
    env.put("HOME", home.toString());
    env.put("XDG_CONFIG_HOME", home.resolve(".config").toString());
    env.put("XDG_STATE_HOME", home.resolve(".local/state").toString());
    env.put("XDG_CACHE_HOME", home.resolve(".cache").toString());
    env.put("LC_ALL", "C.UTF-8");
    env.put("JAVA_HOME", System.getProperty("java.home"));
    env.putAll(more);
    return builder.redirectError(said.toFile()).start();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin/java").toString();
  }

  private static List<String> options() {
    List<String> options = new ArrayList<>(Arrays.asList(HEADLESS.split(" ", -1)));
    options.add("-Duser.language=ja");
    for (String name : List.of("bench.keys", "bench.rest")) {
      String value = System.getProperty(name, "");
      if (!value.isEmpty()) options.add("-D" + name + "=" + value);
    }
    return options;
  }

  /**
   * A java that starts the run in place of the program's main class. Its classes come last, so that
   * the cache of classes still fits.
   */
  private Path shim(String classes) throws IOException {
    // It has to lie where a java lies: bin/genko reads the release beside it.
    Path home = folder.resolve("java");
    Path shim = home.resolve("bin/java");
    if (Files.exists(shim)) return shim;
    Files.createDirectories(shim.getParent());
    Files.copy(Path.of(System.getProperty("java.home"), "release"), home.resolve("release"));
    String script =
        """
        #!/bin/sh
        for argument do
          shift
          case $argument in
            genko.app.Main) argument='%s' ;;
            */lib/\\*) argument=$argument:'%s' ;;
          esac
          set -- "$@" "$argument"
        done
        exec '%s' %s "$@"
        """
            .formatted(WindowRun.class.getName(), classes, java(), String.join(" ", options()));
    Files.writeString(shim, script);
    if (!shim.toFile().setExecutable(true)) throw new IOException("not to be run: " + shim);
    return shim;
  }

  private void commands(String post, Path file) throws IOException, InterruptedException {
    if (isWanted("show")) command("show", post, List.of("show", file.toString()));
    if (isWanted("render")) command("render", post, List.of("render", file.toString()));
    boolean inBlog = file.getParent().getFileName().toString().equals("_posts");
    if (!isWanted("all") || !inBlog) return;
    List<String> call = new ArrayList<>(List.of("render", "--out", folder + "/pages-" + post));
    try (Stream<Path> all = Files.list(file.getParent())) {
      all.map(Path::toString).filter(one -> one.endsWith(".md")).sorted().forEach(call::add);
    }
    command("all", post, call);
  }

  /** Ms of a command, and the most memory that it took. */
  private void command(String name, String post, List<String> arguments)
      throws IOException, InterruptedException {
    List<Double> took = new ArrayList<>();
    double most = 0;
    int times = name.equals("all") ? 1 : rounds;
    for (int round = 0; round < times; round++) {
      List<String> call = new ArrayList<>(List.of(HOME.resolve("bin/genko").toString()));
      call.addAll(arguments);
      long begin = System.nanoTime();
      Process process = begin(call, Map.of(), folder.resolve("said"));
      Thread.ofVirtual().start(() -> drain(process));
      while (!process.waitFor(5, java.util.concurrent.TimeUnit.MILLISECONDS)) {
        double now = Machine.megabytes(String.valueOf(process.pid()), "VmHWM");
        if (now > most) most = now;
      }
      took.add((System.nanoTime() - begin) / 1e6);
    }
    System.out.printf(
        Locale.ROOT,
        "%-6s %-16s %-12s %9.0f ms %6.0f MB%n",
        name,
        "",
        post,
        Machine.median(took),
        most);
  }

  private static void drain(Process process) {
    try {
      process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException ended) {
      // It was killed.
    }
  }
}
