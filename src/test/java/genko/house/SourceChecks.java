package genko.house;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Checks the sources before they run: Error Prone and NullAway over the program, Error Prone over
 * the tests, and the house format over both. They are checked side by side and apart from their
 * compilation because a compiler that checks takes a minute of one processor. What is found is
 * printed whole and fails the build.
 *
 * <p>Arguments: the folder of the sources, that of the build, the options of Error Prone for the
 * program, those for the tests.
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

  private record Outcome(String check, boolean passed, String findings) {}

  private final Path sources;
  private final Path build;

  private SourceChecks(Path sources, Path build) {
    this.sources = sources;
    this.build = build;
  }

  public static void main(String[] args) throws Exception {
    var checks = new SourceChecks(Path.of(args[0]), Path.of(args[1]));
    List<Callable<Outcome>> all =
        List.of(
            () -> checks.compiled("main", args[2], checks.libraries(false)),
            () -> checks.compiled("test", args[3], checks.libraries(true)),
            checks::formatted);
    boolean passed = true;
    try (var threads = Executors.newFixedThreadPool(all.size())) {
      for (var done : threads.invokeAll(all)) {
        Outcome outcome = done.get();
        System.out.print(outcome.findings());
        System.out.println(outcome.check() + (outcome.passed() ? ": passed" : ": FAILED"));
        passed &= outcome.passed();
      }
    }
    if (!passed) {
      System.exit(1);
    }
  }

  private Outcome compiled(String part, String options, String libraries) throws IOException {
    var call = new ArrayList<>(COMPILER);
    call.addAll(List.of("-Xplugin:ErrorProne " + options, "-cp", libraries));
    call.addAll(List.of("-processorpath", Files.readString(build.resolve("tools/checkers.path"))));
    call.addAll(List.of("-d", Files.createDirectories(build.resolve("checked")).toString()));
    call.addAll(sources(part));
    var findings = new ByteArrayOutputStream();
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, findings, findings, call.toArray(String[]::new));
    return new Outcome(
        "Error Prone, src/" + part, result == 0, findings.toString(StandardCharsets.UTF_8));
  }

  private Outcome formatted() throws Exception {
    var findings = new ByteArrayOutputStream();
    boolean passed = Format.isKept(build.resolve("tools"), sources, findings);
    return new Outcome(
        "House format (mvn process-test-classes -Pformat mends it)",
        passed,
        findings.toString(StandardCharsets.UTF_8));
  }

  /** The class path of this program, without the tests when the program is checked. */
  private String libraries(boolean withTests) {
    String tests = build.resolve("test-classes").toString();
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> withTests || !entry.equals(tests))
        .reduce((one, next) -> one + File.pathSeparator + next)
        .orElseThrow();
  }

  private List<String> sources(String part) throws IOException {
    return Format.sources(sources.resolve(part).resolve("java"));
  }
}
