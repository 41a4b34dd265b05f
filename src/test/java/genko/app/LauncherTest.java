package genko.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code bin/genko}, with a Java that only says how it was called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  @TempDir private Path folder;
  private Path script;
  private Path java;
  private @Nullable Path training;

  @BeforeEach
  void layOut() throws IOException {
    script = folder.resolve("a home/bin/genko");
    java = folder.resolve("jdk/bin/java");
    executable(script, Files.readString(Path.of("src/main/bin/genko")));
    executable(java, "#!/bin/sh\nfor each; do echo \"$each\"; done\n");
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
  }

  @Test
  void startsTheWindowWithTheFilesAsTheyAreNamed() throws Exception {
    List<String> call = call(script, "一 つ.md", "b.md");
    assertThat(call).endsWith("genko.app.Main", "一 つ.md", "b.md");
    assertThat(call).contains(folder.toRealPath() + "/a home/javafx", "--module-path");
  }

  @Test
  void namesTheModulesThatTheBuildNames() throws Exception {
    List<String> call = call(script);
    String modules = call.get(call.indexOf("--add-modules") + 1);
    assertThat(Path.of("pom.xml")).content().contains("<fx.modules>" + modules + "</fx.modules>");
  }

  @Test
  void runsACommandWithoutWhatOnlyAWindowNeeds() throws Exception {
    List<String> call = call(script, "show", "a.md");
    assertThat(call).endsWith("genko.app.Main", "show", "a.md").doesNotContain("--module-path");
  }

  @Test
  void worksThroughLinks() throws Exception {
    Path near = Files.createSymbolicLink(folder.resolve("genko"), Path.of("a home/bin/genko"));
    Path far = Files.createSymbolicLink(folder.resolve("far"), near.toAbsolutePath());
    Path lib = folder.toRealPath().resolve("a home/lib");
    assertThat(call(far, "a.md")).anySatisfy(one -> assertThat(one).startsWith(lib + "/"));
  }

  @Test
  void theJarsAreInAnOrderThatIsTheSameOnEveryDisk() throws Exception {
    Path lib = Files.createDirectories(folder.resolve("a home/lib")).toRealPath();
    for (String jar : List.of("b-1.jar", "c.jar", "B.jar", "a.jar", "b.jar")) {
      Files.createFile(lib.resolve(jar));
    }
    String jars =
        Stream.of("B.jar", "a.jar", "b-1.jar", "b.jar", "c.jar")
            .map(jar -> lib + "/" + jar)
            .collect(Collectors.joining(":"));
    assertThat(call(script)).contains(jars);
    assertThat(call(script, "show", "a.md")).contains(jars);
  }

  @Test
  void readsTheVersionOfALinkedJavaWithoutStartingIt() throws Exception {
    java = Files.createSymbolicLink(folder.resolve("java"), Path.of("jdk/bin/java"));
    // This Java says nothing of its version.
    assertThat(call(script, "show", "a.md")).endsWith("genko.app.Main", "show", "a.md");
  }

  @Test
  void trainsTheCacheOfTheCommandsWithMoreThanOne() throws Exception {
    training = folder.resolve("commands.aot");
    assertThat(call(script, "render", "a.md"))
        .contains("-XX:AOTCacheOutput=" + training)
        .endsWith("genko.app.CommandTraining", "render", "a.md");
  }

  @Test
  void passesOverAJavaThatIsTooOld() throws Exception {
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.15\"\n");
    assertThat(call(script, "--help")).doesNotContain("genko.app.Main");
  }

  private List<String> call(Path command, String... args) throws Exception {
    List<String> line = new ArrayList<>(List.of(command.toString()));
    line.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.directory(Files.createDirectories(folder.resolve("elsewhere")).toFile());
    builder.environment().put("GENKO_JAVA", java.toString());
    if (training != null) builder.environment().put("GENKO_AOT_OUTPUT", training.toString());
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out.lines().toList();
  }

  private static void executable(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
