package genko.storage.files;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folders in which Ruby's gems lie unpacked on this machine. They are looked into by name and
 * read through a {@link BlogFolder}, so that nothing outside a gem is; no Ruby is asked or run.
 */
public final class GemFolders {
  private static final Pattern NAMED = Pattern.compile("(.+?)(?:-(\\d+(?:\\.\\w+)*))?");
  private static final int MOST = 20_000;

  private final List<Path> homes;

  GemFolders(List<Path> homes) {
    this.homes = List.copyOf(homes);
  }

  /** A gem: its own folder, and what its specification says, "" where there is none. */
  public record Gem(BlogFolder folder, String specification) {}

  /** Those that a blog in {@code blog} may use: its own bundle first, then the machine's. */
  public static GemFolders of(BlogFolder blog) {
    List<Path> homes = new ArrayList<>(within(blog.root().resolve("vendor/bundle/ruby")));
    for (String variable : List.of("GEM_HOME", "GEM_PATH")) {
      String given = System.getenv(variable);
      if (given == null) continue;
      for (String one : given.split(Pattern.quote(File.pathSeparator), -1)) {
        if (!one.isBlank()) homes.add(Path.of(one));
      }
    }
    Path home = Path.of(System.getProperty("user.home"));
    for (String ours : List.of(".local/share/gem/ruby", ".gem/ruby", ".rvm/gems")) {
      homes.addAll(within(home.resolve(ours)));
    }
    for (Path version : within(home.resolve(".rbenv/versions"))) {
      homes.addAll(within(version.resolve("lib/ruby/gems")));
    }
    for (String all :
        List.of(
            "/var/lib/gems",
            "/usr/local/lib/ruby/gems",
            "/usr/lib/ruby/gems",
            "/opt/homebrew/lib/ruby/gems",
            "/usr/share/rubygems-integration")) {
      homes.addAll(within(Path.of(all)));
    }
    return new GemFolders(homes);
  }

  private static List<Path> within(Path folder) {
    List<Path> found = new ArrayList<>();
    if (!Files.isDirectory(folder)) return found;
    try (DirectoryStream<Path> names = Files.newDirectoryStream(folder)) {
      for (Path name : names) {
        if (found.size() < MOST) found.add(name);
      }
    } catch (IOException _) {
      return List.of();
    }
    found.sort(Comparator.reverseOrder());
    return found;
  }

  /** The newest version of the gem called {@code name}, in the first folder that has any. */
  public Optional<Gem> find(String name) {
    if (!name.matches("[\\w.-]+") || name.startsWith(".")) return Optional.empty();
    try {
      for (Path home : homes) {
        Optional<Path> gem =
            within(home.resolve("gems")).stream()
                .filter(path -> isOf(name, path))
                .max(Comparator.comparing(GemFolders::version, GemFolders::compare));
        if (gem.isPresent()) return gem.map(path -> gem(path, home));
      }
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /**
   * A theme that lies beside the blog in {@code blog} under its own name, with or without version.
   */
  public static Optional<Gem> beside(BlogFolder blog, String name) {
    Path above = blog.root().getParent();
    if (above == null || !name.matches("[\\w.-]+") || name.startsWith(".")) return Optional.empty();
    return within(above).stream()
        .filter(path -> isOf(name, path) && !path.equals(blog.root()))
        .filter(path -> Files.isDirectory(path.resolve("_layouts")))
        .max(Comparator.comparing(GemFolders::version, GemFolders::compare))
        .map(path -> new Gem(BlogFolder.at(path), text(path.resolve(name + ".gemspec"))));
  }

  private static boolean isOf(String name, Path path) {
    Matcher named = NAMED.matcher(path.getFileName().toString());
    return named.matches() && named.group(1).equals(name) && Files.isDirectory(path);
  }

  private static String version(Path path) {
    Matcher named = NAMED.matcher(path.getFileName().toString());
    return named.matches() && named.group(2) != null ? named.group(2) : "";
  }

  private static int compare(String one, String two) {
    int[] a = numbers(one);
    int[] b = numbers(two);
    return Arrays.compare(a, b);
  }

  private static int[] numbers(String version) {
    return Arrays.stream(version.split("\\D+", -1))
        .filter(part -> !part.isEmpty() && part.length() < 9)
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  private static Gem gem(Path path, Path home) {
    String specification = path.getFileName() + ".gemspec";
    return new Gem(
        BlogFolder.at(path), text(home.resolve("specifications").resolve(specification)));
  }

  private static String text(Path file) {
    BlogFolder folder = BlogFolder.at(BlogFolder.parent(file));
    return folder
        .start(file.getFileName().toString(), 1 << 16)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("");
  }
}
