package genko.bench;

import genko.ui.window.Bench;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The benchmark of the program as it is shipped: bin/genko of {@code target/genko} with its flags
 * and its cache, beside a bare window that plain java starts from the same jars; in turn, each run
 * a process with a home of its own. Its one table has a column a post: bare / Genko (ratio),
 * medians. Every case is run once, then again as often as {@link Case} and the time allow.
 *
 * <p>Options, as system properties: {@code bench.rounds}, at most so many of each; {@code
 * bench.minutes} (16), after which nothing is repeated; {@code bench.only}, cases divided by commas
 * ({@code start,ten,keys,whole,rest,tabs,show,render,all,blog,followed}); {@code bench.posts}
 * ({@code 10KB,100KB,1MB,made2500,made20000,kept2500,kept20000,full20000,real}, {@code full20000}
 * only when it is named: 820 MB); {@code bench.blog}, a real blog, and {@code bench.post}, the name
 * of a post of it (without: the one nearest to 22 KB); {@code bench.keys} and {@code bench.rest},
 * how many keys and seconds. Both windows take the screen that {@code DISPLAY} names, if there is
 * one.
 */
public final class ProgramBench {
  private static final Path HOME = Path.of(System.getProperty("genko.home", "target/genko"));
  private static final int USUAL_BYTES = 22_000;

  private static final List<Case> CASES =
      List.of(
          new Case("start", 5, "10KB", "1MB", "real"),
          new Case("start", 1, "100KB", "made2500", "made20000"),
          new Case("ten", 5, "10KB"),
          new Case("keys", 3, "10KB", "1MB", "real"),
          new Case("keys", 1, "100KB", "made2500"),
          new Case("whole", 3, "1MB"),
          new Case("rest", 1, "real"),
          new Case("tabs", 1, "10KB"),
          new Case("show", 3, "10KB", "real"),
          new Case("render", 3, "10KB", "real"),
          new Case("render", 1, "made20000"),
          new Case("all", 1, "real"),
          new Case("blog", 3, "kept2500", "kept20000", "full20000"),
          new Case("followed", 3, "kept2500", "kept20000", "full20000"));

  private final Path folder;
  private final int rounds = Integer.getInteger("bench.rounds", Integer.MAX_VALUE);
  private final long end =
      System.nanoTime() + Integer.getInteger("bench.minutes", 16) * 60_000_000_000L;
  private final String only = System.getProperty("bench.only", "");
  private final String wanted = System.getProperty("bench.posts", "");
  private final BenchTable table = new BenchTable();
  private int homes;

  /** What is measured of which posts, at most so many times. */
  private record Case(String measure, int most, List<String> posts) {
    Case(String measure, int most, String... posts) {
      this(measure, most, List.of(posts));
    }
  }

  private ProgramBench(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    new ProgramBench(Files.createTempDirectory("genko-bench")).run();
  }

  private void run() throws Exception {
    Map<String, Path> posts = posts();
    for (int round = 0; round < rounds; round++) {
      boolean any = false;
      for (Case one : CASES) {
        if (round >= one.most || !isWanted(one.measure)) continue;
        for (String post : one.posts) {
          if (!posts.containsKey(post) || round > 0 && System.nanoTime() > end) continue;
          System.err.printf("%s %s, round %d%n", one.measure, post, round + 1);
          measure(one.measure, post, posts.get(post));
          any = true;
        }
      }
      if (!any) break;
    }
    System.out.print(table.markdown(List.copyOf(posts.keySet())));
  }

  private void measure(String measure, String post, Path file)
      throws IOException, InterruptedException {
    switch (measure) {
      case "show", "render" -> command(measure, post, List.of(measure, file.toString()));
      case "all" -> command(measure, post, everything(post, file));
      case "blog" -> new BlogBench(this::program, folder, table).measure(post, file);
      case "followed" -> windows(measure, measure, post, List.of(file));
      case "ten" -> windows("start", "ten", post, ten(file));
      default -> windows(measure, measure, post, List.of(file));
    }
  }

