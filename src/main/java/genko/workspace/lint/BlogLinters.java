package genko.workspace.lint;

import genko.frontmatter.Yaml;
import genko.kinds.BlogKinds;
import genko.storage.files.BlogFolder;
import genko.storage.linter.LinterCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The linters that a blog has: textlint, where it is configured and installed in its folder, and
 * the commands in the section {@code linters} of its {@code .genko.yml}.
 *
 * @param mistakes entries of the section that say nothing
 */
public record BlogLinters(List<LinterCommand> commands, List<String> mistakes) {
  static final String TEXTLINT = "textlint";

  private static final String SECTION = "linters";
  private static final String PROGRAM = "node_modules/.bin/textlint";
  private static final String PACKAGE = "node_modules/textlint/package.json";
  private static final List<String> CONFIGS =
      List.of("", ".json", ".yml", ".yaml", ".js", ".cjs").stream()
          .map(ending -> ".textlintrc" + ending)
          .toList();
  private static final String SCRIPT = script();
  private static final int LONGEST = 1 << 16;

  public BlogLinters {
    commands = List.copyOf(commands);
    mistakes = List.copyOf(mistakes);
  }

  /** Those of the blog in {@code folder}; asks the disk and runs nothing. */
  public static BlogLinters of(BlogFolder folder) {
    List<LinterCommand> commands = new ArrayList<>();
    List<String> mistakes = new ArrayList<>();
    Map<?, ?> said = section(folder, mistakes);
    if (!isOff(said.get(TEXTLINT))) textlint(folder).ifPresent(commands::add);
    said.forEach(
        (name, value) -> {
          if (isOff(value)) return;
          List<String> line = line(value);
          if (line.isEmpty()) mistakes.add(SECTION + "." + name);
          else commands.add(LinterCommand.each(String.valueOf(name), line));
        });
    return new BlogLinters(commands, mistakes);
  }

  private static Map<?, ?> section(BlogFolder folder, List<String> mistakes) {
    Object all =
        folder
            .start(BlogKinds.CHOICE, LONGEST)
            .map(bytes -> Yaml.of(new String(bytes, StandardCharsets.UTF_8), ZoneOffset.UTC))
            .<Object>map(yaml -> Optional.ofNullable(yaml.value()).orElse(""))
            .orElse("");
    Object section = all instanceof Map<?, ?> entries ? entries.get(SECTION) : null;
    if (section == null) return Map.of();
    if (section instanceof Map<?, ?> entries) return entries;
    mistakes.add(SECTION);
    return Map.of();
  }

  private static boolean isOff(@Nullable Object value) {
    return Boolean.FALSE.equals(value);
  }

  /** A list of a program and its arguments, or these with spaces between. */
  private static List<String> line(@Nullable Object value) {
    if (value instanceof List<?> parts) return parts.stream().map(String::valueOf).toList();
    boolean words = value instanceof String said && !said.isBlank();
    return words ? List.of(String.valueOf(value).strip().split("\\s+", -1)) : List.of();
  }

  private static Optional<LinterCommand> textlint(BlogFolder folder) {
    Optional<String> config =
        CONFIGS.stream().filter(name -> folder.look(name).isPresent()).findFirst();
    if (config.isEmpty() || folder.look(PROGRAM).isEmpty()) return Optional.empty();
    String state =
        List.of(config.get(), ".textlintignore", PACKAGE).stream()
            .map(name -> folder.look(name).map(BlogFolder.Entry::toString).orElse(""))
            .collect(Collectors.joining(" "));
    List<String> line = List.of("node", "-e", SCRIPT);
    return Optional.of(new LinterCommand(TEXTLINT, line, true, state));
  }

  private static String script() {
    try (InputStream in =
        Objects.requireNonNull(
            BlogLinters.class.getResourceAsStream("/genko/assets/linter/textlint.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public boolean isEmpty() {
    return commands.isEmpty();
  }

  /** What the writer is asked about: a line a linter, as it would be run. */
  public String asked() {
    return commands.stream().map(BlogLinters::asked).collect(Collectors.joining("\n"));
  }

  private static String asked(LinterCommand command) {
    return command.kept() ? PROGRAM : String.join(" ", command.line());
  }
}
