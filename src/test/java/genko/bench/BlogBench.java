package genko.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The rows of the benchmark about all posts of a blog: each beside a plain tool in the same run,
 * Java that reads the same bytes, begun as the program is, or {@code grep}; each a process of its
 * own.
 */
final class BlogBench {
  private final Launcher program;
  private final Path folder;
  private final BenchTable table;
  private int caches;

  /** Starts a class of the benchmark with the flags and the cache of classes of the program. */
  interface Launcher {
    Process start(Class<?> main, List<String> arguments, Path said) throws IOException;
  }

  /**
   * @param program the shipped program
   * @param folder for what is left behind
   */
  BlogBench(Launcher program, Path folder, BenchTable table) {
    this.program = program;
    this.folder = folder;
    this.table = table;
  }

  /** Measures the blog of {@code post}, whose column is {@code name}. */
  void measure(String name, Path post) throws IOException, InterruptedException {
    Path cache = folder.resolve("index" + caches++);
    List<List<String>> heads = run("heads", post, cache);
    List<List<String>> list = run("list", post, cache);
    List<List<String>> read = run("read", post, cache);
    List<List<String>> cold = run("index", post, cache);
    List<List<String>> again = run("index", post, cache);
    for (String unit : List.of("", "-cpu")) {
      double plain = value(heads, "heads" + unit);
      both(name, "first" + unit, plain, value(list, "first" + unit));
      both(name, "all" + unit, plain, value(list, "all" + unit));
      double bytes = value(read, "read" + unit);
      double first = value(cold, "index" + unit);
      both(name, "cold" + unit, bytes, first);
      both(name, "again" + unit, first, value(again, "index" + unit));
    }
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
    Path said = folder.resolve("blog-said");
    List<String> arguments = List.of(measure, post.toString(), cache.toString());
    Process process = program.start(BlogRun.class, arguments, said);
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