  private List<String> everything(String post, Path file) throws IOException {
    List<String> call = new ArrayList<>(List.of("render", "--out", folder + "/pages-" + post));
    try (Stream<Path> all = Files.list(file.getParent())) {
      all.map(Path::toString).filter(one -> one.endsWith(".md")).sorted().forEach(call::add);
    }
    return call;
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
    kept(all, "kept2500", 2_500, 41_000);
    kept(all, "kept20000", 20_000, 5_000);
    // 820 MB are made for those alone who ask for them.
    if (!wanted.isEmpty()) kept(all, "full20000", 20_000, 41_000);
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

  private void kept(Map<String, Path> all, String name, int posts, int bytes) throws IOException {
    if (!isPostWanted(name)) return;
    all.put(name, BenchBlog.kept(folder.resolve(name), posts, bytes));
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

  private void windows(String measure, String name, String post, List<Path> files)
      throws IOException, InterruptedException {
    child("bare", measure, files).forEach((figure, value) -> table.bare(name, figure, post, value));
    child("genko", measure, files)
        .forEach((figure, value) -> table.genko(name, figure, post, value));
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
      process = begin(call, shimmed(classes), said);
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
    List<String> options = new ArrayList<>(List.of("-Dprism.order=sw", "-Duser.language=ja"));
    // Without a screen JavaFX copies each frame pixel by pixel, and no window is out of sight.
    boolean seen = System.getenv("DISPLAY") != null;
    if (!seen) options.addAll(List.of("-Dglass.platform=Headless", "-Djava.awt.headless=true"));
    for (String name : List.of("bench.keys", "bench.rest")) {
      String value = System.getProperty(name, "");
      if (!value.isEmpty()) options.add("-D" + name + "=" + value);
    }
    return options;
  }

  private Map<String, String> shimmed(String classes) throws IOException {
    String options = String.join(" ", options());
    return Map.of(
        "GENKO_JAVA",
        shim(classes).toString(),
        "BENCH_OPTIONS",
        options,
        "BENCH_MAIN",
        WindowRun.class.getName());
  }

  /** A run of {@code main} without a window, but with the flags and the classes of the program. */
  private Process program(Class<?> main, List<String> arguments, Path said) throws IOException {
    String classes = main.getProtectionDomain().getCodeSource().getLocation().getPath();
    Map<String, String> env = new LinkedHashMap<>(shimmed(classes));
    env.put("BENCH_MAIN", main.getName());
    List<String> call = new ArrayList<>(List.of(HOME.resolve("bin/genko").toString()));
    call.addAll(arguments);
    return begin(call, env, said);
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
            genko.app.Main) argument=$BENCH_MAIN ;;
            */lib/*.jar) argument=$argument:'%s' ;;
          esac
          set -- "$@" "$argument"
        done
        exec '%s' $BENCH_OPTIONS "$@"
        """
            .formatted(classes, java());
    Files.writeString(shim, script);
    if (!shim.toFile().setExecutable(true)) throw new IOException("not to be run: " + shim);
    return shim;
  }

  /** Notes the ms of a command, and the most memory that it took. */
  private void command(String name, String post, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> call = new ArrayList<>(List.of(HOME.resolve("bin/genko").toString()));
    call.addAll(arguments);
    double most = 0;
    long begin = System.nanoTime();
    Process process = begin(call, Map.of(), folder.resolve("said"));
    Thread.ofVirtual().start(() -> drain(process));
    while (!process.waitFor(5, java.util.concurrent.TimeUnit.MILLISECONDS)) {
      double now = Machine.megabytes(String.valueOf(process.pid()), "VmHWM");
      if (now > most) most = now;
    }
    table.genko(name, "took", post, (System.nanoTime() - begin) / 1e6);
    table.genko(name, "memory", post, most);
  }

  private static void drain(Process process) {
    try {
      process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException ended) {
      // It was killed.
    }
  }
}
