package genko.house;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs google-java-format over every source below a folder: {@code --replace} rewrites what is not
 * in the house format, {@code --dry-run} names it and fails the build. The formatter is called by
 * name because it is a tool of the build, not a library of the tests.
 */
public final class Format {
  private Format() {}

  public static void main(String[] args) throws Exception {
    List<String> call = new ArrayList<>();
    call.add(args[0]);
    if (args[0].equals("--dry-run")) {
      call.add("--set-exit-if-changed");
      System.out.println(
          "Not in the house format, if any (mvn process-test-classes -Pformat mends them):");
    }
    sources(Path.of(args[1])).forEach(source -> call.add(source.toString()));
    try {
      Class.forName("com.google.googlejavaformat.java.Main")
          .getMethod("main", String[].class)
          .invoke(null, (Object) call.toArray(String[]::new));
    } catch (InvocationTargetException failure) {
      throw new IllegalStateException("the formatter failed", failure.getCause());
    }
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
  }
}
