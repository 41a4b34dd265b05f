package genko.storage.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A repository below a folder of a test, worked on by the real git. */
public final class TestRepository {
  private static final String SETTINGS =
      """
      [user]
        name = W
        email = w@example.org
      [commit]
        gpgSign = false
      """;

  private final Path root;

  private TestRepository(Path root) {
    this.root = root;
  }

  /** A new one whose branch is {@code main} and whose committer is known. */
  public static TestRepository in(Path root) throws IOException {
    Files.createDirectories(root);
    TestRepository made = new TestRepository(root);
    made.git("init", "--quiet", "--initial-branch=main");
    // Written and not set by git: each process takes its time.
    Files.writeString(root.resolve(".git/config"), SETTINGS, StandardOpenOption.APPEND);
    return made;
  }

  /** What git says when it fails in this way. */
  public static GitFailure failure(GitFailure.Kind kind, String words) {
    return new GitFailure(kind, words);
  }

  public Path write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** Writes a script that git runs at {@code event}. */
  public void hook(String event, String script) throws IOException {
    Path file = write(".git/hooks/" + event, "#!/bin/sh\n" + script + "\n");
    if (!file.toFile().setExecutable(true)) throw new IOException("no program: " + file);
  }

  public void commitAll(String message) throws IOException {
    git("add", "--all");
    git("commit", "--quiet", "--no-verify", "-m", message);
  }

  /** What git says; fails when it fails. */
  public String git(String... arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of("git"));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).directory(root.toFile());
    // A look takes nothing from the program that is tested.
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    Process process = builder.redirectErrorStream(true).start();
    try (var said = process.getInputStream()) {
      String text = new String(said.readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) throw new IOException(line + ": " + text);
      return text.strip();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted: " + line);
    }
  }
}
