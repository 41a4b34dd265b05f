package genko.bench;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of the benchmark about all posts of a blog: each beside a plain tool in the same run,
 * Java that reads the same bytes or {@code grep}, each a process of its own.
 */
final class BlogBench {
  private final Path home;
  private final Path folder;
  private final BenchTable table;
  private int caches;

  /**
   * @param home the shipped program
   * @param folder for what is left behind
   */
  BlogBench(Path home, Path folder, BenchTable table) {
    this.home = home;
    this.folder = folder;
    this.table = table;
  }

  /** Measures the blog of {@code post}, whose column is {@code name}. */
  void measure(String name, Path post) throws IOException, InterruptedException {
    Path cache = folder.resolve("index" + caches++);
    List<List<String>> heads = run("heads", post, cache);
    List<List<String>> list = run("list", post, cache);
    both(name, "first", value(heads, "heads"), value(list, "first"));
    both(name, "all", value(heads, "heads"), value(list, "all"));
    double read = value(run("read", post, cache), "read");
    both(name, "cold", read, value(run("index", post, cache), "index"));
    both(name, "again", read, value(run("index", post, cache), "index"));
    List<List<String>> search = run("search", post, cache);
    for (int at = 0; at < BlogRun.WORDS.size(); at++) {
      double grep = grep(BlogRun.WORDS.get(at), post.getParent());
      both(name, "first" + (at + 1), grep, value(search, "first" + (at + 1)));
      both(name, "hits" + (at + 1), grep, value(search, "hits" + (at + 1)));
    }
  }

  private void both(String name, String figure, double plain, double ours) {
    table.bare("blog", figure, name, plain);
    table.genko("blog", figure, name, ours);
  }

  private static double value(List<List<String>> said, String name) throws IOException {
    return said.stream()
        .filter(line -> line.getFirst().equals(name))
        .mapToDouble(line -> Double.parseDouble(line.getLast()))
        .findFirst()
        .orElseThrow(() -> new IOException("no figure: " + name));
  }

  private List<List<String>> run(String measure, Path post, Path cache)
      throws IOException, InterruptedException {
    String classes = BlogRun.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    List<String> call = new ArrayList<>();
    call.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    call.addAll(List.of("-cp", home.resolve("lib") + "/*" + File.pathSeparator + classes));
    call.addAll(List.of(BlogRun.class.getName(), measure, post.toString(), cache.toString()));
    Path said = folder.resolve("blog-said");
    Process process = new ProcessBuilder(call).redirectError(said.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) throw new IOException(measure + ": " + Files.readString(said));
    return out.lines().map(line -> List.of(line.split(" ", -1))).toList();
  }

  /** The ms that {@code grep} takes for its lines; not a number where there is none. */
  private static double grep(String words, Path posts) throws InterruptedException {
    try {
      long begin = System.nanoTime();
      Process process = new ProcessBuilder("grep", "-rF", words, posts.toString()).start();
      // Into a pipe: grep sees when nobody wants its lines, and then finds none but the first.
      process.getInputStream().transferTo(OutputStream.nullOutputStream());
      process.waitFor();
      return (System.nanoTime() - begin) / 1e6;
    } catch (IOException missing) {
      return Double.NaN;
    }
  }
}
