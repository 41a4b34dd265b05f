package genko.house;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The program as it is laid out to be shipped: started by its own script, with its own class path,
 * in a home that nobody has used before. What the tests have beside it is not there.
 */
public final class Program {
  /** The folder that is shipped. */
  public static final Path HOME = Path.of(System.getProperty("genko.home", "target/genko"));

  private static final long PATIENCE_SECONDS = 300;

  /** Of a machine without a screen; all else is as the script has it. */
  private static final String HEADLESS =
      "-Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true";

  private final Path shipped;
  private final Path folder;

  /** What a run came to; what it said is in UTF-8. */
  public record Ended(int exit, String out, String err) {}

  /** Runs with {@code folder} for its home and for what it says. */
  public Program(Path folder) {
    this(HOME, folder);
  }

  /** Runs what is shipped in {@code shipped}, with {@code folder} for its home. */
  public Program(Path shipped, Path folder) {
    this.shipped = shipped;
    this.folder = folder;
  }

  /** The jars that are shipped, JavaFX's among them. */
  public static List<Path> jars() throws IOException {
    List<Path> jars = new ArrayList<>();
    for (String part : List.of("lib", "javafx")) {
      try (var names = Files.list(HOME.resolve(part))) {
        names.filter(name -> name.toString().endsWith(".jar")).sorted().forEach(jars::add);
      }
    }
    return jars;
  }

  /** Runs {@code genko} with {@code arguments} to its end. */
  public Ended run(String... arguments) throws IOException, InterruptedException {
    return end(begin(Map.of(), arguments));
  }

  /** Starts the window without a screen; what it says goes to {@link #said}. */
  public Process open(String... arguments) throws IOException {
    return begin(Map.of("GENKO_JAVA", java("genko.app.Main", "").toString()), arguments);
  }

  /**
   * Runs {@code main} in place of the program's own, with {@code classes} before its jars. They are
   * copied, so that nothing beside them is seen.
   */
  public Ended drive(Class<?> main, List<Class<?>> classes, String... arguments)
      throws IOException, InterruptedException {
    Path front = Files.createDirectories(folder.resolve("front"));
    for (Class<?> each : classes) copy(each, front);
    Path java = java(main.getName(), front + File.pathSeparator);
    return end(begin(Map.of("GENKO_JAVA", java.toString()), arguments));
  }

  /** What the program says of what goes wrong. */
  public String said() throws IOException {
    return Files.readString(folder.resolve("err"));
  }

  /** Where the program keeps what it remembers. */
  public Path state() {
    return folder.resolve("home/.local/state/genko");
  }

  private Process begin(Map<String, String> more, String... arguments) throws IOException {
    List<String> call = new ArrayList<>(List.of(shipped.resolve("bin/genko").toString()));
    call.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(call);
    Path home = Files.createDirectories(folder.resolve("home"));
    Map<String, String> env = builder.environment();
    env.keySet().removeIf(name -> name.startsWith("XDG_") || name.contains("JAVA_"));
    env.put("HOME", home.toString());
    env.put("XDG_CONFIG_HOME", home.resolve(".config").toString());
    env.put("XDG_STATE_HOME", home.resolve(".local/state").toString());
    env.put("LC_ALL", "C.UTF-8");
    env.put("JAVA_HOME", System.getProperty("java.home"));
    env.putAll(more);
    builder.redirectOutput(folder.resolve("out").toFile());
    builder.redirectError(folder.resolve("err").toFile());
    return builder.start();
  }

  private Ended end(Process process) throws IOException, InterruptedException {
    boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (!ended) process.destroyForcibly().waitFor();
    String out = Files.readString(folder.resolve("out"));
    if (!ended) throw new AssertionError("the program does not end\n" + out + said());
    return new Ended(process.exitValue(), out, said());
  }

  /** A java that starts {@code main} on a machine without a screen, with {@code front} in front. */
  private Path java(String main, String front) throws IOException {
    String script =
        """
        #!/bin/sh
        for argument do
          shift
          case $argument in
            genko.app.Main) argument='%s' ;;
            */lib/*.jar) argument='%s'$argument ;;
          esac
          set -- "$@" "$argument"
        done
        exec '%s/bin/java' %s "$@"
        """
            .formatted(main, front, System.getProperty("java.home"), HEADLESS);
    Path java = Files.writeString(folder.resolve("java"), script);
    if (!java.toFile().setExecutable(true)) throw new IOException("not to be run: " + java);
    return java;
  }

  /** The class with those that are nested in it. */
  private static void copy(Class<?> one, Path front) throws IOException {
    String name = one.getName().replace('.', '/') + ".class";
    Path from = Path.of(one.getResource("/" + name).getPath());
    Path into = Files.createDirectories(front.resolve(name).getParent());
    try (var all = Files.list(from.getParent())) {
      for (Path each : all.toList()) {
        String file = each.getFileName().toString();
        boolean nested = file.startsWith(one.getSimpleName() + "$");
        if (each.equals(from) || nested) Files.copy(each, into.resolve(file));
      }
    }
  }
}
