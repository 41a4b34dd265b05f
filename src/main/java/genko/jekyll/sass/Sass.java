package genko.jekyll.sass;

import genko.jekyll.sass.Wire.In;
import genko.jekyll.sass.Wire.Out;
import genko.storage.files.BundledProgram;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Sass as CSS. The compiler is Dart Sass, a program of its own that comes with Genko for every
 * usual platform; it runs in a process per style sheet, with a limit to its time and its memory,
 * and speaks the embedded Sass protocol with us. It is given the text of a style sheet and no place
 * to look for others: what a sheet imports it asks {@link Sources} for, so it reads no file by
 * itself.
 */
public final class Sass {
  private static final String PACKAGES = "/de/larsgrefer/sass/embedded/bundled/";
  private static final String PROGRAM = "sass";
  private static final String SCHEME = "genko-sass:/";
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final int MOST_BYTES = 8 << 20;
  private static final int MOST_IMPORTS = 1000;
  private static final int MEGABYTES = 256;
  private static final int COMPILATION = 1;
  private static final int IMPORTER = 1;

  /** No compiler at all. */
  public static final Sass NONE = new Sass(Optional.empty(), LIMIT);

  private final Optional<Path> folder;
  private final Duration limit;

  /** A compiler that is unpacked below {@code folder} when it is first needed. */
  public Sass(Path folder) {
    this(folder, LIMIT);
  }

  /** A compiler that is ended after {@code limit}. */
  Sass(Path folder, Duration limit) {
    this(Optional.of(folder), limit);
  }

  private Sass(Optional<Path> folder, Duration limit) {
    this.folder = folder;
    this.limit = limit;
  }

  /** The style sheets of a blog, by their path from its root. */
  public interface Sources {
    /** The text of {@code path}; empty when there is no such file. */
    Optional<String> read(String path);

    /** Where imports are looked for that are not beside the sheet that imports them. */
    List<String> folders();
  }

  /** What became of a style sheet. */
  public sealed interface Result {
    /** Its CSS, and the paths of all that went into it. */
    record Css(String css, Set<String> loaded) implements Result {}

    /** It is wrong: the compiler's words, and where, with the line counted from zero. */
    record Fault(String message, String path, int line) implements Result {}

    /** It took too long or too much. */
    record GivenUp() implements Result {}

    /** There is no compiler for this machine, or it does not start. */
    record NoCompiler(String why) implements Result {}
  }

  /** The CSS of {@code source}, which is the text of the style sheet {@code path}. */
  public Result compile(String path, String source, Sources sources) {
    return compile(path, source, sources, false);
  }

  /** As the other; without any space that is not needed if {@code compressed}. */
  public Result compile(String path, String source, Sources sources, boolean compressed) {
    Process compiler;
    try {
      compiler = start();
    } catch (IOException none) {
      return new Result.NoCompiler(String.valueOf(none.getMessage()));
    }
    Thread watch = Thread.startVirtualThread(() -> endAfter(compiler));
    try (InputStream in = new BufferedInputStream(compiler.getInputStream());
        OutputStream out = compiler.getOutputStream()) {
      return talk(path, request(path, source, compressed), sources, in, out);
    } catch (IOException ended) {
      return new Result.GivenUp();
    } finally {
      watch.interrupt();
      compiler.destroyForcibly();
    }
  }

  private void endAfter(Process compiler) {
    try {
      Thread.sleep(limit);
      compiler.destroyForcibly();
    } catch (InterruptedException _) {
      // It is done.
      Thread.currentThread().interrupt();
    }
  }

  private Process start() throws IOException {
    Path unpacked = folder.orElseThrow(() -> new IOException("none wanted"));
    String name = platform();
    boolean windows = name.startsWith("windows");
    String archive = PACKAGES + "dart-sass-" + name + (windows ? ".zip" : ".tar.gz");
    URL url = Sass.class.getResource(archive);
    if (url == null) throw new IOException("none for " + name);
    // Another version of the compiler has another length.
    long length = url.openConnection().getContentLengthLong();
    Path home = unpacked.resolve(PROGRAM + "-" + name + "-" + length);
    BundledProgram.once(url::openStream, windows, home);
    Path tools = home.resolve("dart-sass").resolve("src");
    Path dart = tools.resolve(windows ? "dart.exe" : "dart");
    ProcessBuilder process =
        new ProcessBuilder(
            dart.toString(),
            "--old_gen_heap_size=" + MEGABYTES,
            tools.resolve(PROGRAM + ".snapshot").toString(),
            "--embedded");
    process.directory(home.toFile());
    process.redirectError(ProcessBuilder.Redirect.DISCARD);
    return process.start();
  }

  private static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine =
        switch (System.getProperty("os.arch")) {
          case "amd64", "x86_64" -> "x64";
          case "aarch64" -> "arm64";
          case String other -> other;
        };
    // Windows runs the compiler for x64 on its other machines too.
    if (system.startsWith("windows")) return "windows-x64";
    if (system.startsWith("mac")) return "macos-" + machine;
    return "linux-" + machine + (BundledProgram.isMusl() ? "-musl" : "");
  }

  private static Result talk(
      String path, Out request, Sources sources, InputStream in, OutputStream out)
      throws IOException {
    Imports imports = new Imports(sources);
    new Out().message(2, request).send(COMPILATION, out);
    Set<String> loaded = new LinkedHashSet<>(List.of(path));
    for (int asked = 0; asked < MOST_IMPORTS; ) {
      In message = Wire.receive(in, MOST_BYTES);
      if (message.has(2)) return result(message.message(2), loaded);
      if (message.has(4)) {
        asked++;
        In wish = message.message(4);
        Out answer = new Out().number(1, wish.number(1));
        Optional<String> found = imports.find(wish.text(4));
        if (found.isPresent()) answer.text(2, url(found.get()));
        new Out().message(3, answer).send(COMPILATION, out);
      } else if (message.has(5)) {
        In wish = message.message(5);
        String wanted = Imports.path(wish.text(4));
        loaded.add(wanted);
        Out answer = new Out().number(1, wish.number(1));
        Optional<String> text = sources.read(wanted);
        if (text.isPresent()) {
          Out sheet = new Out().text(1, text.get()).number(2, syntax(wanted));
          answer.message(2, sheet);
        }
        new Out().message(4, answer).send(COMPILATION, out);
      } else if (!message.has(3)) {
        throw new IOException("a message that nobody expects");
      }
    }
    return new Result.GivenUp();
  }

  private static Out request(String path, String source, boolean compressed) {
    Out importer = new Out().number(2, IMPORTER);
    Out sheet =
        new Out().text(1, source).text(2, url(path)).number(3, syntax(path)).message(4, importer);
    // What the compiler has to say besides is nothing that a page shows.
    Out request = new Out().message(2, sheet);
    if (compressed) request.number(4, 1);
    return request.message(6, importer).number(13, 1).number(14, 1);
  }

  private static String url(String path) {
    return SCHEME + Imports.escaped(path);
  }

  private static int syntax(String path) {
    return path.endsWith(".sass") ? 1 : path.endsWith(".css") ? 2 : 0;
  }

  private static Result result(In response, Set<String> loaded) throws IOException {
    if (response.has(2)) return new Result.Css(response.message(2).text(1), loaded);
    In failure = response.message(3);
    In span = failure.message(2);
    int line = (int) span.message(2).number(2);
    return new Result.Fault(failure.text(1), Imports.path(span.text(4)), line);
  }
}
