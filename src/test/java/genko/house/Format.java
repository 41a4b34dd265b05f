package genko.house;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs google-java-format over every source below a folder. The formatter is called by name from
 * the folder of the build's tools because it is a tool of the build, not a library of the tests.
 *
 * <p>As a program it rewrites what is not in the house format. Arguments: the folder of the tools,
 * that of the sources.
 */
public final class Format {
  private Format() {}

  public static void main(String[] args) throws Exception {
    if (run(Path.of(args[0]), Path.of(args[1]), System.out, "--replace") != 0) {
      System.exit(1);
    }
  }

  /** Whether every source is in the house format; names those that are not. */
  static boolean isKept(Path tools, Path sources, OutputStream findings) throws Exception {
    return run(tools, sources, findings, "--dry-run", "--set-exit-if-changed") == 0;
  }

  private static int run(Path tools, Path folder, OutputStream said, String... options)
      throws Exception {
    List<String> call = new ArrayList<>(List.of(options));
    call.addAll(sources(folder));
    URL[] jar = {tools.resolve("google-java-format.jar").toUri().toURL()};
    var out = new PrintWriter(new OutputStreamWriter(said, StandardCharsets.UTF_8));
    try (var loader = new URLClassLoader(jar)) {
      var formatter = loader.loadClass("com.google.googlejavaformat.java.Main");
      Object main =
          formatter
              .getConstructor(PrintWriter.class, PrintWriter.class, java.io.InputStream.class)
              .newInstance(out, out, new ByteArrayInputStream(new byte[0]));
      return (int)
          formatter
              .getMethod("format", String[].class)
              .invoke(main, (Object) call.toArray(String[]::new));
    } finally {
      out.flush();
    }
  }

  /** Every Java file below a folder, in order. */
  static List<String> sources(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      return paths.map(Path::toString).filter(path -> path.endsWith(".java")).sorted().toList();
    }
  }
}
