package genko.house;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Checks the sources while they are tested: Error Prone and NullAway over the program, Error Prone
 * over the tests, and the house format over both. They are checked side by side and apart from
 * their compilation because a compiler that checks takes a minute of one processor. What is found
 * is left whole in {@code checks.txt}, where the build looks when the tests are done; a check that
 * breaks down has failed.
 *
 * <p>Runs as it stands, before the tests are compiled. Arguments: the folder of the sources, that
 * of the build's tools, the options of Error Prone for the program, those for the tests.
 */
public final class SourceChecks {
  private static final List<String> COMPILER =
      List.of(
          "-Werror",
          "-proc:none",
          "-encoding",
          "UTF-8",
          "-XDcompilePolicy=simple",
          "--should-stop=ifError=FLOW",
          "--should-stop=ifNoError=FLOW",
          "-XDaddTypeAnnotationsToSymbol=true");

  private record Outcome(boolean passed, String findings) {}

  private final Path sources;
  private final Path tools;

  private SourceChecks(Path sources, Path tools) {
    this.sources = sources;
    this.tools = tools;
  }

  public static void main(String[] args) throws Exception {
    var checks = new SourceChecks(Path.of(args[0]), Path.of(args[1]));
    Map<String, Callable<Outcome>> all =
        Map.of(
            "Error Prone, src/main", () -> checks.compiled("main", args[2]),
            "Error Prone, src/test", () -> checks.compiled("test", args[3]),
            "House format (mvn process-test-classes -Pformat mends it)", checks::formatted);
    var said = new StringBuilder();
    try (var threads = Executors.newFixedThreadPool(all.size())) {
      var running = new TreeMap<String, Future<Outcome>>();
      all.forEach((name, check) -> running.put(name, threads.submit(check)));
      for (var check : running.entrySet()) {
        Outcome outcome = outcome(check.getValue());
        said.append(outcome.findings()).append(check.getKey());
        said.append(outcome.passed() ? ": passed\n" : ": FAILED\n");
      }
    }
    Path whole = checks.tools.resolve("checks.txt");
    Path begun = Files.writeString(checks.tools.resolve("checks.begun"), said);
    Files.move(begun, whole, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Outcome outcome(Future<Outcome> check) throws InterruptedException {
    try {
      return check.get();
    } catch (ExecutionException broken) {
      return new Outcome(false, broken.getCause() + "\n");
    }
  }

  private Outcome compiled(String part, String options) throws IOException {
    var call = new ArrayList<>(COMPILER);
    call.addAll(List.of("-Xplugin:ErrorProne " + options, "-cp", libraries()));
    call.addAll(List.of("-processorpath", Files.readString(tools.resolve("checkers.path"))));
    call.addAll(List.of("-d", Files.createDirectories(tools.resolve("checked")).toString()));
    call.addAll(sources(part));
    var findings = new ByteArrayOutputStream();
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, findings, findings, call.toArray(String[]::new));
    return new Outcome(result == 0, findings.toString(StandardCharsets.UTF_8));
  }

  private Outcome formatted() throws Exception {
    var findings = new ByteArrayOutputStream();
    boolean passed = Format.isKept(tools, sources, findings);
    return new Outcome(passed, findings.toString(StandardCharsets.UTF_8));
  }

  /** The class path of this program, without tests that were compiled before. */
  private String libraries() {
    Path tests = tools.resolveSibling("test-classes");
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).equals(tests))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private List<String> sources(String part) throws IOException {
    return Format.sources(sources.resolve(part).resolve("java"));
  }
}
